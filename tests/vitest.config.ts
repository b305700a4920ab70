import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Files that declare fields of their own, which must not reach the next file, and those that look at the order in which a fresh process reads the domain. */
const alone = ['read/computed.test.ts', 'architecture/generated.test.ts', 'access/matrix.test.ts'];

export default defineConfig({
  // One copy of graphql: the tests' imports go to the very file that Node gives to the code under test.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    projects: [
      // One process reads the domain once and stays warm over all its files; each file has a database of its own all the same.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
          isolate: false,
        },
      },
      // Projects run in the order of their names: these first, so that short files fill up the end.
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
    ],
    globalSetup: ['./given/cluster.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    // A page may need seconds on a busy machine; a poll ends as soon as it is right.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
    // The code under test is loaded by Node itself, as in production, not through a bundler's eyes.
    server: { deps: { external: [/\/(apps\/api|packages)\/.*\.ts$/] } },
    env: { NODE_ENV: 'test' },
  },
});
