import { date, maybeReaderText, oneOf, readerText, refs } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** A site call, review, summit or peer exchange. Its actions are commitments or requests, never a third thing. */
export const meeting = recordKind('meeting', {
  type: oneOf(['site-call', 'quarterly-review', 'summit', 'peer-exchange', 'announcement', 'other']),
  title: readerText(200),
  heldOn: date(),
  attendingAgencyIds: refs(['agency']),
  agendaIds: refs(['commitment', 'milestone', 'focus-area', 'request', 'decision', 'risk', 'measure']),
  minutes: maybeReaderText(20_000),
})
export type Meeting = Base<'meeting'> & ValuesOf<typeof meeting.shape>
