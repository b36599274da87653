import { describe, expect, test } from 'vitest'
import { demonstrationDays } from '../../mocks/demonstration/publicRecord.ts'
import { cornersOf, placedNames } from '../../src/charts/trend.ts'
import { dayNumber, lastDay } from '../../src/domain/rules/dates.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { milestones } from '../../src/domain/views/milestones.ts'
import { moved } from '../../src/domain/views/moved.ts'
import { movesFile, movesKeys, movesSeries, namedMoves } from '../../src/screens/milestones/movesSeries.ts'
import { bestWithout, groupsOf, shownIn, timelineViewIn } from '../../src/screens/milestones/timelineView.ts'
import { movedMost, trendFile, trendSeries } from '../../src/screens/milestones/trendSeries.ts'
import { dateText } from '../../src/words/en/dateText.ts'
import { milestonesWords } from '../../src/words/en/milestones.ts'
import { tools } from '../../src/words/en/tools.ts'
import { plain } from '../../src/words/sentence.ts'
import { seenOn } from '../support/demonstration.ts'
import { person } from '../support/engagementWith.ts'
import { day, period } from '../support/records.ts'

const today = '2017-11-09'
const words = milestonesWords(tools(today))
const scale = { from: '2015-09-28', to: '2018-09-30' }
const answerOn = (on: string) => {
  const projection = seenOn(on)
  return milestones(judgeAll(projection, on), projection, on, person('coordinator'), scale)
}

test.each(demonstrationDays)('on %s the trend, its file and the bars are the figures of the answer', (on) => {
  const answer = moved(seenOn(on), on)
  const series = trendSeries(answer, scale, false, words)
  expect(series.lines).toHaveLength(answer.trends.length)
  for (const { key, steps, end, reached } of series.lines) {
    const trend = answer.trends.find(({ id }) => id === key)!
    expect(steps.map(({ at, expected }) => [at, expected])).toEqual(
      trend.steps.map((step) => [dayNumber(step.on), dayNumber(lastDay(step.expected))]),
    )
    expect([end, reached]).toEqual([dayNumber(trend.reached ? lastDay(trend.reached) : on), trend.reached !== null])
  }
  const file = trendFile(answer, () => 'Sample', words)
  expect(file.rows.map(([title, , told, expected]) => [title, told, expected])).toEqual(
    answer.trends.flatMap(({ title, steps }) => steps.map((step) => [title, step.on, dateText(step.expected)])),
  )
  for (const row of file.rows) expect(row).toHaveLength(file.heads.length)
  for (const by of movesKeys) {
    const groups = namedMoves(answer, by, words)
    expect(movesSeries(groups, by, words).bars.map(({ value }) => value)).toEqual(groups.map(({ days }) => days))
    expect(movesFile(groups, by, on, words).rows.map(([, moves]) => moves)).toEqual(groups.map(({ moves }) => moves))
    expect(groups.every(({ name }) => name !== '' && !/null|undefined/.test(name))).toBe(true)
  }
})

test('those that moved most are named, of a range by what is sure; all can be shown', () => {
  const answer = moved(seenOn(today), today)
  const most = movedMost(answer.trends)
  expect(most.map(({ title }) => title).slice(0, 3)).toEqual([
    'Families’ guide out in both languages',
    'Visiting analyst’s desk in use',
    'Account of the youth-diversion visit shared',
  ])
  const [some, all] = [false, true].map((shown) => trendSeries(answer, scale, shown, words).lines)
  expect(some!.filter(({ strong }) => strong).map(({ key }) => key)).toEqual(most.map(({ id }) => id))
  expect(all!.every(({ strong }) => strong)).toBe(true)
  expect(all!.filter(({ named }) => named)).toHaveLength(most.length)
})

test('agencies are never ranked by their moves; causes come longest first', () => {
  const answer = moved(seenOn(today), today)
  const names = namedMoves(answer, 'agency', words).map(({ name }) => name)
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')))
  const days = namedMoves(answer, 'cause', words).map((each) => each.days)
  expect(days).toEqual(days.toSorted((one, other) => other - one))
})

