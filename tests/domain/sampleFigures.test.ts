import { expect, test } from 'vitest'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { isOpen, type StatusWord } from '../../src/domain/rules/words.ts'
import { overview, type AreaLine } from '../../src/domain/views/overview.ts'
import { agency, insideOf, sampleActs, seenOn } from '../support/demonstration.ts'
import { named } from '../support/worlds.ts'

/** The figures of the overview as the sample makes them, on the days of the demonstration. */

const day = '2017-11-09'
const person = (account: string, role: Person['role'], of: string): Person => ({
  account,
  role,
  agencyId: agency(of),
  postId: named(`post ${account}`),
})
const people = {
  usao: person('coordinator', 'coordinator', 'usao'),
  lasd: person('official', 'official', 'lasd'),
  city: person('city-official', 'official', 'city'),
  fbi: person('fbi-lead', 'lead', 'fbi'),
  atf: person('atf-lead', 'lead', 'atf'),
}
const overviewOn = (on: string, who: keyof typeof people = 'usao') =>
  overview(seenOn(on, insideOf(who)), on, people[who])

const words = (lines: readonly AreaLine[]) => lines.map(({ verdict }) => verdict?.word)
const sizeOf = (tally: AreaLine['tally']) => tally.reduce((sum, { count }) => sum + count, 0)
const attentionOf = ({ tally }: AreaLine) =>
  sizeOf(tally.filter(({ mark }) => ['off-track', 'no-word', 'at-risk'].includes(mark)))

test.each(Object.keys(people) as (keyof typeof people)[])(
  'on 9 Nov 2017 four of twelve areas need attention, and each stands as planned, for %s',
  (who) => {
    const { headline, areas, whole } = overviewOn(day, who)
    expect(headline).toEqual({
      needAttention: 4,
      of: 12,
      words: [
        { word: 'off-track', count: 1 },
        { word: 'no-word', count: 1 },
        { word: 'at-risk', count: 2 },
        { word: 'on-track', count: 6 },
        { word: 'not-started', count: 2 },
      ],
    })
    const on: StatusWord = 'on-track'
    const expected = [
      on,
      on,
      'at-risk',
      'off-track',
      'no-word',
      on,
      on,
      'not-started',
      on,
      'not-started',
      'at-risk',
      on,
    ]
    expect(words(areas)).toEqual(expected)
    expect(words([whole])).toEqual([on])
  },
)

test('the marks of each area are its open items, and those that need attention sum to 14', () => {
  const { areas, whole, attention } = overviewOn(day)
  expect([...areas, whole].map(({ open, tally }) => [open, sizeOf(tally)])).toEqual(
    [10, 8, 8, 10, 7, 4, 5, 3, 3, 2, 5, 4, 3].map((open) => [open, open]),
  )
  expect([...areas, whole].map(attentionOf)).toEqual([0, 0, 4, 4, 3, 0, 0, 0, 0, 0, 3, 0, 0])
  expect([...areas, whole].map(({ verdict }) => verdict?.attention)).toEqual([...areas, whole].map(attentionOf))
  expect(attention.total).toBe(14)
})

test('four areas have had their word since the days on the page', () => {
  const since = overviewOn(day).areas.flatMap(({ number, verdict }) =>
    verdict?.since ? [[number, verdict.since]] : [],
  )
  expect(since).toEqual([
    [3, '2017-10-30'],
    [4, '2017-09-30'],
    [5, '2017-11-02'],
    [11, '2017-10-31'],
  ])
})

test('31 open commitments and 41 open milestones are the 72 marks; 85 milestones less 44 reached are 41', () => {
  const projection = seenOn(day)
  const open = judgeAll(projection, day).filter(({ status }) => isOpen(status.word))
  const kinds = (kind: string) => open.filter(({ item }) => item.kind === kind).length
  expect([kinds('commitment'), kinds('milestone')]).toEqual([31, 41])
  const { areas, whole, curve } = overviewOn(day)
  expect([...areas, whole].reduce((sum, { tally }) => sum + sizeOf(tally), 0)).toBe(72)
  const milestones = projection.all('milestone').filter(({ provenance }) => provenance.kind === 'sample')
  expect([milestones.length, milestones.filter(({ dates }) => dates.reached).length]).toEqual([85, 44])
  expect(curve).toMatchObject({ due: 52, reached: 44, behind: 8, farBehind: 1, early: 0 })
})

