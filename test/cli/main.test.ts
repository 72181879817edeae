import { spawn } from 'node:child_process'
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from '../batch/folder.ts'
import { build, root } from '../built.ts'

let command: string

beforeAll(async () => {
  command = join(await build('main'), 'cli/main.js')
