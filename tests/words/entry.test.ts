import { expect, test } from 'vitest'
import { english } from '../../src/words/en.ts'
import { entryWords } from '../../src/words/en/entry.ts'
import { tools } from '../../src/words/en/tools.ts'
import { leavesTold } from '../../src/words/entrySentences.ts'
import { plain } from '../../src/words/sentence.ts'

/** How the history tells of dates: on a day, in what is longer than a day. */

const telling = { words: english('2017-11-09'), own: entryWords(tools('2017-11-09')), nameOf: () => undefined }
const told = (leaf: string, precision: string, on = '2017-01-01') =>
  plain(leavesTold({ id: 'm1', leaves: [{ leaf, to: { on, precision } }] }, telling), true)

test.each([
  ['dates.reached', 'day', 'reached on 1 Jan 2017'],
  ['dates.reached', 'month', 'reached in Jan 2017'],
  ['dates.reached', 'quarter', 'reached in Q1 2017'],
  ['dates.reached', 'year', 'reached in 2017'],
  ['dates.delivered', 'year', 'delivered in 2017'],
  ['dates.expected', 'year', 'expected date 2017'],
])('%s known by its %s: %s', (leaf, precision, words) => {
  expect(told(leaf, precision)).toBe(words)
})
