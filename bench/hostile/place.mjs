import { spawn } from 'node:child_process'

/** What makes failures of documents, and says so. */
export const failed = (pattern, rest = {}) => ({ code: 3, says: pattern, ...rest })

/** Something that is not what its place in the folder promises. */
export const place = (name, prepare, expect = {}, sizes = [1, 1]) => ({
  name,
  prepare,
  expect,
  sizes,
})

/** Run a command of the system. */
export async function run(command, ...args) {
  await new Promise((resolve, reject) => {
    spawn(command, args, { stdio: 'ignore' }).on('close', resolve).on('error', reject)
  })
}

export const TEXT =
  'The ferry to the island leaves at nine in the morning, the company said on Monday.\n'
