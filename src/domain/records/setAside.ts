import { date, maybeRef, oneOf, ref, words } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** The reasons a status can have, by the code of their sentence (`rules/reason.ts` says when each holds). */
export const reasonCodes = [
  'past-due',
  'past-period',
  'later',
  'no-word',
  'never',
  'reported',
  'request',
  'rests-on',
  'follows',
  'no-evidence',
  'unconfirmed',
  'returned',
  'in-place-late',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** A named person's decision not to count one reason on one record until a day; always visible. */
export const setAside = recordKind('set-aside', {
  subjectId: ref(['commitment', 'milestone'], { written: 'once' }),
  reason: oneOf(reasonCodes, { written: 'once' }),
  because: words(300),
  byPostId: maybeRef(['post']),
  until: date(),
})
export type SetAside = Base<'set-aside'> & ValuesOf<typeof setAside.shape>
