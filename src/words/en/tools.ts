import { dateWriter, type DateWriter } from '../dates.ts'
import { counter, form, type Forms } from '../plurals.ts'
import { sayer, type NumberText } from '../sentence.ts'
import { dateNames } from './labels.ts'

/** Below a thousand no digits are grouped, and the browser need not load how. */
export const numberText: NumberText = (value) =>
  Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : value.toLocaleString('en-US')

/** What English messages are made with. */
export interface English {
  readonly say: ReturnType<typeof sayer>
  /** `1 day`, `23 days`. */
  readonly many: (count: number, forms: Forms) => string
  /** The form alone. */
  readonly form: (count: number, forms: Forms) => string
  readonly d: DateWriter
}

/** @param asOf the day of the page, by which near dates go without their year; null: every date has its year. */
export const tools = (asOf: string | null): English => ({
  say: sayer(numberText),
  many: counter('en', numberText),
  form: (count, forms) => form('en', count, forms),
  d: dateWriter(asOf, dateNames),
})
