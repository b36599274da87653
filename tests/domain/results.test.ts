import { expect, test } from 'vitest'
import { demonstrationDays } from '../../mocks/demonstration/publicRecord.ts'
import { results, type ResultMeasure } from '../../src/domain/views/results.ts'
import { partner, seenOn } from '../support/demonstration.ts'
import { agencies, engagementWith } from '../support/engagementWith.ts'
import { aMeasure, anObservation, type Made } from '../support/records.ts'
import { named } from '../support/worlds.ts'

/** Results are counted again from the observations themselves, on every day the demonstration was made for. */

const byName = (measures: readonly ResultMeasure[], name: string): ResultMeasure =>
  measures.find((each) => each.name.en === name)!

test.each(demonstrationDays)('on %s every figure is one of the record, in its place, and none is left out', (day) => {
  const projection = seenOn(day)
  const { yearly, apart, work } = results(projection, day)
  const shown = [...yearly, ...apart, ...work]
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(projection.all('measure').map(({ id }) => id)))
  const told = shown.flatMap((measure) =>
    measure.periods.flatMap((period) =>
      period.figures.flatMap(({ value, precision, reports }) =>
        reports.map(({ id, source, standing }) => [id, measure.id, period.label, value, precision, source, standing]),
      ),
    ),
  )
  const recorded = projection
    .all('observation')
    .map((each) => [each.id, each.measureId, each.period.label, each.value, each.precision, each.source, each.standing])
  const inOrder = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort()
  expect(inOrder(told)).toEqual(inOrder(recorded))
  for (const [list, nature] of [
    [[...yearly, ...apart], 'conditions'],
    [work, 'work'],
  ] as const)
    for (const { id } of list) expect(projection.of('measure', id)?.nature).toBe(nature)
})

test.each(demonstrationDays)('on %s the answer of every base is the newest count less the count of the base', (day) => {
  const projection = seenOn(day)
  const { yearly, apart, work, bases } = results(projection, day)
  for (const { id, turns, newest } of yearly) {
    const counts = new Map(
      projection.about('observation', id).map(({ period, value }) => [Number(period.label), value]),
    )
    const years = [...counts.keys()].sort((one, other) => one - other)
    const last = years.at(-1)!
    expect(newest).toEqual({ year: last, value: counts.get(last) })
    expect(bases).toEqual(years.slice(0, -1))
    expect(turns.map(({ base }) => base.year)).toEqual(years.slice(0, -1))
    for (const { base, direction, difference, beside } of turns) {
      expect(base.value).toBe(counts.get(base.year))
      const by = counts.get(last)! - base.value
      expect({ more: difference, fewer: -difference, same: 0 }[direction]).toBe(by)
      expect(beside).not.toBe(base.year)
    }
  }
  expect([...apart, ...work].flatMap(({ turns }) => turns)).toEqual([])
})

test.each([
  ['2016-06-30', 2014, [2015, 2016]],
  ['2017-11-09', 2016, [2017]],
  ['2018-09-30', 2017, [2018]],
  ['2019-09-30', 2018, [2019]],
] as const)('on %s the newest whole year is %i, and what may still come is said', (day, newest, awaited) => {
  const { yearly, apart, base, baseIsLastBefore } = results(seenOn(day), day)
  expect([base, baseIsLastBefore]).toEqual([2014, true])
  for (const measure of yearly) {
    expect([measure.newest?.year, measure.awaited]).toEqual([newest, awaited])
    expect(measure.periods.some(({ year }) => year! > newest)).toBe(false)
  }
  expect(apart.map((measure) => measure.awaited)).toEqual([[], []])
})

test('homicides of the public record: the base turns the answer', () => {
  const { yearly } = results(seenOn('2019-09-30'), '2019-09-30')
  expect(yearly.map(({ name }) => name.en)).toEqual([
    'Homicides',
    'Robberies',
    'Robberies with a firearm',
    'Aggravated assaults',
    'Burglaries',
    'Larcenies',
  ])
  const [homicides] = yearly
  expect(homicides!.turns.filter(({ base }) => base.year >= 2014)).toEqual([
    { base: { year: 2014, value: 25 }, direction: 'fewer', difference: 3, beside: 2015 },
    { base: { year: 2015, value: 13 }, direction: 'more', difference: 9, beside: 2014 },
    { base: { year: 2016, value: 35 }, direction: 'fewer', difference: 13, beside: 2014 },
    { base: { year: 2017, value: 21 }, direction: 'more', difference: 1, beside: 2014 },
  ])
})

