import { english, type Messages } from './en.ts'
import { dateWriter } from './dates.ts'
import { dateNames, kinds, stages, statuses } from './es/labels.ts'
import { withFallback } from './fallback.ts'

/** The messages in Spanish, as far as they are there; the rest in English, marked. @see es/labels.ts */
export const spanish = (asOf: string | null): Messages =>
  withFallback(
    {
      language: 'es',
      date: dateWriter(asOf, dateNames),
      number: (value) => value.toLocaleString('es'),
      none: 'ninguno',
      statuses,
      kinds,
      stages,
      monthNames: dateNames.months,
    },
    english(asOf),
  )
