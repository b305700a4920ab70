#!/usr/bin/env node
/**
 * 一个命令 — everything that `npm start`, `npm test` and the other scripts do. Needs Node 20 and npm, nothing else: installs what
 * the lock file says when it is not there, finds the Node 24 that the repository brings, and runs the rest under it.
 * Standard library only, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something the user can act on: one line, no stack. */
class Told extends Error {}

const root = dirname(fileURLToPath(import.meta.url));
const own = (...parts) => join(root, ...parts);
const windows = process.platform === 'win32';
const quiet = ['--output-logs=errors-only', '--log-prefix=none', '--no-update-notifier'];
const demoPassword = 'tradewind-demo';
const demoAccounts =
  'admin gm sales.director sales.manager sales1 sales2 sales.admin credit legal technical planner production purchasing quality warehouse logistics gate finance finance.director service archivist bi';

const verbs = {
  start,
  dev,
  test,
  import: (args) => tool('apps/api/src/import/main.ts', args),
  bench: (args) => tool('tests/bench/main.ts', args),
  screenshots: (args) => tool('tests/screenshots/main.ts', args),
  'db:migrate': (args) => tool('apps/api/src/maintenance/migrate.ts', args),
  'db:reset': (args) => tool('apps/api/src/maintenance/reset.ts', args),
  'db:backup': (args) => tool('apps/api/src/maintenance/backup.ts', args),
  'db:restore': (args) => tool('apps/api/src/maintenance/restore.ts', args),
};

const [verb = 'start', ...rest] = process.argv.slice(2);
const children = new Set();
/** Tenths of the demonstration that were told. */
let tenths = -1;
let stopped = false;
const stop = (signal) => {
  stopped = true;
  for (const child of children) child.kill(signal);
};
// A signal is for the children; each ends in its own order, and we leave after the last.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
// npm passes a signal to its shell, not to us: when that shell is gone, we were told to stop.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop('SIGTERM'), 250).unref();
}

