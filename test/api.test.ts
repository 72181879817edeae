import { expect, it } from 'vitest'
import * as api from '../src/index.ts'

it('exports what the documentation names and nothing else', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'InputError',
    'RuleError',
    'UsageError',
    'clean',
    'cleanStream',
    'compileRules',
    'createCleaner',
    'defaultRules',
    'explain',
    'findSources',
    'indentJson',
