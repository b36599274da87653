import { expect, test } from 'vitest'
import { demonstrationDays, publicRecord } from '../../mocks/demonstration/publicRecord.ts'
import { readEntry } from '../../src/domain/log/chain.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { foundingEntries } from '../../src/domain/log/founding.ts'
import { visibleTo, type Projection } from '../../src/domain/log/visibleTo.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import { registry, type AnyRecord } from '../../src/domain/records/registry.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import { named, sha256, testSalt } from '../support/worlds.ts'

/** The public part of the demonstration, without the sample beside it. */
function onDay(day: string): { all: readonly AnyRecord[]; projection: Projection } {
  const log = new FoldedLog()
  // Beside the sample, which speaks of it earlier, an agency of 2016 is changed; here it is made.
  const acts = publicRecord(day, named).map(({ make = [], change = [], ...act }) =>
    act.name === 'agencies of 2016' ? { ...act, make: [...make, ...change] } : { ...act, make, change },
  )
  for (const stored of foundingEntries(sha256, testSalt, '2026-01-01T00:00:00.000Z', acts)) log.apply(readEntry(stored))
  const projection = visibleTo(log, { audience: 'agencies', agencyId: null }).current()
  return { projection, all: kindNames.flatMap((kind) => projection.all(kind) as readonly AnyRecord[]) }
}

test.each(demonstrationDays)('on %s every record is whole, sourced, and tells nothing of a later day', (day) => {
  const { all } = onDay(day)
  for (const record of all) {
    const read = registry[record.kind].record.safeParse(record)
    expect(read.success ? '' : `${record.kind} ${record.id}: ${read.error.message}`).toBe('')
    if (record.kind !== 'post') expect(record.provenance.kind).toBe('record')
    if (record.kind === 'milestone') expect(record.dates.reached!.on <= day).toBe(true)
    if (record.kind === 'observation' && record.period.until) expect(record.period.until < day).toBe(true)
    if (record.kind === 'commitment') expect(record.madeOn!.on <= day).toBe(true)
  }
})

test.each(demonstrationDays)('on %s no status is kept of the public record, and nothing hangs on it', (day) => {
  const { projection } = onDay(day)
  const items = [...projection.all('commitment'), ...projection.all('milestone')]
  expect(items.length).toBeGreaterThan(5)
  expect(items.map((item) => statusOf(item, projection, day).word).filter((word) => word !== null)).toEqual([])
  for (const kind of ['update', 'proof', 'request'] as const) expect(projection.all(kind)).toEqual([])
})

test('five of the twelve areas are named in the public record, seven carry working titles', () => {
  const areas = onDay('2017-11-09').projection.all('focus-area')
  expect(areas.map((area) => area.number).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 12 }, (_, n) => n + 1),
  )
  expect([
    areas.filter((area) => area.naming === 'named').length,
    areas.filter((area) => area.naming === 'working-title').length,
  ]).toEqual([5, 7])
})

test('the extension is not known before its source', () => {
  expect(onDay('2016-06-30').projection.engagement?.laterEnds).toEqual([])
  expect(onDay('2017-11-09').projection.engagement?.laterEnds.map((each) => each.end.on)).toEqual(['2018-09-01'])
})

test('homicides are as the copy of the State file has them, and 2017 is not there in 2017', () => {
  const values = (day: string) => {
    const { projection } = onDay(day)
    const measure = projection.all('measure').find((each) => each.name.en === 'Homicides')!
    return Object.fromEntries(
      projection.about('observation', measure.id).map((each) => [each.period.label, each.value]),
    )
  }
  expect(values('2019-09-30')).toMatchObject({ 2013: 36, 2014: 25, 2015: 13, 2016: 35, 2017: 21, 2018: 22 })
  expect(Object.keys(values('2017-11-09')).sort().at(-1)).toBe('2016')
})

test('two sources that disagree on narcotics are two reports', () => {
  const { projection } = onDay('2018-09-30')
  const measure = projection.all('measure').find((each) => each.name.en === 'Narcotics seized')!
  expect(
    projection
      .about('observation', measure.id)
      .map((each): [number, string] => [each.value, each.precision])
      .sort(([one], [other]) => one - other),
  ).toEqual([
    [640, 'more-than'],
    [647, 'exact'],
  ])
})