try {
  if (!Object.hasOwn(verbs, verb))
    throw new Told(`Unknown command "${verb}". Known: ${Object.keys(verbs).join(' ')}. 未知命令。`);
  process.exitCode = await verbs[verb](rest);
} catch (error) {
  if (!(error instanceof Told)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Installed, built, running. */
async function start() {
  const began = performance.now();
  const env = await prepare();
  await build(env);
  // A terminal is for reading: there only troubles are logged unless LOG_LEVEL asks for more.
  if (process.stdout.isTTY && !env.LOG_LEVEL) env.LOG_LEVEL = 'warn';
  return run(env.TRADEWIND_NODE, [own('apps/api/src/main.ts')], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    onMessage: (message) => {
      if (message.step) tell(message.step, message.ms);
      if (message.percent !== undefined) tellShare(message.percent);
      if (message.ready) welcome(message, performance.now() - began);
    },
  });
}

/** How far the demonstration is: on a terminal in one line that is written over, elsewhere a line for every tenth. */
function tellShare(percent) {
  const text = `${String(percent).padStart(7)} %  demonstration: a year of business 演示公司建立中`;
  if (process.stdout.isTTY) process.stdout.write(`\r  ${text}\r`);
  else if (Math.floor(percent / 10) > tenths) process.stdout.write(`  ${text}\n`);
  tenths = Math.floor(percent / 10);
}

function welcome({ address, demo }, ms) {
  const lines = [
    '',
    `Tradewind 信风 is ready after ${seconds(ms)}: ${address}`,
    `  console 控制台   ${address}/`,
    `  GraphQL         ${address}/graphql`,
  ];
  if (demo) {
    const names = demoAccounts.split(' ');
    lines.push(`  accounts 演示账号 (…@demo.example, password 密码 ${demoPassword})`);
    for (let at = 0; at < names.length; at += 6) lines.push(`    ${names.slice(at, at + 6).join('  ')}`);
  }
  lines.push('  Ctrl-C stops it. 按 Ctrl-C 停止。', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The server restarts when its files change; the console reloads in the browser. */
async function dev() {
  const env = await prepare();
  await step('generated code', () => turbo(env, ['client']));
  const server = run(env.TRADEWIND_NODE, ['--watch', '--watch-preserve-output', own('apps/api/src/main.ts')], { env });
  const pages = run(env.TRADEWIND_NODE, [own('node_modules/vite/bin/vite.js')], { env, cwd: own('apps/admin') });
  const codes = await Promise.all([server, pages]);
  return Math.max(...codes);
}

/** Types, lint and every test; the last line says how many passed and failed. Words after `--` choose test files. */
async function test(args) {
  const env = { ...(await prepare()), TURBO_CONCURRENCY: '2' };
  /** What went wrong, said once more at the end: the beginning of a long output is soon out of sight. */
  const faults = [];
  const check = async (name, program, words) => {
    const began = performance.now();
    const { code, said } = await listen(env, program, words);
    tell(`${name}${code === 0 ? '' : ' FAILED'}`, performance.now() - began);
    if (code === 0) return;
    process.stdout.write(said);
    faults.push(`${name}: ${said.trimEnd().split('\n').slice(-20).join('\n')}`);
  };
  if (args.length === 0) {
    await check('types', 'turbo', ['run', 'typecheck', '--continue', ...quiet]);
    await check('lint', 'biome', ['lint', '--max-diagnostics=50']);
    await check('console build', 'turbo', ['run', 'build', ...quiet]);
  }
  const report = own('.data', `tests-${process.pid}.json`);
  const code = await run(
    env.TRADEWIND_NODE,
    [
      own('node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      own('tests/vitest.config.ts'),
      '--root',
      own('tests'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env, cwd: own('tests') },
  );
  const { passed, failures } = count(report);
  faults.push(...failures);
  // A run that fails without a failing test (a crash, an unhandled error) has failed all the same.
  if (code !== 0 && failures.length === 0)
    faults.push(`vitest ended with ${code} though no test failed: see its output above`);
  process.stdout.write(
    `\n${[...faults.map((each) => `FAILED ${each}`), `${passed} passed, ${faults.length} failed`].join('\n')}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** How many tests passed, and the name of each that did not; a file that could not run at all counts as one. */
function count(report) {
  if (!existsSync(report)) return { passed: 0, failures: [] };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults
      .filter((each) => each.status === 'failed')
      .map((each) => `${each.fullName}: ${each.failureMessages[0] ?? ''}`);
    const faults = tests.length === 0 && status === 'failed' ? [message ?? 'did not run'] : tests;
    return faults.map((fault) => `${relative(own('tests'), name)}: ${fault.split('\n').slice(0, 5).join('\n')}`);
  });
  return { passed: numPassedTests, failures };
}

/** A tool of the house, with our own words passed on. */
async function tool(file, args) {
  const env = await prepare();
  if (!existsSync(own(file))) throw new Told(`"${verb}" is not part of this release. 本版本不包含该命令。`);
  return run(env.TRADEWIND_NODE, [own(file), ...args], { env });
}

/** Dependencies installed, Node 24 found; the environment for everything that follows. */
async function prepare() {
  const installed = fingerprint();
  const stamp = own('.data', 'installed');
  mkdirSync(own('.data'), { recursive: true });
  const known =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === installed &&
    existsSync(own('node_modules/.package-lock.json'));
  if (!known) {
    if (!isInstalled()) await step('dependencies', install);
    writeFileSync(stamp, installed);
  }
  const node = findNode();
  return {
    ...process.env,
    TRADEWIND_NODE: node,
    PATH: [own('node_modules/.bin'), dirname(node), process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    // What was read and stripped of its types once starts in half the time.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? own('node_modules', '.cache', 'node'),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
}

function fingerprint() {
  const lock = readFileSync(own('package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** True when somebody has installed by hand and every needed package is there in the version of the lock file. */
function isInstalled() {
  const hidden = own('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(own('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, link, optional, devOptional, peer }]) =>
      !path.startsWith('node_modules/') ||
      link ||
      optional ||
      devOptional ||
      peer ||
      present[path]?.version === version,
  );
}

async function install() {
  // Not `npm ci`: it refuses a lock file that lacks packages of other platforms, which some registries do not serve.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: windows });
  if (code !== 0)
    throw new Told(
      'Installing the dependencies failed, see above: check the network or the npm registry, then start again. 依赖安装失败:请检查网络或 npm 源后重试。',
    );
  return code;
}

/** The Node 24 that came with the dependencies; else the one that runs us, if it is new enough. */
function findNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(own('package.json'), 'utf8'));
  const brought = Object.keys(optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .map((name) => own('node_modules', name, 'bin', windows ? 'node.exe' : 'node'))
    .find((path) => existsSync(path));
  if (brought) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Told(
    `No Node 24 came with the dependencies for ${process.platform}-${process.arch}: install Node 24 and start again. 未找到适用于本平台的 Node 24:请自行安装后重试。`,
  );
}

function build(env) {
  return step('console and generated code', async () => {
    if ((await turbo(env, ['build'])) === 0) return;
    if (stopped) throw new Told('Stopped. 已停止。');
    throw new Told('Building the console failed, see above. 控制台构建失败,见上方信息。');
  });
}

/** What it says matters only when it fails. */
async function turbo(env, tasks) {
  const { code, said } = await listen(env, 'turbo', ['run', ...tasks, ...quiet]);
  if (code !== 0) process.stderr.write(said);
  return code;
}

/** Runs an installed program; how it ended, and what it said. */
async function listen(env, program, words) {
  let said = '';
  const code = await run(own('node_modules/.bin', windows ? `${program}.cmd` : program), words, {
    env,
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => {
      said += text;
    },
  });
  return { code, said };
}

async function step(name, work) {
  const began = performance.now();
  const result = await work();
  tell(name, performance.now() - began);
  return result;
}

function tell(name, ms) {
  // Whatever stood in this line to tell how far something is goes.
  const clear = process.stdout.isTTY ? '\r\u001B[K' : '';
  process.stdout.write(`${clear}  ${seconds(ms).padStart(8)}  ${name}\n`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

/** Runs a program to its end; its exit code, or 1 when a signal ended it. */
function run(
  program,
  args,
  { env = process.env, cwd = root, stdio = 'inherit', shell = false, onMessage, onOutput } = {},
) {
  if (stopped) throw new Told('Stopped. 已停止。');
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env, cwd, stdio, shell });
    children.add(child);
    child.once('error', fail);
    if (onMessage) child.on('message', onMessage);
    if (onOutput) for (const stream of [child.stdout, child.stderr]) stream.on('data', onOutput);
    child.once('close', (code, signal) => {
      children.delete(child);
      if (signal && !stopped) process.stdout.write(`${program} was ended by ${signal}\n`);
      done(code ?? 1);
    });
  });
}
