import { configDefaults, defineConfig } from 'vitest/config'

/** The tests by which mutants are judged: those of the two stages, which run in seconds. */
export default defineConfig({
  test: {
    include: ['test/detect/**/*.test.ts', 'test/resolve/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/large-documents.test.ts'],
    globalSetup: './src/rules/bundle.mjs',
    pool: 'threads',
    // Stryker starts a worker for each mutant: its test files may share that one.
    isolate: false,
    testTimeout: 20_000,
  },
})
