import { flag, followUp, maybeDate, maybeDays, maybeReaderText, maybeRef, readerText, refs } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** A point to be reached by a date, in one focus area or (`focusAreaId` null) in the whole engagement. */
export const milestone = recordKind('milestone', {
  title: readerText(200),
  /** A few words for tables and lists where the whole title does not fit; the title stands in where there are none. */
  shortTitle: maybeReaderText(24),
  description: maybeReaderText(4000),
  focusAreaId: maybeRef(['focus-area']),
  postId: maybeRef(['post']),
  restsOnIds: refs(['commitment']),
  followsIds: refs(['milestone']),
  startsOn: maybeDate(),
  dates: { agreed: maybeDate(), expected: maybeDate(), reached: maybeDate() },
  key: flag(false),
  updateEveryDays: maybeDays(),
  followUp: followUp(),
})
export type Milestone = Base<'milestone'> & ValuesOf<typeof milestone.shape>
