// Everything that must hold before a change goes in, quickest first, ending at the first failure.
import { spawnSync } from 'node:child_process'

const steps = [
  'format:check',
  'lint',
  'typecheck',
  'knip',
  'build',
  'test:coverage',
  'package-check',
]

for (const step of steps) {
  const start = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (status !== 0) {
    console.error(`check: ${step} FAILED after ${seconds} s (again with: npm run ${step})`)
    process.exit(1)
  }
  console.log(`check: ${step} passed in ${seconds} s`)
}
