import { describe, expect, test } from 'vitest'
import { demonstrationDays } from '../../mocks/demonstration/publicRecord.ts'
import { demonstrationActs } from '../../mocks/demonstration/load.ts'
import { leafOf } from '../../src/domain/log/leaves.ts'
import type { Projection } from '../../src/domain/log/visibleTo.ts'
import { subjectOf, registry, type AnyRecord } from '../../src/domain/records/registry.ts'
import { addDays } from '../../src/domain/rules/dates.ts'
import type { Item } from '../../src/domain/rules/item.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { needsAttention } from '../../src/domain/rules/words.ts'
import {
  agency,
  allOf,
  insideOf,
  logUntil,
  madeUp,
  partner,
  sampleActs,
  seenAsOf,
  seenOn,
} from '../support/demonstration.ts'
import { sha256 } from '../support/worlds.ts'

const isSample = (record: AnyRecord): boolean => record.provenance.kind === 'sample'
const last = demonstrationDays.at(-1)!

/** Does it lie with an organisation that does not exist: given by one, its post's, or resting on what one gives? */
function isMadeUps(item: Item, projection: Projection): boolean {
  if (item.kind === 'commitment') return madeUp.has(item.givingAgencyId)
  const below = item.restsOnIds.flatMap((id) => projection.of('commitment', id) ?? [])
  return (
    madeUp.has(projection.of('post', item.postId)?.agencyId ?? '') ||
    below.some((commitment) => madeUp.has(commitment.givingAgencyId))
  )
}

describe.each(demonstrationDays)('the sample on %s', (day) => {
  const projection = seenOn(day)
  const sample = allOf(projection).filter(isSample)

  test('is whole', () => {
    expect(sample.length).toBeGreaterThan(75)
    for (const record of sample) {
      const read = registry[record.kind].record.safeParse(record)
      expect(read.success ? '' : `${record.kind} ${record.id}: ${read.error.message}`).toBe('')
    }
  })

  test('has a name of at most 16 letters for every item: a table shows it whole', () => {
    const items = [...projection.all('commitment'), ...projection.all('milestone')].filter(isSample)
    const names = items.map(({ title, shortTitle }) => shortTitle.en ?? title.en)
    expect(names.filter((name) => name.length > 16)).toEqual([])
  })

  test('hangs on nothing of the public record, and nothing of that on it', () => {
    const mixed = allOf(projection).filter((record) => {
      const linked = record.kind === 'milestone' ? [...record.restsOnIds, ...record.followsIds] : []
      return [subjectOf(record), ...linked].some(
        (id) => id !== null && projection.get(id)?.provenance.kind !== record.provenance.kind,
      )
    })
    expect(mixed).toEqual([])
  })

  test('tells of nothing that is still to come', () => {
    const done = ['madeOn', 'confirmedOn', 'dates.delivered', 'dates.reached', 'returned.on', 'inPlace.since']
    const told = [...done, 'saidOn', 'enteredOn', 'askedOn', 'answeredOn', 'addedOn', 'heldOn']
    const early = sample.flatMap((record) =>
      told.flatMap((leaf) => {
        const value = leafOf(record, leaf)
        const on = typeof value === 'string' ? value : (value as { readonly on: string } | null | undefined)?.on
        return on !== undefined && on > day ? [`${record.kind} ${record.id}, ${leaf}: ${on}`] : []
      }),
    )
    expect(early).toEqual([])
  })

  test('has at most three key items an area', () => {
    const items = judgeAll(projection, day).flatMap(({ item }) => (item.key ? item : []))
    for (const area of projection.all('focus-area')) {
      const key = items.filter((item) =>
        item.kind === 'commitment' ? item.focusAreaIds.includes(area.id) : item.focusAreaId === area.id,
      )
      expect(key.length).toBeLessThanOrEqual(3)
    }
  })

  test('names no holder, no telephone and no mail of any post', () => {
    for (const post of projection.all('post'))
      expect([post.holders, post.telephone, post.mail]).toEqual([[], null, null])
  })

  test.each(['usao', 'lasd', 'fbi', 'atf'])(
    'is off track, silent or late for %s only where nobody real is named',
    (who) => {
      const seen = seenOn(day, insideOf(who))
      const late = judgeAll(seen, day).filter(({ status }) => needsAttention(status.word))
      expect(late.filter(({ item }) => !isMadeUps(item, seen)).map(({ item }) => item.title.en)).toEqual([])
    },
  )
})

