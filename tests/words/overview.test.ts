import { describe, expect, test } from 'vitest'
import type { Curve } from '../../src/domain/views/curve.ts'
import type { ForYou } from '../../src/domain/views/forYou.ts'
import type { AreaLine, AreaWord, Overview } from '../../src/domain/views/overview.ts'
import type { Changes } from '../../src/domain/views/since.ts'
import type { ThreeYears } from '../../src/domain/views/threeYears.ts'
import { english } from '../../src/words/en.ts'
import { plain } from '../../src/words/sentence.ts'

const { overview: say, page } = english('2017-11-09')

describe('the headline', () => {
  const of = (words: Partial<Record<AreaWord, number>>) => {
    const counts = Object.entries(words).map(([word, count]) => ({ word: word as AreaWord, count }))
    const count = counts.reduce((sum, each) => sum + each.count, 0)
    const needAttention = (words['off-track'] ?? 0) + (words['no-word'] ?? 0) + (words['at-risk'] ?? 0)
    return {
      headline: { needAttention, of: count, words: counts },
      areas: Array.from({ length: count }) as Overview['areas'],
      today: '2017-11-09',
    }
  }
  const four = { 'off-track': 1, 'no-word': 1, 'at-risk': 2, 'on-track': 6, 'not-started': 2 }
  test.each([
    [four, false, '4 of 12 focus areas need attention'],
    [{ 'at-risk': 1, 'on-track': 11 }, false, '1 of 12 focus areas needs attention'],
    [four, true, 'On 9 Nov 2017, 4 of 12 focus areas needed attention'],
    [{ 'on-track': 12 }, false, 'All 12 focus areas are on track'],
    [{ 'on-track': 11, done: 1 }, true, 'On 9 Nov 2017, all 12 focus areas were on track'],
    [{ 'on-track': 10, 'not-started': 2 }, false, 'None of 12 focus areas needs attention'],
    [{ nothing: 12 }, false, 'Nothing is recorded in 12 focus areas yet'],
    [{ nothing: 12 }, true, 'On 9 Nov 2017, nothing was recorded in 12 focus areas'],
    [{}, false, 'Nothing is recorded yet'],
    [{ 'on-record': 3, nothing: 9 }, false, 'Only the public record so far'],
  ])('%j, past %s', (words, past, sentence) => {
    expect(plain(say.headline(of(words), past))).toBe(sentence)
  })
  test('gives readers outside the agencies no verdict', () => {
    const areas = Array.from({ length: 12 }) as Overview['areas']
    expect(plain(say.headline({ headline: null, areas, today: '2017-11-09' }, false))).toBe(
      'What is being done in 12 focus areas',
    )
  })
  test('counts areas by word, each a link', () => {
    const sentence = say.areaCounts(of(four).headline.words)
    expect(plain(sentence)).toBe('1 off track, 1 no word, 2 at risk, 6 on track, 2 not started.')
    expect(sentence.filter((part) => typeof part === 'object' && 'link' in part)).toHaveLength(5)
  })
})

describe('what changed', () => {
  const none: Changes = {
    from: '2017-10-05',
    to: '2017-11-09',
    confirmed: [],
    delivered: [],
    reached: [],
    later: [],
    earlier: [],
    unclear: [],
    made: [],
    ended: [],
  }
  const lines = (count: number) => Array.from({ length: count }) as Changes['made']
  test('delivered and confirmed are counted apart, and first', () => {
    const changes = {
      ...none,
      delivered: lines(6),
      confirmed: lines(4),
      later: lines(5) as Changes['later'],
      earlier: lines(1) as Changes['earlier'],
    }
    expect(plain(say.changeCounts(changes, false))).toBe(
      'Since the review of 5 Oct: 6 delivered, 4 confirmed, 5 dates later, 1 earlier.',
    )
    expect(plain(say.changeCounts(changes, true))).toMatch(/^From the review of 5 Oct to 9 Nov: 6 delivered/)
  })
  test('one is one, and nothing is said to be nothing', () => {
    expect(plain(say.changeCounts({ ...none, later: lines(1) as Changes['later'], reached: lines(1) }, false))).toBe(
      'Since the review of 5 Oct: 1 milestone reached, 1 date later.',
    )
    expect(plain(say.changeCounts(none, false))).toBe('Since the review of 5 Oct: nothing changed.')
  })
})

test.each([
  [
    { due: 52, reached: 44, behind: 8, farBehind: 1, early: 0 },
    false,
    '44 of 52 milestones due by today are reached; 8 are behind, 1 of them by more than 30 days.',
  ],
  [
    { due: 12, reached: 10, behind: 2, farBehind: 0, early: 0 },
    true,
    '10 of 12 milestones due by 9 Nov 2017 were reached; 2 were behind, none of them by more than 30 days.',
  ],
  [
    { due: 2, reached: 1, behind: 1, farBehind: 1, early: 0 },
    false,
    '1 of 2 milestones due by today is reached; 1 is behind, by more than 30 days.',
  ],
  [
    { due: 9, reached: 9, behind: 0, farBehind: 0, early: 2 },
    false,
    'All 9 milestones due by today are reached; 2 more were reached early.',
  ],
  [{ due: 1, reached: 1, behind: 0, farBehind: 0, early: 0 }, false, 'The one milestone due by today is reached.'],
  [
    { due: 0, reached: 0, behind: 0, farBehind: 0, early: 1 },
    false,
    'No milestone is due by today yet; 1 is reached early.',
  ],
  [{ due: 0, reached: 0, behind: 0, farBehind: 0, early: 0 }, true, 'No milestone was due by 9 Nov 2017 yet.'],
] as const)('the curve of %j, past %s', (figures, past, sentence) => {
  const curve: Curve = {
    ...figures,
    farDays: 30,
    agreedAnew: 0,
    firstPlan: [],
    planned: [],
    reachedSteps: [],
    expected: [],
  }
  expect(plain(say.curve(curve, '2017-11-09', past))).toBe(sentence)
})

