import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import type { Proof } from '../records/proof.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Release } from '../records/release.ts'
import type { Request } from '../records/request.ts'
import type { SetAside } from '../records/setAside.ts'
import type { Update } from '../records/update.ts'
import { referencesOf } from '../log/merge.ts'
import type { Projection } from '../log/visibleTo.ts'
import { newestSaid } from '../rules/item.ts'
import { movesOf, type Move } from '../rules/moves.ts'
import type { Person } from '../rules/permissions.ts'
import { statusOf } from '../rules/status.ts'
import { heldBy, type Held } from '../rules/withWhom.ts'
import { actsOn, type Acts } from './actsOn.ts'
import { leadSentenceOf, type LeadSentence } from './leadSentence.ts'
import { givenOf, type Given } from './given.ts'
import { itemLine, type ItemLine } from './itemLine.ts'
import { sealedTexts, type SealedText } from './texts.ts'

/** A record that a reason of another rests on. */
export interface FactElsewhere {
  readonly id: Id
  readonly kind: Kind
  readonly name: string
  /** When it was said, of an update. */
  readonly on: CalendarDate | null
}

/** All about one record: what a panel shows beside its history, which is read from the log by itself. */
export interface RecordPage {
  readonly today: string
  readonly record: AnyRecord
  /** Its status with every reason; null for what has none by its kind. */
  readonly line: ItemLine | null
  readonly moves: readonly Move[]
  /** Of a focus area, the lead's sentence with a source of its own. */
  readonly sentence: LeadSentence | null
  /** Who gave each date as it stands. */
  readonly given: readonly Given[]
  readonly held: readonly Held[]
  /** Newest said first. */
  readonly updates: readonly Update[]
  readonly proofs: readonly Proof[]
  readonly requests: readonly Request[]
  readonly setAsides: readonly SetAside[]
  readonly releases: readonly Release[]
  /** What its reasons rest on that stands elsewhere: another item, or what was said of one. */
  readonly factsElsewhere: readonly FactElsewhere[]
  /** Texts of it that were sealed. */
  readonly sealed: readonly SealedText[]
  /** Milestones that rest on it or follow it. */
  readonly restedOnBy: readonly { readonly id: Id; readonly title: string }[]
  /** The focus areas it names, as they are numbered. */
  readonly areas: readonly { readonly id: Id; readonly number: number }[]
  /** What the reader may do with it, and why not. */
  readonly acts: Acts
  /** What every id named here is called. */
  readonly names: Readonly<Record<Id, string>>
  /** Of what kind it is, so that it can be opened. */
  readonly kinds: Readonly<Record<Id, Kind>>
}

/** Undefined where this class sees no such record. */
export function record(projection: Projection, id: Id, today: string, person: Person): RecordPage | undefined {
  const found = projection.get(id)
  if (!found) return undefined
  const item = found.kind === 'commitment' || found.kind === 'milestone' ? found : null
  const updates = [...projection.about('update', id)].sort(newestSaid)
  const requests = projection.about('request', id)
  const setAsides = projection.about('set-aside', id)
  const line = item && itemLine({ item, status: statusOf(item, projection, today) }, projection, today)
  const restedOnBy = projection
    .all('milestone')
    .filter((each) => each.restsOnIds.includes(id) || each.followsIds.includes(id))
    .map((each) => ({ id: each.id, title: each.title.en }))
  const held = found.kind === 'commitment' ? heldBy(id, projection, today) : []
  const given = item ? givenOf(id, projection) : []
  const named = [
    ...[found, ...updates, ...requests, ...setAsides].flatMap(referencesOf),
    ...(line?.reasons ?? []).flatMap((reason) => [
      ...reason.facts.map((fact) => fact.id),
      ...Object.values(reason.values).filter((value) => typeof value === 'string'),
    ]),
    ...given.flatMap(({ who }) => [who.agencyId, who.enteredByAgencyId].filter((each) => each != null)),
    ...held.flatMap((stretch) => stretch.agencyId ?? []),
    ...(line?.with?.agencyId ? [line.with.agencyId] : []),
  ]
  return {
    today,
    record: found,
    line,
    moves: item ? movesOf(id, projection) : [],
    given,
    sentence: found.kind === 'focus-area' ? leadSentenceOf(found, projection) : null,
    held,
    updates,
    proofs: projection.about('proof', id),
    requests,
    setAsides,
    releases: projection.about('release', id),
    factsElsewhere: factsElsewhere(line, id, projection),
    sealed: sealedTexts(projection, id, person),
    restedOnBy,
    areas: numberedAreas(referencesOf(found), projection),
    acts: actsOn(found, person, projection),
    names: namesOf(named, projection),
    kinds: Object.fromEntries(
      named.flatMap((each): (readonly [Id, Kind])[] => {
        const kind = projection.get(each)?.kind
        return kind === undefined ? [] : [[each, kind]]
      }),
    ),
  }
}

const numberedAreas = (ids: readonly Id[], projection: Projection): RecordPage['areas'] =>
  ids
    .flatMap((id) => projection.of('focus-area', id) ?? [])
    .map(({ id, number }) => ({ id, number }))
    .toSorted((one, other) => one.number - other.number)

function factsElsewhere(line: ItemLine | null, own: Id, projection: Projection): readonly FactElsewhere[] {
  const ids = new Set((line?.reasons ?? []).flatMap(({ facts }) => facts.map((fact) => fact.id)))
  return [...ids].flatMap((id): readonly FactElsewhere[] => {
    const fact = id === own ? undefined : projection.get(id)
    if (!fact) return []
    return [{ id, kind: fact.kind, name: nameOf(fact, projection), on: fact.kind === 'update' ? fact.saidOn : null }]
  })
}

/** What records are called, by id: agencies by their short name, everything else by its title, name or number. */
export function namesOf(ids: readonly Id[], projection: Projection): Record<Id, string> {
  const names: Record<Id, string> = {}
  for (const id of new Set(ids)) {
    const each = projection.get(id)
    if (each) names[id] = nameOf(each, projection)
  }
  return names
}

function nameOf(each: AnyRecord, projection: Projection): string {
  switch (each.kind) {
    case 'agency':
      return each.shortName
    case 'focus-area':
      return `${each.number} ${each.name.en}`
    case 'post': {
      const agency = projection.of('agency', each.agencyId)?.shortName
      return agency ? `${each.title}, ${agency}` : each.title
    }
    case 'measure':
      return each.name.en
    case 'engagement':
      return each.name
    case 'commitment':
    case 'milestone':
    case 'decision':
    case 'risk':
    case 'meeting':
    case 'briefing':
      return each.title.en
    default:
      return each.handle
  }
}
