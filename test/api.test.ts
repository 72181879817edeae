import { expect, it } from 'vitest'
import * as api from '../src/index.ts'

it('exports what the documentation names and nothing else', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'InputError',
    'RuleError',
    'UsageError',
    'checkInside',
    'clean',
    'cleanBatch',
    'cleanFiles',
    'cleanStream',
    'compileRules',
    'createCleaner',
    'createLayout',
    'defaultRules',
    'explain',
    'findSources',
    'loadCleaner',
    'loadRules',
    'openOutput',
    'outputPath',
    'printRow',
    'readDocuments',
    'rehypePresswash',
    'restore',
    'restoreBytes',
    'restoreDocuments',
    'streamOutput',
    'suggestRules',
    'testRules',
  ])
})
