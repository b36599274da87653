import { date, maybeDate, maybeReaderText, readerText, ref } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** What one agency needs from another to go on, about which record, by when; and the answer. */
export const request = recordKind('request', {
  fromAgencyId: ref(['agency'], { written: 'once' }),
  toAgencyId: ref(['agency'], { written: 'once' }),
  subjectId: ref(['commitment', 'milestone', 'focus-area'], { written: 'once' }),
  what: readerText(500),
  askedOn: date(),
  dueOn: maybeDate(),
  answer: maybeReaderText(2000),
  answeredOn: maybeDate(),
})
export type Request = Base<'request'> & ValuesOf<typeof request.shape>
