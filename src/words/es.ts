import { english, type Messages } from './en.ts'
import { dateWriter } from './dates.ts'
import { dateNames, kinds, stages, statuses } from './es/labels.ts'
import { withFallback } from './fallback.ts'
import { counter, form } from './plurals.ts'
import { sayer } from './sentence.ts'

const number = (value: number): string => value.toLocaleString('es')

/** The messages in Spanish, as far as they are there; the rest in English, marked. @see es/labels.ts */
export const spanish = (asOf: string | null): Messages =>
  withFallback(
    {
      language: 'es',
      tools: {
        say: sayer(number),
        many: counter('es', number),
        form: (count, forms) => form('es', count, forms),
        d: dateWriter(asOf, dateNames),
      },
      date: dateWriter(asOf, dateNames),
      number,
      none: 'ninguno',
      statuses,
      kinds,
      stages,
      monthNames: dateNames.months,
    },
    english(asOf),
  )
