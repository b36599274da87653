import type { AnyRecord } from '../records/registry.ts'
import { onDay } from '../records/calendarDate.ts'
import type { Json } from '../log/canonical.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import { addWorkDays, lastDay } from './dates.ts'
import type { Person } from './permissions.ts'
import { startingLabel } from './sight.ts'
import { isContinuing } from './stages.ts'
import { stationOf } from './station.ts'

/**
 * What follows from a change by rule, as leaves to be set with it: nobody types the same thing twice. A leaf that the
 * person gave is never touched.
 */
export function consequencesOf(
  before: AnyRecord | undefined,
  after: AnyRecord,
  given: ReadonlySet<string>,
  {
    person,
    projection,
    today,
    reason,
  }: {
    readonly person: Person
    readonly projection: Projection
    readonly today: string
    readonly reason: string | undefined
  },
): Map<string, Json> {
  const set = new Map<string, Json>()
  const put = (leaf: string, value: Json) => {
    if (!given.has(leaf) && !sameValue(leafOf(after, leaf), value)) set.set(leaf, value)
  }
  const todays = onDay(today) as unknown as Json
  const changed = (leaf: string) => !before || !sameValue(leafOf(before, leaf), leafOf(after, leaf))
  if (after.kind === 'commitment' || after.kind === 'milestone') {
    // A new agreed date is what is now expected, unless another one was given with it.
    if (after.dates.agreed && changed('dates.agreed') && (before || after.dates.expected === null))
      put('dates.expected', after.dates.agreed)
  }
  if (!before) put('audience', startingLabel(after.kind).audience)
  switch (after.kind) {
    case 'commitment': {
      if (!before && after.receivingAgencyId === null) {
        const host = stationOf(projection.all('agency'))
        if (host && host.id !== after.givingAgencyId) put('receivingAgencyId', host.id)
      }
      if (!before && after.madeOn === null) put('madeOn', todays)
      if (!before || !changed('stage')) break
      if (after.stage === 'delivered') {
        if (after.dates.delivered === null || isOfBefore(after.dates.delivered, before)) put('dates.delivered', todays)
        if (isContinuing(after) && after.inPlace.since === null) put('inPlace.since', after.dates.delivered ?? todays)
        if (after.quantity.promised !== null) put('quantity.delivered', after.quantity.promised)
        const ownWord = person.agencyId === after.givingAgencyId
        const days = projection.engagement?.thresholds.affirmWorkDays ?? 5
        const affirmBy = ownWord ? null : (onDay(addWorkDays(today, days)) as unknown as Json)
        // Given or not: not even the one who delivers may say by when the agency answers for it.
        if (!sameValue(after.affirmBy, affirmBy)) set.set('affirmBy', affirmBy)
      }
      if (after.stage === 'confirmed' || after.stage === 'kept-up') put('confirmedOn', todays)
      if (after.stage === 'returned') {
        put('returned.on', todays)
        if (reason !== undefined) put('returned.because', reason.slice(0, 300))
      }
      break
    }
    case 'update':
      if (before) break
      put('enteredByAgencyId', person.agencyId)
      put('enteredOn', today)
      if (after.saidByAgencyId === null && after.saidByPostId === null) {
        put('saidByAgencyId', person.agencyId)
        put('saidByPostId', person.postId)
      }
      break
    case 'request':
      if (before && after.answer.en !== null && after.answeredOn === null) put('answeredOn', todays)
      break
    case 'release':
      if (!before) put('proposedBy', person.account)
      break
    default:
      break
  }
  return set
}

/** The day of a delivery that was returned since: what is delivered again is delivered on another day. */
function isOfBefore(delivered: CalendarDate, before: AnyRecord): boolean {
  const returned = before.kind === 'commitment' ? before.returned.on : null
  return returned !== null && lastDay(delivered) <= lastDay(returned)
}