test('a line runs along each date as long as it stood', () => {
  const line = {
    key: 'a',
    name: 'a',
    note: '',
    steps: [
      { at: 10, expected: 50, spoken: '' },
      { at: 30, expected: 70, spoken: '' },
    ],
    end: 60,
    reached: false,
    strong: true,
    named: true,
  }
  expect(cornersOf(line)).toEqual([
    { at: 10, expected: 50 },
    { at: 30, expected: 50 },
    { at: 30, expected: 70 },
    { at: 60, expected: 70 },
  ])
})

test('names make way for each other and stay within the drawing', () => {
  const end = (y: number, ...texts: string[]) => ({ x: 100, y, texts: texts.length > 0 ? texts : ['Families’ guide'] })
  const placed = placedNames(
    [end(50), end(52), end(200), end(51, 'A name too long for what is left of the drawing')],
    320,
  )
  expect(placed.map((name) => name?.y ?? null)).toEqual([54, 69, 204, null])
  const long = 'Families’ guide  106 days'
  expect(placedNames([end(50, long, 'Families’ guide')], 230)[0]?.text).toBe('Families’ guide')
  expect(placedNames([end(50, long, 'Families’ guide')], 320)[0]?.text).toBe(long)
})

describe('the timeline as the address asks for it', () => {
  const all = answerOn(today)
  const shown = (search: string) => shownIn(timelineViewIn(search), all)

  test('first what is looked at first; a filter leaves nothing out', () => {
    expect(timelineViewIn('').show).toBe('first')
    expect(
      shown('')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(all.milestones.flatMap(({ id, first }) => (first ? id : [])).sort())
    expect(timelineViewIn('?area=9').show).toBe('all')
    expect(timelineViewIn('?area=9&show=first').show).toBe('first')
    expect(shown('?show=all')).toHaveLength(all.milestones.length)
  })

  test.each([
    ['?area=4', ({ focusAreaIds }: (typeof all.milestones)[number]) => focusAreaIds[0] === all.areas[3]!.id],
    ['?area=whole', ({ focusAreaIds }: (typeof all.milestones)[number]) => focusAreaIds.length === 0],
    ['?status=done', ({ word }: (typeof all.milestones)[number]) => word === 'done'],
    ['?status=on-record', ({ word }: (typeof all.milestones)[number]) => word === null],
    ['?status=attention', ({ word }: (typeof all.milestones)[number]) => /off-track|no-word|at-risk/.test(word ?? '')],
    [
      '?year=2016',
      ({ due, expected, finished }: (typeof all.milestones)[number]) =>
        [due, expected, finished].some((date) => date?.on.startsWith('2016')),
    ],
    // What is no filter is left out.
    ['?area=abc&status=red&year=16&show=all&sort=colour', () => true],
  ])('%s', (search, fits) => {
    const found = shown(search)
    expect(found.map(({ id }) => id).sort()).toEqual(
      all.milestones
        .filter(fits)
        .map(({ id }) => id)
        .sort(),
    )
    expect(found.length).toBeGreaterThan(0)
  })

  test('sorted by title, agency, status and dates', () => {
    const titles = shown('?show=all&sort=title').map(({ title }) => title)
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, 'en')))
    expect(shown('?show=all&sort=status')[0]?.word).toBe('off-track')
    const agencies = shown('?show=all&sort=agency').map(({ agencyId }) =>
      agencyId === null ? '' : all.names[agencyId]!,
    )
    expect(agencies).toEqual(agencies.toSorted((one, other) => one.localeCompare(other, 'en')))
    const due = shown('?show=all').map(({ due: agreed, finished }) => (agreed ?? finished)!.on)
    expect(due).toEqual(due.toSorted())
  })

  test('groups hold every line once, areas in their order, the whole engagement last', () => {
    const groups = groupsOf(shown('?show=all'), all)
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(all.milestones.length)
    const numbers = groups.flatMap(({ area }) => area?.number ?? [])
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect(groups.at(-1)!.area).toBeNull()
  })

  test('where nothing fits, the filter that hides most is named', () => {
    const view = timelineViewIn('?area=8&status=off-track')
    expect(shownIn(view, all)).toEqual([])
    const best = bestWithout(view, all)!
    const without = {
      area: shownIn({ ...view, area: null }, all).length,
      status: shownIn({ ...view, status: null }, all).length,
    }
    expect(best.count).toBe(Math.max(without.area, without.status))
    expect(words.noMatch(2, { name: 'Off track', count: 1 })).toBe(
      'No milestone matches these two filters. Remove “Off track” to see 1.',
    )
    expect(words.noMatch(1, null)).toBe('No milestone matches this filter.')
  })
})

