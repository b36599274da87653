import type { Commitment } from '../records/commitment.ts'
import type { Id } from '../records/id.ts'
import { dayOf, seqAsOf } from '../log/asOf.ts'
import { referencesOf } from '../log/merge.ts'
import type { Projection } from '../log/visibleTo.ts'
import { addDays, daysBetween, lastDay } from './dates.ts'
import { openRequestOn } from './openRequest.ts'
import { awaitsConfirmation, confirmingAgencyOf, isAffirmed, isSettled } from './stages.ts'

/** Who an open commitment waits for. */
export interface Holder {
  readonly holder: 'giver' | 'coordinator' | 'confirmer' | 'asked'
  /** Null for the coordinator, and where an official confirms because no agency is named for it. */
  readonly agencyId: Id | null
}

/**
 * With whom a commitment is today; null where it is settled. An open request puts it with the agency that was asked; a
 * delivery with the agency that confirms, once the giver has affirmed what was entered in its name; without a point of
 * contact it is the coordinator's.
 */
export function withWhom(commitment: Commitment, projection: Projection, today: string): Holder | null {
  if (isSettled(commitment, today)) return null
  const asked = openRequestOn(commitment.id, projection)
  if (asked) return { holder: 'asked', agencyId: asked.toAgencyId }
  if (awaitsConfirmation(commitment)) {
    return isAffirmed(commitment, today)
      ? { holder: 'confirmer', agencyId: confirmingAgencyOf(commitment) }
      : { holder: 'giver', agencyId: commitment.givingAgencyId }
  }
  if (projection.of('post', commitment.postId) === undefined) return { holder: 'coordinator', agencyId: null }
  return { holder: 'giver', agencyId: commitment.givingAgencyId }
}

/** Days somebody held a commitment without a break, from the first day up to and not including `until`. */
export interface Held extends Holder {
  readonly from: string
  readonly until: string
  readonly days: number
}

/**
 * Who held a commitment from the day it came to be until today, stretch after stretch; a day belongs to who holds it at
 * its end. The days of all stretches, settled ones left out, sum to the days it was open.
 */
export function heldBy(commitmentId: Id, projection: Projection, today: string): readonly Held[] {
  const { sight } = projection
  const zone = projection.engagement?.zone
  const history = sight.log.history(commitmentId)
  if (!zone || !history) return []
  const days = new Set(daysOfChange(commitmentId, projection, zone))
  const stretches: Held[] = []
  for (const day of [...days].filter((each) => each < today).sort()) {
    const state = sight.at(Math.min(seqAsOf(sight.log, day, zone), projection.seq))
    const commitment = state.of('commitment', commitmentId)
    const holder = commitment ? withWhom(commitment, state, day) : null
    const open = stretches.at(-1)
    if (open && open.until === today)
      stretches[stretches.length - 1] = { ...open, until: day, days: daysBetween(open.from, day) }
    if (holder) stretches.push({ ...holder, from: day, until: today, days: daysBetween(day, today) })
  }
  return joined(stretches)
}

/**
 * Every day on which the holder may be another than on the day before: something happened to the commitment, to a
 * request about it, or to a post or agency that they name. More than those do no harm (see `joined`); one too few would
 * let a hidden entry of that day show.
 */
function* daysOfChange(commitmentId: Id, { sight, seq: until }: Projection, zone: string): Generator<string> {
  const { log } = sight
  const commitment = log.history(commitmentId)!
  const requests = log
    .historiesOf('request')
    .filter(({ versions: [made] }) => made?.kind === 'request' && made.subjectId === commitmentId)
  const named = new Set([commitment, ...requests].flatMap(({ versions }) => versions.flatMap(referencesOf)))
  for (const history of [commitment, ...requests, ...[...named].flatMap((id) => log.history(id) ?? [])])
    for (const seq of history.seqs) if (seq <= until) yield dayOf(log.at(seq), zone)
  for (const version of commitment.versions) {
    if (version.kind !== 'commitment') continue
    const { affirmBy, inPlace } = version
    if (affirmBy) yield addDays(lastDay(affirmBy), 1)
    if (inPlace.until) yield addDays(lastDay(inPlace.until), 1)
  }
}

function joined(stretches: readonly Held[]): Held[] {
  const result: Held[] = []
  for (const stretch of stretches) {
    const before = result.at(-1)
    if (
      before &&
      before.until === stretch.from &&
      before.holder === stretch.holder &&
      before.agencyId === stretch.agencyId
    ) {
      result[result.length - 1] = { ...before, until: stretch.until, days: before.days + stretch.days }
    } else {
      result.push(stretch)
    }
  }
  return result
}
