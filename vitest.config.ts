import { defineConfig } from 'vitest/config'

/** Where the continuous-integration script wants the counts, beside what a person reads. */
const report = process.env['PRESSWASH_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./src/rules/bundle.mjs', './test/bundle-worker.mjs'],
    pool: 'threads',
    testTimeout: 180_000,
    hookTimeout: 20_000,
    typecheck: {
      enabled: true,
      include: ['test/**/*.test-d.ts'],
      tsconfig: './tsconfig.json',
      ignoreSourceErrors: true,
    },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/rules/builtin.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: { lines: 90, branches: 80 },
    },
  },
})