test('the station area and five months of a year stand apart; two sources that differ are two reports', () => {
  const { apart, work } = results(seenOn('2019-09-30'), '2019-09-30')
  expect(apart.map(({ name, geography }) => [name.en, geography])).toEqual([
    ['Homicides, January to May', 'City of Compton'],
    ['Homicides, station area', 'Compton Station area (city and county areas)'],
  ])
  const [narcotics] = byName(work, 'Narcotics seized').periods
  expect(narcotics).toMatchObject({
    agreement: 'precision',
    figures: [
      { value: 640, precision: 'more-than', reports: [{ source: { title: 'Los Angeles Sentinel' } }] },
      { value: 647, precision: 'exact', reports: [{ source: { title: 'LA County Probation bulletin' } }] },
    ],
  })
  const [guns] = byName(work, 'Illegal guns seized').periods
  expect(guns).toMatchObject({ agreement: 'same', figures: [{ value: 636, reports: [{}, {}] }] })
})

test('a briefing partner finds the same published figures', () => {
  expect(results(seenOn('2019-09-30', partner), '2019-09-30').yearly).toEqual(
    results(seenOn('2019-09-30'), '2019-09-30').yearly,
  )
})

const year = (name: string, label: string, value: number, over: Record<string, unknown> = {}): Made =>
  anObservation(name, named('m'), { period: { label, from: null, until: null }, value, ...over })
const other = { source: { title: 'Another yearbook', url: null, date: null } }
const resultsOf = (...make: readonly Made[]) =>
  results(engagementWith({ make: [aMeasure('m', { base: '2014' }), ...make] }).see(agencies), '2017-11-09')

test('a year that is not over, and a part of one, is never whole, whatever its source calls it', () => {
  const { yearly } = resultsOf(
    year('a', '2014', 25),
    year('b', '2016', 30),
    year('c', '2017', 21),
    year('d', '2015', 9, { period: { label: '2015', from: '2015-01-01', until: '2015-06-30' } }),
  )
  expect(yearly[0]!.periods.map(({ label, whole }) => [label, whole])).toEqual([
    ['2014', true],
    ['2015', false],
    ['2016', true],
    ['2017', false],
  ])
  expect(yearly[0]!.newest).toEqual({ year: 2016, value: 30 })
  expect(yearly[0]!.turns.map(({ base }) => base.year)).toEqual([2014])
  expect(yearly[0]!.awaited).toEqual([])
})

test('a year of which sources differ is shown with both and told from neither', () => {
  const { yearly } = resultsOf(
    year('a', '2014', 25),
    year('b', '2014', 27, other),
    year('c', '2015', 13, { period: { label: 'CY 2015', from: '2015-01-01', until: '2015-12-31' } }),
    year('d', '2015', 13, other),
    year('e', '2016', 20),
  )
  const [measure] = yearly
  expect(measure!.periods.map(({ label, figures, agreement }) => [label, figures.length, agreement])).toEqual([
    ['2014', 2, 'count'],
    ['2015', 1, 'same'],
    ['2016', 1, 'one'],
  ])
  expect(measure!.turns).toEqual([{ base: { year: 2015, value: 13 }, direction: 'more', difference: 7, beside: null }])
})

test('a bound is no count, and figures that broke off years ago are not awaited', () => {
  const { yearly } = resultsOf(
    year('a', '2011', 10),
    year('b', '2012', 10),
    year('c', '2013', 30, { precision: 'more-than' }),
  )
  expect(yearly[0]!.newest).toEqual({ year: 2012, value: 10 })
  expect(yearly[0]!.turns).toMatchObject([{ direction: 'same', difference: 0 }])
  expect(yearly[0]!.awaited).toEqual([])
})

test('nothing recorded is nothing told', () => {
  const empty = results(engagementWith().see(agencies), '2017-11-09')
  expect(empty).toMatchObject({ base: null, bases: [], yearly: [], apart: [], work: [] })
})
