import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../src/domain/views/matrix.ts'
import type { StatusWord } from '../../src/domain/rules/words.ts'
import { agencyWords } from '../../src/words/en/agencies.ts'
import { tools } from '../../src/words/en/tools.ts'
import { plain } from '../../src/words/sentence.ts'

const words = agencyWords(tools('2017-11-09'))
const on = (day: string) => ({ on: day, precision: 'day' as const })

/** A matrix from how many each agency has promised in each area. */
function matrixOf(...counts: readonly (readonly number[])[]): Matrix {
  const areas = counts[0]!.map((_count, place) => ({
    id: `${place}`,
    number: place + 1,
    name: `Area ${place + 1}`,
    shortName: `Area ${place + 1}`,
    isWorkingTitle: false,
  }))
  const rows = counts.map((row, place) => ({
    agencyId: `${place}`,
    name: `Agency ${place}`,
    open: row.reduce((sum, count) => sum + count, 0),
    cells: row.map((count, column) => ({
      focusAreaId: `${column}`,
      words: Array.from({ length: count }, (): StatusWord => 'on-track'),
      role: true,
    })),
  }))
  const openByArea = areas.map((_area, place) => counts.reduce((sum, row) => sum + row[place]!, 0))
  return { today: '2017-11-09', areas, rows, openByArea, open: openByArea.reduce((sum, count) => sum + count, 0) }
}

describe('the sentence of the matrix', () => {
  test.each([
    [[[2, 1]], '1 agency, 2 areas: 3 open commitments; the most in area 1 (2); areas 1 and 2 have one agency each.'],
    [
      [
        [1, 3, 0],
        [1, 0, 3],
      ],
      '2 agencies, 3 areas: 8 open commitments; the most in areas 2 and 3 (3 each); areas 2 and 3 have one agency each.',
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
      '2 agencies, 2 areas: 4 open commitments; the most in areas 1 and 2 (2 each).',
    ],
    [
      [
        [2, 1, 1, 1],
        [1, 0, 0, 0],
      ],
      '2 agencies, 4 areas: 6 open commitments; the most in area 1 (3); areas 2, 3 and 4 have one agency each.',
    ],
    [[[1, 0]], '1 agency, 2 areas: 1 open commitment; the most in area 1 (1); area 1 has one agency.'],
    [[[0]], '1 agency, 1 area: 0 open commitments.'],
  ])('%j', (counts, sentence) => {
    expect(plain(words.matrixSentence(matrixOf(...counts)))).toBe(sentence)
  })

  test('of a cell says every word with its number', () => {
    expect(words.cell(['off-track', 'on-track', 'on-track'])).toBe('3 open commitments: 1 off track, 2 on track')
    expect(words.cell(['no-word'])).toBe('1 open commitment: 1 no word')
  })
})

describe('the title of an agency', () => {
  const none = { answers: 0, requests: 0, confirm: 0, affirm: 0, decisions: 0 }
  test.each([
    [{ answers: 2, requests: 1 }, 'FBI: 2 answers due, 1 request'],
    [{ answers: 1, confirm: 1 }, 'FBI: 1 answer due, 1 delivery to confirm'],
    [{ requests: 2, affirm: 1, decisions: 1 }, 'FBI: 2 requests, 1 delivery to affirm, 1 decision wanted'],
    [{}, 'FBI: nothing waits for it'],
  ])('%j', (waits, title) => expect(plain(words.heading('FBI', { ...none, ...waits }, false))).toBe(title))

  test('of the past says that nothing waited', () => {
    expect(plain(words.heading('FBI', none, true))).toBe('FBI: nothing waited for it')
  })
})

test('a request is told with who asked, about what, by when, and how long it has been here', () => {
  const asked = { by: 'School Police', on: on('2017-11-02'), subject: 'Sessions', to: 'FBI', days: 7 }
  expect(plain(words.asked({ ...asked, due: on('2017-11-17') }))).toBe(
    'Asked by School Police, 2 Nov, about “Sessions”. Wanted by 17 Nov 2017; with FBI for 7 days.',
  )
  expect(plain(words.asked({ ...asked, days: 1, due: null }))).toBe(
    'Asked by School Police, 2 Nov, about “Sessions”. With FBI for 1 day.',
  )
  expect(plain(words.asked({ ...asked, on: on('2017-11-09'), days: 0, due: null }))).toBe(
    'Asked by School Police, 9 Nov, about “Sessions”. With FBI since today.',
  )
})

test('who owes is told with its size', () => {
  expect(plain(words.owedSentence(31, 21, 1))).toBe(
    '31 open commitments between 21 pairs of agencies; 1 past its date.',
  )
  expect(plain(words.owedSentence(2, 1, 0))).toBe(
    '2 open commitments between 1 pair of agencies; none past their date.',
  )
  expect(plain(words.owedSentence(0, 0, 0))).toBe('Nothing is owed.')
  expect(plain(words.owedOf('FBI', 'LASD', 'late'))).toBe('Given by FBI, for LASD, past its date')
  expect(plain(words.owedOf(null, 'LASD', null))).toBe('For LASD')
})

test('the last word is quoted without a second full stop', () => {
  expect(plain(words.lastWord('2017-10-09', 'Session 2 held, 31 staff.'))).toBe(
    'Last word 9 Oct: “Session 2 held, 31 staff”.',
  )
})
