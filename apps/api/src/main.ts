import { readConfiguration } from './configuration.ts';
import { openHouse } from './house.ts';
import { createLog } from './log.ts';
import { StartRefused } from './start-refused.ts';

/** 进程入口 — one process: starts in order, serves, stops in order when told to; tells its parent, if it has one, how far it is. */
const tell = (message: object) => {
  if (process.connected) process.send?.(message);
};

let stoppingSince = 0;

async function run() {
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.LOG_LEVEL);
  const opening = openHouse({
    configuration,
    log,
    onStep: (step, ms) => {
      log.info({ ms: Math.round(ms) }, step);
      tell({ step, ms });
    },
    onProgress: (percent) => tell({ percent }),
  });

  const stop = (reason: string, code = 0) => {
    if (stoppingSince > 0) {
      // One Ctrl-C arrives several times: from the terminal, from npm, from the start script.
      if (performance.now() - stoppingSince < 1_000) return;
      log.warn({ reason }, 'told twice: leaving at once');
      process.exit(1);
    }
    stoppingSince = performance.now();
    log.info({ reason }, 'told to stop');
    // Whatever hangs, the process ends.
    setTimeout(() => process.exit(1), (configuration.SHUTDOWN_SECONDS + 5) * 1_000).unref();
    opening
      .then((house) => house.stop())
      .then(() => process.exit(code))
      .catch((error: unknown) => refuse(error));
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGHUP', () => stop('SIGHUP'));
  // The start script that holds our terminal is gone; nobody could stop us any more.
  process.on('disconnect', () => stop('parent gone'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected error');
    if (stoppingSince === 0) stop('unexpected error', 1);
  });

  const house = await opening;
  tell({ ready: true, address: house.address, demo: house.demo });
}

function refuse(error: unknown): never {
  if (error instanceof StartRefused) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

run().catch(refuse);
