import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  // One copy of graphql: the tests' imports go to the very file that Node gives to the code under test.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    include: ['**/*.test.ts'],
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