test('the milestones behind are the late ones that need attention', () => {
  const late = judgeAll(seenOn(day), day).filter(
    ({ item, status }) => item.kind === 'milestone' && status.reasons.some(({ code }) => code === 'past-due'),
  )
  expect(late).toHaveLength(8)
})

test('since the review of 5 Oct: 6 delivered, 4 confirmed, 5 dates later, 1 earlier', () => {
  const { sinceReview } = overviewOn(day)
  expect(sinceReview?.from).toBe('2017-10-05')
  const { delivered, confirmed, later, earlier, unclear, ended } = sinceReview!
  expect([delivered, confirmed, later, earlier, unclear, ended].map((lines) => lines.length)).toEqual([
    6, 4, 5, 1, 0, 0,
  ])
  const furthest = later.map(({ distance }) => distance.least).sort((one, other) => other - one)[0]
  expect(furthest).toBe(61)
})

test.each([
  ['lasd', { toConfirm: 2, decisions: 1, requests: 1, updatesDue: 0 }],
  ['city', { toConfirm: 1, decisions: 1, requests: 0, updatesDue: 0 }],
  ['fbi', { toConfirm: 0, decisions: 0, requests: 1, updatesDue: 2 }],
  ['atf', { toConfirm: 0, decisions: 0, requests: 0, updatesDue: 0 }],
] as const)('what waits for %s on 9 Nov 2017', (who, expected) => {
  const { toConfirm, decisions, requests, updatesDue } = overviewOn(day, who).forYou!
  expect({
    toConfirm: toConfirm.length,
    decisions: decisions.length,
    requests: requests.length,
    updatesDue: updatesDue.length,
  }).toEqual(expected)
})

test('the decision on more rooms is wanted from the City by 17 Nov', () => {
  expect(overviewOn(day, 'city').forYou!.decisions).toMatchObject([
    { title: 'City opens two more rooms for listening sessions', by: { on: '2017-11-17' } },
  ])
})

test('on 30 Jun 2016 half of it is not there yet, and two areas need attention', () => {
  const { headline, areas, curve, sinceReview } = overviewOn('2016-06-30')
  const on: StatusWord = 'on-track'
  expect(words(areas)).toEqual([
    on,
    on,
    'not-started',
    'at-risk',
    on,
    on,
    on,
    null,
    'not-started',
    null,
    'no-word',
    'not-started',
  ])
  expect(headline?.needAttention).toBe(2)
  expect(areas[3]?.verdict?.since).toBe('2016-06-20')
  expect(areas[10]?.verdict?.since).toBe('2016-06-23')
  expect(curve).toMatchObject({ due: 12, reached: 10, behind: 2, farBehind: 0 })
  expect(sinceReview?.from).toBe('2016-04-14')
})

test('at the close all but two items are done or ended, and the three that ended say why', () => {
  const { headline, areas } = overviewOn('2018-09-30')
  expect(headline?.words).toEqual([
    { word: 'at-risk', count: 1 },
    { word: 'on-track', count: 1 },
    { word: 'done', count: 10 },
  ])
  expect(areas.reduce((sum, { open }) => sum + open, 0)).toBe(2)
  const ended = judgeAll(seenOn('2018-09-30'), '2018-09-30').filter(({ status }) => status.word === 'ended')
  expect(ended).toHaveLength(3)
  const ending = sampleActs('2018-09-30').filter(({ verb }) => verb === 'lapse' || verb === 'withdraw')
  expect(ending.map(({ reason }) => reason)).toEqual([
    'the shared list makes a printed one needless',
    'no spring market is held this year',
    'both evenings showed that the hand-out is enough',
  ])
})

test('a year later everything is settled', () => {
  const { headline, areas, whole } = overviewOn('2019-09-30')
  expect(headline?.words).toEqual([{ word: 'done', count: 12 }])
  expect([...areas, whole].flatMap(({ tally }) => tally)).toEqual([])
})