test.each([
  ['the coordinator', insideOf('usao')],
  ['a partner', partner],
])(
  'on no day of four years does %s see a real agency late, silent or returned',
  (_who, viewer) => {
    const wrong: string[] = []
    let found = 0
    for (let day = '2015-10-05'; day <= last; day = addDays(day, 1)) {
      const projection = seenAsOf(day, last, viewer)
      for (const { item, status } of judgeAll(projection, day)) {
        if (!needsAttention(status.word)) continue
        found++
        if (isMadeUps(item, projection)) continue
        wrong.push(`${day} ${status.word}: ${item.title.en}, ${status.reasons.map(({ code }) => code).join(', ')}`)
      }
    }
    expect(wrong).toEqual([])
    expect(found).toBeGreaterThan(300)
  },
  30_000,
)

test('what is loaded up to a day is how everything loaded up to a later one begins', () => {
  const all = demonstrationActs(sha256, last)
  for (const day of demonstrationDays) {
    const until = demonstrationActs(sha256, day)
    expect(until).toEqual(all.slice(0, until.length))
    expect(until.length).toBeLessThanOrEqual(all.length)
  }
})

/** Every text of the sample that people read, wherever it stands in an act. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['en', 'because', 'title', 'unit', 'name', 'shortName'].includes(key) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, name))
}
const texts = sampleActs(last).flatMap((act) => [
  ...[...(act.make ?? []), ...(act.change ?? [])].flatMap(({ body }) => textsIn(body)),
  ...(act.reason === undefined ? [] : [act.reason]),
])

test('no text of the sample holds a name but of agencies, languages, months and days of the week', () => {
  const known = new Set(
    (
      'City County Department Angeles Attorney Marshals Probation Neighborhood Coalition Youth Services Schools Program Training ' +
      'Provider English Spanish January February March April May June July August September October November December Dec ' +
      'Fridays Saturday Saturdays Thursday'
    ).split(' '),
  )
  expect(texts.length).toBeGreaterThan(700)
  const inside = texts.flatMap((text) => text.match(/(?<=[^.;:!?] )\p{Lu}[\p{L}-]*/gu) ?? [])
  expect(inside.filter((word) => !known.has(word))).toEqual([])
})

test('no text of the sample blames, exclaims or regrets, and none speaks of staffing or money', () => {
  const unfit = /!|unfortunately|fail|delinquent|offender|blame|suspect|victim|staffing|fund|budget|short of/i
  expect(texts.filter((text) => unfit.test(text))).toEqual([])
  const causes = sampleActs(last).flatMap((act) => (act.change ?? []).flatMap(({ cause }) => cause ?? []))
  expect(causes.length).toBeGreaterThan(15)
  expect(causes.filter((cause) => cause === 'staffing' || cause === 'funding')).toEqual([])
})

test('every date that moved has a cause and a line of reason', () => {
  const moving = sampleActs(last).filter((act) => act.verb === 'expect-date' || act.verb === 'agree-date')
  expect(moving.length).toBeGreaterThan(15)
  for (const act of moving) {
    expect(act.reason).toBeTruthy()
    expect(act.change?.every(({ cause }) => cause !== undefined)).toBe(true)
  }
})

test('proofs are links to a place where nobody lives', () => {
  const proofs = seenOn(last).all('proof')
  expect(proofs.length).toBeGreaterThan(25)
  for (const { link } of proofs) expect(link).toMatch(/^https:\/\/example\.org\/sample\/[a-z0-9-]+$/)
})

test('most of what happened was entered by the coordinator for others or by leads, through every channel', () => {
  const updates = seenOn(last).all('update')
  const by = (channel: string) => updates.filter((update) => update.channel === channel).length
  for (const channel of ['here', 'e-mail', 'phone', 'meeting']) expect(by(channel)).toBeGreaterThan(10)
  const log = logUntil(last)
  const spoken = Array.from({ length: log.seq }, (_, n) => log.entry(n + 1)).filter(({ actor }) => actor.onBehalfOf)
  expect(spoken.length).toBeGreaterThan(50)
  expect(spoken.every(({ actor }) => actor.role === 'coordinator' && actor.onBehalfOf !== agency('usao'))).toBe(true)
})