test('the words of the timeline', () => {
  const line = (title: string) => answerOn(today).milestones.find((each) => each.title.startsWith(title))!
  expect(words.moved(line('Families'))).toBe('106 days after the agreed date')
  expect(words.moved(line('Visiting'))).toBe('77 days later than first agreed')
  expect(words.moved(line('Account of the youth'))).toBe('a period; days not counted')
  expect(words.moved(line('Host site for'))).toBe('14 days after the agreed date')
  expect(words.moved(line('Course review'))).toBe('7 days before the agreed date')
  expect(words.moved(line('First joint'))).toBe('')
  expect(plain(words.spoken(line('Families')))).toBe('; 106 days after the agreed date; earlier expected 15 Oct 2017')
  expect(plain(words.second(line('Analysts’ course'), 'FBI', 'area 11'))).toBe(
    'Area 11 · FBI · rests on Analysts’ places · follows Course dates',
  )
  expect(plain(words.second(line('Translation-device'), 'Sample Training Provider', null))).toBe(
    'Sample Training Provider · rests on Device trial · followed by Trial account',
  )
})

test('the words of moves, trend and forecast', () => {
  expect(plain(words.moves(moved(seenOn(today), today)))).toBe(
    '9 moves of an expected date so far, 257 days in all, later or earlier; “another partner” is the cause named most often.',
  )
  expect(words.bar({ of: 'partner', moves: 5, days: 143, unclear: 0 })).toBe('5 moves, 143 days')
  expect(words.bar({ of: 'partner', moves: 3, days: 31, unclear: 1 })).toBe('3 moves, 31 days, 1 not counted in days')
  expect(words.bar({ of: 'partner', moves: 1, days: 0, unclear: 1 })).toBe('1 move, not counted in days')
  expect(plain(words.trend({ review: '2017-10-05', open: 22, later: 5, furthest: 61 }, 85))).toBe(
    '5 of 22 open milestones moved later since the review of 5 Oct; the furthest by 61 days.',
  )
  expect(plain(words.trend({ review: '2017-10-05', open: 22, later: 0, furthest: 0 }, 85))).toBe(
    'None of 22 open milestones moved later since the review of 5 Oct.',
  )
  expect(plain(words.forecast({ evenBy: '2018-03-12', fourInFiveBy: '2018-04-30', from: 31 }, day('2018-02-20')))).toBe(
    'Now expected 20 Feb. Even chance by 12 Mar; four in five by 30 Apr, from 31 finished milestones.',
  )
  expect(plain(words.tooFew(7, 10))).toBe('Too few finished milestones to say when the rest will be reached (7 of 10).')
  expect(words.moveDays({ least: 62, most: 182 })).toBe('62 to 182 later')
  expect(words.moveDays({ least: -58, most: 61 })).toBe('58 earlier to 61 later')
  expect(words.moveDays({ least: -7, most: -7 })).toBe('7 earlier')
  expect(plain(words.step('Guide', '2017-11-03', period('2017-12-01', 'month'), { least: 17, most: 47 }))).toBe(
    'Guide: given 3 Nov 2017, expected Dec 2017, another precision',
  )
})
