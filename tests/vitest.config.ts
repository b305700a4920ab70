import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Files that declare records, fields or commands of their own: what they declare must not reach the next file. */
const declaring = ['read/computed.test.ts'];

export default defineConfig({
  // One copy of graphql: the tests' imports go to the very file that Node gives to the code under test.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    projects: [
      // One process reads the domain once and stays warm over all its files; each file has a database of its own all the same.
      { extends: true, test: { name: 'all', include: ['**/*.test.ts'], exclude: [...configDefaults.exclude, ...declaring], isolate: false } },
      { extends: true, test: { name: 'declaring', include: declaring, isolate: true } },
    ],
    globalSetup: ['./given/cluster.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // The code under test is loaded by Node itself, as in production, not through a bundler's eyes.
    server: { deps: { external: [/\/(apps\/api|packages)\/.*\.ts$/] } },
    env: { NODE_ENV: 'test' },
  },
});
