import { expect, test } from 'vitest'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { concernsPage } from '../../src/domain/views/attention.ts'
import { mondayWords } from '../../src/words/en/monday.ts'
import { tools } from '../../src/words/en/tools.ts'
import { plain } from '../../src/words/sentence.ts'
import { seenOn } from '../support/demonstration.ts'

/** The sentences of Monday's list and of all that needs attention. */

const day = '2017-11-09'
const words = mondayWords(tools(day))
const projection = seenOn(day)
const all = concernsPage(judgeAll(projection, day), projection, day, () => '')
const name = (id: string | null) => (id ? (all.names[id] ?? '') : '')
const said = [...all.lines, ...all.also].map((line) => plain(words.item(line, name)))

test.each([
  'No word: Six listening sessions with residents, nothing heard since 7 Sep (63 days; updates every 28); report and record differ.',
  'Off track: Guide for families on sealing juvenile records, English and Spanish, now expected 15 Dec, 106 days after the agreed 31 Aug; 70 days past its date; reported off track by its agency: “Second reading of the Spanish text ends 8 Dec; print a week later”; last word 3 Nov.',
  'On track: Awareness sessions for school staff, update due since 6 Nov; last word 9 Oct.',
  'On track: Firearm-safety materials at six community events, delivered 19 Oct; with City of Compton to confirm for 21 days.',
  'At risk: Notes of the third session typed up, 27 days past its date; no word yet.',
])('%s', (sentence) => {
  expect(said).toContain(sentence)
})

test('every item is told by its word, and none by a code, an empty name or an agency that is late', () => {
  expect(said).toHaveLength(19)
  for (const sentence of said) {
    expect(sentence).toMatch(/^(Off track|No word|At risk|On track|Not started): .+\.$/)
    expect(sentence).not.toMatch(/undefined|null|  | ,|,,|;;|\.\.| is late|\bby :/)
  }
})

test.each([
  [0, 0, null, 'Nothing is to be asked today.'],
  [1, 1, null, '1 item to ask about, with 1 agency: one message each.'],
  [14, 7, null, '14 items to ask about, with 7 agencies: one message each.'],
  [0, 0, '2016-06-30', 'Nothing was to be asked on 30 Jun 2016.'],
  [1, 1, '2016-06-30', '1 item was to be asked about on 30 Jun 2016, with 1 agency.'],
  [4, 2, '2016-06-30', '4 items were to be asked about on 30 Jun 2016, with 2 agencies.'],
] as const)('%d items at %d agencies, on %s', (count, agencies, on, sentence) => {
  expect(plain(words.total(count, agencies, on))).toBe(sentence)
})

test.each([
  [0, 0, false, 'Nothing needs attention.'],
  [1, 1, false, '1 item needs attention. 1 more has a word due or a delivery to confirm.'],
  [14, 5, false, '14 items need attention. 5 more have a word due or a delivery to confirm.'],
  [4, 0, true, '4 items needed attention.'],
  [0, 2, true, 'Nothing needed attention. 2 more had a word due or a delivery to confirm.'],
] as const)('%d that need attention and %d besides, past %s', (count, also, past, sentence) => {
  expect(plain(words.attention(count, also, past))).toBe(sentence)
})

test('one and several have been answered', () => {
  expect(plain(words.answered(1))).toBe(
    '1 more item needs attention and has an answer with a date ahead: all that needs attention.',
  )
  expect(plain(words.answered(4))).toBe(
    '4 more items need attention and have an answer with a date ahead: all that needs attention.',
  )
})
