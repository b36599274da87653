import { maybeReaderText, maybeRef, oneOf, readerText } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** Something that may happen to a record, the post that watches it, and the response. */
export const risk = recordKind('risk', {
  subjectId: maybeRef(['commitment', 'milestone', 'focus-area'], { written: 'once' }),
  title: readerText(200),
  postId: maybeRef(['post']),
  response: maybeReaderText(2000),
  state: oneOf(['open', 'closed'], { initial: 'open' }),
})
export type Risk = Base<'risk'> & ValuesOf<typeof risk.shape>
