import { causes } from '../domain/log/entry.ts'
import type { ActName } from '../domain/views/actsOn.ts'
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

export const told = ({ words, title }: Making, act: ActName): string => words.done(words.names[act], title)
