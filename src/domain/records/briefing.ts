import * as z from 'zod'
import { date, leaf, maybeReaderText, maybeRef, oneOf, readerText, setOf } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** One figure as it was issued: where it stood and what it said. */
export const figure = z
  .strictObject({ name: z.string().min(1).max(120), value: z.string().max(400) })
  .meta({ id: 'Figure' })

/** What was told to an audience on a day, with the figures it was issued with. */
export const briefing = recordKind('briefing', {
  title: readerText(200),
  readers: oneOf(['public', 'partners', 'agencies']),
  languages: setOf(z.enum(['en', 'es']), { initial: ['en'] }),
  recordAsOf: date(),
  sinceBriefingId: maybeRef(['briefing']),
  sections: setOf(z.enum(['headline', 'areas', 'since', 'next', 'results', 'decisions', 'words'])),
  words: maybeReaderText(8000),
  edition: leaf(z.int().min(1).nullable(), { holds: 'value', initial: null, written: 'server' }),
  checkCode: leaf(z.string().nullable(), { holds: 'value', initial: null, written: 'server' }),
  figures: setOf(figure, { written: 'server' }),
})
export type Briefing = Base<'briefing'> & ValuesOf<typeof briefing.shape>
