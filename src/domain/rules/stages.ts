import type { Commitment, Stage } from '../records/commitment.ts'

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

/** The agency that says whether it was received: the one named for it, else the one that receives. */
export const confirmingAgencyOf = (commitment: Commitment): string | null =>
  commitment.confirmingAgencyId ?? commitment.receivingAgencyId

/** A continuing commitment whose time has run out. */
export const hasRunOut = (commitment: Commitment, today: string): boolean =>
  isContinuing(commitment) && commitment.inPlace.until !== null && today > commitment.inPlace.until.on
