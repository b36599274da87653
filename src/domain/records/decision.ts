import { maybeDate, maybeReaderText, maybeRef, readerText, refs } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** A decision wanted from an agency by a day, or made. */
export const decision = recordKind('decision', {
  title: readerText(300),
  focusAreaIds: refs(['focus-area']),
  meetingId: maybeRef(['meeting']),
  wantedFromAgencyId: maybeRef(['agency']),
  wantedBy: maybeDate(),
  made: maybeReaderText(2000),
  madeOn: maybeDate(),
})
export type Decision = Base<'decision'> & ValuesOf<typeof decision.shape>
