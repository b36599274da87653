import * as z from 'zod'
import { isoDay } from './calendarDate.ts'
import { leaf, oneOf, ref, storableText, whole } from './leaf.ts'
import { source } from './provenance.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** The days a value covers and what people call them. Null ends where the source gives none. */
export const period = z
  .strictObject({ label: storableText(40).min(1), from: isoDay.nullable(), until: isoDay.nullable() })
  .meta({ id: 'Period' })

/** One value of a measure. Two sources that disagree are two observations. */
export const observation = recordKind('observation', {
  measureId: ref(['measure'], { written: 'once' }),
  period: whole(period),
  value: leaf(z.number().min(-1e12).max(1e12), { holds: 'value' }),
  /** How the source states it: "more than 640 pounds" is a bound, not a count. */
  precision: oneOf(['exact', 'more-than', 'about'], { initial: 'exact' }),
  source: whole(source),
  standing: oneOf(['published', 'reported']),
})
export type Observation = Base<'observation'> & ValuesOf<typeof observation.shape>
