import { count, maybeReaderText, maybeRef, oneOf, readerText } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** One of the subjects the partners work on. Only some are named in the public record; the others carry working titles and say so. */
export const focusArea = recordKind('focus-area', {
  number: count(),
  name: readerText(120),
  shortName: readerText(18),
  naming: oneOf(['named', 'working-title']),
  description: maybeReaderText(2000),
  leadAgencyId: maybeRef(['agency']),
  deputyAgencyId: maybeRef(['agency']),
  /** The lead's sentence for readers outside the agencies. */
  leadSentence: maybeReaderText(400),
})
export type FocusArea = Base<'focus-area'> & ValuesOf<typeof focusArea.shape>