describe('what waits', () => {
  const nobody: ForYou = {
    role: 'official',
    toConfirm: [],
    decisions: [],
    requests: [],
    updatesDue: [],
    onMondaysList: null,
  }
  const asked = (id: string, on: string | null) => ({
    id,
    title: id,
    by: on === null ? null : { on, precision: 'day' as const },
  })
  test.each([
    [
      { ...nobody, toConfirm: ['a', 'b'], decisions: [asked('d', '2017-11-17')], requests: [asked('r', null)] },
      '2 deliveries to confirm · 1 decision wanted by 17 Nov · 1 request to answer',
    ],
    [
      { ...nobody, decisions: [asked('d', '2017-11-17'), asked('e', '2017-11-30')] },
      '2 decisions wanted, the first by 17 Nov',
    ],
    [
      { ...nobody, role: 'lead', updatesDue: ['a', 'b', 'c'], requests: [asked('r', null)] },
      '3 updates due · 1 request to answer',
    ],
    [{ ...nobody, role: 'coordinator', onMondaysList: 14 }, '14 on Monday’s list'],
    [{ ...nobody, role: 'coordinator', onMondaysList: 0 }, 'Nothing waits for you.'],
    [nobody, 'Nothing waits for you.'],
  ] satisfies [ForYou, string][])('%j', (forYou, sentence) => {
    expect(plain(page.forYou(forYou))).toBe(sentence)
  })
})

test.each([
  [{ verdict: { word: 'on-track' }, updatesDue: 0 }, 'Nothing late'],
  [{ verdict: { word: 'on-track' }, updatesDue: 1 }, '1 update due'],
  [{ verdict: { word: 'on-track' }, updatesDue: 2 }, '2 updates due'],
  [
    { verdict: { word: 'not-started' }, first: { date: { on: '2018-03-01', precision: 'season' }, begins: true } },
    'Starts spring 2018',
  ],
  [
    { verdict: { word: 'not-started' }, first: { date: { on: '2018-01-08', precision: 'day' }, begins: false } },
    'First due 8 Jan 2018',
  ],
  [{ verdict: { word: null }, onRecord: 2 }, '2 items; no status is kept'],
  [{ verdict: { word: null }, onRecord: 0 }, ''],
  [{ verdict: { word: 'done' } }, 'All confirmed or reached'],
] as const)('a quiet area %j', (line, words) => {
  expect(
    plain(say.quietWhy({ onRecord: 0, updatesDue: 0, first: null, open: 1, ...line } as unknown as AreaLine)),
  ).toBe(words)
})

test.each([
  [{ day: 774, year: 3, quarter: 1, daysAfterEnd: 0 }, 'Day 774 · third year, first quarter'],
  [{ day: 1, year: 1, quarter: 1, daysAfterEnd: 0 }, 'Day 1 · first year, first quarter'],
  [{ day: 1464, year: 5, quarter: 1, daysAfterEnd: 365 }, 'Day 1,464 · 365 days after the planned end'],
])('the three-year line %j', (line, words) => {
  expect(plain(page.dayOfThreeYears(line as ThreeYears))).toBe(words)
})

test('the planned end is as precise as its source, and the first one stays told', () => {
  const september = (year: number) => ({ on: `${year}-09-01`, precision: 'month' as const })
  const line = { plannedEnd: september(2018), firstPlannedEnd: september(2017) } as ThreeYears
  expect(plain(page.plannedEnd(line))).toBe('Planned end September 2018 (first planned end September 2017)')
  expect(plain(page.plannedEnd({ ...line, plannedEnd: september(2017) }))).toBe('Planned end September 2017')
})

test('conditions are told with their counts and both bases, and never with a cause', () => {
  const homicides = {
    id: 'a',
    geography: 'City of Compton',
    base: { year: '2014', value: 25 },
    begun: { year: '2015', value: 13 },
    latest: { year: '2018', value: 22 },
    source: { title: '', url: null, date: null },
    caveat: null,
  }
  expect(plain(say.condition('Homicides', homicides))).toBe(
    'Homicides in the City of Compton, calendar years: 25 in 2014, 22 in 2018 (3 fewer). From 2015 (13) it is 9 more.',
  )
  expect(plain(say.condition('Larcenies', { ...homicides, begun: null, latest: { year: '2015', value: 25 } }))).toBe(
    'Larcenies in the City of Compton, calendar years: 25 in 2014, 25 in 2015 (the same).',
  )
})
