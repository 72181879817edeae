export default {
  mutate: ['src/detect/**/*.ts', 'src/resolve/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Endless loops are ended by their count; the clock is for the few that are not, on a busy machine.
  timeoutMS: 30_000,
  // Stryker reads it with an interface that TypeScript 7 no longer has; this project needs nothing rewritten in it.
  tsconfigFile: '',
  disableTypeChecks: false,
  ignorePatterns: ['bench', 'coverage', 'dist'],
  tempDirName: 'reports/mutation/sandbox',
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/report.json' },
  thresholds: { high: 90, low: 85, break: 80 },
}
