import * as z from 'zod'
import { date, leaf, maybeDate, maybeOneOf, maybeReaderText, maybeRef, oneOf, readerText, ref } from './leaf.ts'
import { channels, willHold } from './saying.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** What an agency said: what happened, what is next, whether the date will hold. Who said it is not who entered it. */
export const update = recordKind('update', {
  subjectId: ref(['commitment', 'milestone', 'focus-area'], { written: 'once' }),
  happened: readerText(2000),
  next: maybeReaderText(2000),
  willHold: maybeOneOf(willHold),
  /** The new date given with it. */
  expected: maybeDate(),
  saidByAgencyId: maybeRef(['agency']),
  saidByPostId: maybeRef(['post']),
  saidOn: date(),
  channel: oneOf(channels, { initial: 'here' }),
  /** Who put it in; the server's own word. */
  enteredByAgencyId: maybeRef(['agency'], { written: 'server' }),
  enteredOn: leaf(z.iso.date().nullable(), { holds: 'value', written: 'server', initial: null }),
})
export type Update = Base<'update'> & ValuesOf<typeof update.shape>
