import { expect, test } from 'vitest'
import { demonstrationDays } from '../../mocks/demonstration/publicRecord.ts'
import { baseOf } from '../../src/charts/series.ts'
import { results } from '../../src/domain/views/results.ts'
import { drawnFigures, fileOf, yearlySeries } from '../../src/screens/results/yearlySeries.ts'
import { resultsWords } from '../../src/words/en/results.ts'
import { tools } from '../../src/words/en/tools.ts'
import { plain } from '../../src/words/sentence.ts'
import { seenOn } from '../support/demonstration.ts'
import { agencies, engagementWith } from '../support/engagementWith.ts'
import { aMeasure, anObservation } from '../support/records.ts'
import { named } from '../support/worlds.ts'

const words = resultsWords(tools('2017-11-09'))

test.each(demonstrationDays)('on %s what is drawn, tabled and put in a file are the same figures', (day) => {
  const projection = seenOn(day)
  const answer = results(projection, day)
  for (const measure of answer.yearly) {
    const drawn = drawnFigures(measure, answer.base, words)
    const series = yearlySeries(measure, drawn, answer, answer.base, words)
    const recorded = projection
      .about('observation', measure.id)
      .map(({ period, value }) => [Number(period.label), value])
      .sort(([one], [other]) => one! - other!)
    expect(series.points.map(({ at, value }) => [at - 0.5, value])).toEqual(recorded)
    const file = fileOf(measure, drawn, day, () => 'Record', words)
    expect(file.rows.map((row) => [Number(row[4]), row[7]])).toEqual(recorded)
    expect(drawn.map(({ point }) => point.text)).toEqual(recorded.map(([, value]) => value!.toLocaleString('en-US')))
    for (const row of file.rows) expect(row).toHaveLength(file.heads.length)
    expect(series.ticks.map(({ label }) => Number(label))).toEqual(recorded.map(([year]) => year))
    expect(baseOf(series)?.at).toBe(2014.5)
  }
})

test('the engagement begins within its year, and is not there before it reaches the axis', () => {
  const on = (day: string) => {
    const answer = results(seenOn(day), day)
    const [measure] = answer.yearly
    return yearlySeries(measure!, drawnFigures(measure!, 2014, words), answer, 2014, words).band
  }
  expect(on('2016-06-30')).toBeNull()
  const band = on('2017-11-09')!
  expect(band.from).toBeCloseTo(2015.74, 2)
  expect(band.lines).toEqual(['Engagement, Sep 2015', 'to planned end Sep 2018'])
})

test('a part of a year is hollow and says how far it goes; sources that differ are two points', () => {
  const observed = (
    name: string,
    label: string,
    value: number,
    days: readonly [string, string] | null,
    source: string,
  ) =>
    anObservation(name, named('m'), {
      period: { label, from: days?.[0] ?? null, until: days?.[1] ?? null },
      value,
      source: { title: source, url: null, date: null },
    })
  const seen = engagementWith({
    make: [
      aMeasure('m', { base: '2014' }),
      observed('a', '2014', 25, null, 'One'),
      observed('b', '2014', 27, null, 'Two'),
      observed('c', '2015', 13, null, 'One'),
      observed('d', '2016', 9, ['2016-01-01', '2016-06-30'], 'One'),
      observed('e', '2017', 4, ['2017-04-01', '2017-06-30'], 'One'),
    ],
  }).see(agencies)
  const answer = results(seen, '2017-11-09')
  const drawn = drawnFigures(answer.yearly[0]!, 2014, words)
  expect(drawn.map(({ point }) => [point.text, point.kind, point.note])).toEqual([
    ['25', 'apart', null],
    ['27', 'apart', null],
    ['13', 'joined', null],
    ['9', 'part', 'to June'],
    ['4', 'part', 'April to June'],
  ])
  expect(drawn[0]!.point.spoken).toBe('2014: 25, One')
  expect(drawn[3]!.point.spoken).toBe('2016, to June: 9')
  expect(baseOf(yearlySeries(answer.yearly[0]!, drawn, answer, 2014, words))).toBeNull()
})

test('the words of results', () => {
  expect(plain(words.awaited([2017]))).toBe('No figures for 2017 yet; the State publishes them the following year.')
  expect(plain(words.awaited([2015, 2016]))).toMatch(/^No figures for 2015 and 2016 yet;/)
  expect(words.noSuchBase('1999', 2014)).toBe(
    'There are no figures for 1999, so nothing can be told from it. Shown from 2014.',
  )
  expect(words.noSuchBase('abc', 2014)).toBe('“abc” is not a year, so nothing can be told from it. Shown from 2014.')
  expect(words.figure({ value: 640, precision: 'more-than' })).toBe('more than 640')
  expect(words.measureWithUnit('Narcotics seized', 'pounds')).toBe('Narcotics seized, pounds')
  expect(words.measureWithUnit('Homicides', 'count')).toBe('Homicides')
  const answer = results(seenOn('2016-06-30'), '2016-06-30')
  const [homicides] = answer.yearly
  expect(plain(words.noTurn('Homicides', homicides!, 2014))).toBe(
    'Homicides in the City of Compton, calendar years: 25 in 2014, the newest year; there is no later one to compare it with.',
  )
  expect(plain(words.noTurn('Homicides', homicides!, 2008))).toMatch(/; no figure for 2008 to compare it with\.$/)
})
