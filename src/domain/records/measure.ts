import * as z from 'zod'
import { leaf, maybeReaderText, maybeRef, maybeTerm, oneOf, readerText, term } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** What kind of period a measure is counted over. */
export const periodTypes = ['calendar-year', 'engagement', 'year-to-date', 'half-year', 'quarter', 'month'] as const

/** What is counted: *work done* or *conditions*, kept apart; where, over what kind of period, from which base. */
export const measure = recordKind('measure', {
  name: readerText(160),
  definition: maybeReaderText(2000),
  /** What must be said wherever a figure of it is shown. */
  caveat: maybeReaderText(500),
  focusAreaId: maybeRef(['focus-area']),
  nature: oneOf(['work', 'conditions']),
  unit: term(40),
  geography: term(120),
  periodType: oneOf(periodTypes),
  /** The period that changes are told from, as it is written on its observation: `2014`. */
  base: maybeTerm(40),
  target: leaf(z.number().nullable(), { holds: 'value', initial: null }),
})
export type Measure = Base<'measure'> & ValuesOf<typeof measure.shape>
