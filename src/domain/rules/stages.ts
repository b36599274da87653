import type { Commitment, Stage } from '../records/commitment.ts'
import { lastDay } from './dates.ts'

/** Which stage may follow which, and by what act. A move that is not here is refused with both words. */
const moves: Readonly<Record<Stage, readonly Stage[]>> = {
  promised: ['under-way', 'delivered', 'lapsed', 'withdrawn'],
  'under-way': ['delivered', 'lapsed', 'withdrawn'],
  delivered: ['confirmed', 'returned', 'withdrawn'],
  returned: ['under-way', 'delivered', 'lapsed', 'withdrawn'],
  confirmed: ['kept-up', 'lapsed', 'withdrawn'],
  'kept-up': ['lapsed', 'withdrawn'],
  lapsed: ['under-way'],
  withdrawn: ['under-way'],
}

/** May a commitment go from one stage to the other? Staying where it is always may. */
export const mayFollow = (from: Stage, to: Stage): boolean => from === to || moves[from].includes(to)

/** The agency that received it says so. Only then is it done; delivered and confirmed never share a total. */
export const isConfirmed = (commitment: Commitment): boolean =>
  commitment.stage === 'confirmed' || commitment.stage === 'kept-up'

/** Its agency took it back, or it lapsed. */
export const hasEnded = (commitment: Commitment): boolean =>
  commitment.stage === 'lapsed' || commitment.stage === 'withdrawn'

/** Its own agency says it was handed over, and nobody has answered yet. */
export const awaitsConfirmation = (commitment: Commitment): boolean => commitment.stage === 'delivered'

/** A promise kept up over time: it is in place or not, never handed over. */
export const isContinuing = (commitment: Commitment): boolean => commitment.term === 'continuing'

/** A continuing commitment that is kept up already: from then on it is confirmed each quarter instead of reported on. */
export const isInPlace = (commitment: Commitment, today: string): boolean =>
  isContinuing(commitment) && commitment.inPlace.since !== null && commitment.inPlace.since.on <= today

/** The agencies that give or support a commitment. */
export const giversOf = (commitment: Commitment): readonly string[] => [
  commitment.givingAgencyId,
  ...commitment.supportingAgencyIds,
]

/**
 * The agency that says whether it was received: the one named for it, else the one that receives. Null where none is
 * named but one that gives or supports it, because no agency confirms its own; then an official does.
 */
export function confirmingAgencyOf(commitment: Commitment): string | null {
  const named = commitment.confirmingAgencyId ?? commitment.receivingAgencyId
  return named === null || giversOf(commitment).includes(named) ? null : named
}

/** Has the giver had its say on a delivery that was entered in its name? Silence for some work days is a yes. */
export const isAffirmed = (commitment: Commitment, today: string): boolean =>
  commitment.affirmBy === null || today > lastDay(commitment.affirmBy)

/** The agency a delivery waits for: first its giver, where another entered it, then who confirms it. */
export const answersDelivery = (commitment: Commitment, today: string): string | null =>
  isAffirmed(commitment, today) ? confirmingAgencyOf(commitment) : commitment.givingAgencyId

/** A continuing commitment whose time has run out. */
export const hasRunOut = (commitment: Commitment, today: string): boolean =>
  isContinuing(commitment) && commitment.inPlace.until !== null && today > lastDay(commitment.inPlace.until)

/** Nothing is waited for any more: it ended, or it is done. */
export const isSettled = (commitment: Commitment, today: string): boolean =>
  hasEnded(commitment) || (isConfirmed(commitment) && (!isContinuing(commitment) || hasRunOut(commitment, today)))
