import type { Id } from '../records/id.ts'
import type { Holder } from './withWhom.ts'

/**
 * Does it wait for another agency than the one that gives it: to confirm, or to answer a request? What the giver itself
 * was asked is with the giver. An official who confirms where no agency is named is another too.
 */
export const isElsewhere = (holder: Holder | null, givingAgencyId: Id | null): boolean =>
  (holder?.holder === 'confirmer' || holder?.holder === 'asked') && holder.agencyId !== givingAgencyId
