import { causes } from '../domain/log/entry.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import { periodOf } from '../domain/records/periodOf.ts'
import { precisions, type Precision } from '../domain/records/precision.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import { plain } from '../words/sentence.ts'
import type { FieldSpec, Making, Values } from './form.ts'

/** The fields that several forms have. */

export const text = (values: Values, name: string): string => values[name] ?? ''

export const reasonField = ({ words }: Pick<Making, 'words'>, needed = true): FieldSpec => ({
  name: 'reason',
  label: words.fields.reason,
  as: 'line',
  leaf: 'reason',
  hint: `${words.reasonReaders} ${words.noNames}`,
  ...(needed ? { needed: words.needed } : {}),
})

export const causeField = ({ words, all }: Pick<Making, 'words' | 'all'>, shown?: FieldSpec['shown']): FieldSpec => ({
  name: 'cause',
  label: words.fields.cause,
  as: 'select',
  options: causes.map((value) => ({ value, label: all.causes[value] })),
  leaf: 'cause',
  needed: words.causeFirst,
  ...(shown ? { shown } : {}),
})

export const dayField = ({ words }: Pick<Making, 'words'>, name: string, label: string, leaf: string): FieldSpec => ({
  name,
  label,
  as: 'day',
  leaf,
  needed: words.dateNeeded,
})

/**
 * How closely a date is known. It stands last, so that who knows the day passes it by: a month, quarter, season or year
 * is named by any day within it.
 */
export const precisionField = (
  { words, all }: Pick<Making, 'words' | 'all'>,
  name: string,
  leaf: string,
): FieldSpec => ({
  name: 'precision',
  label: words.fields.newDateIs,
  as: 'choice',
  options: precisions.map((value) => ({ value, label: words.milestone.precisions[value] })),
  leaf,
  tells: (values) => {
    const date = text(values, name) === '' ? null : dateIn(values, name)
    return date === null || date.precision === 'day'
      ? words.milestone.agreedHint
      : plain(words.recordedAs(all.date.withYear(date)))
  },
})

/** The date somebody gave: the day, or the period that it lies in. */
export const dateIn = (values: Values, name: string): CalendarDate =>
  periodOf(text(values, name), (text(values, 'precision') || 'day') as Precision)

/** What a form starts with where a date stands already. */
export const startsAt = (date: CalendarDate | null | undefined, name: string): Values => ({
  [name]: date?.on ?? '',
  precision: date?.precision ?? 'day',
})

export const told = ({ words, title }: Making, act: ActName): string => words.done(words.names[act], title)
