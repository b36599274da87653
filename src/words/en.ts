import { reasons, type NameOf } from './en/reasons.ts'
import { audiences, causes, dateNames, kinds, stages, statuses, statusesInText } from './en/labels.ts'
import { itemsWords } from './en/items.ts'
import { overviewWords } from './en/overview.ts'
import { pageWords } from './en/page.ts'
import { numberText, tools } from './en/tools.ts'

/**
 * The messages of the dashboard in English: one function a message, with its own plurals, answering a finished sentence
 * (docs/decisions/messages-as-functions.md).
 *
 * @param asOf the day of the page, by which near dates go without their year; null: every date has its year
 */
export function english(asOf: string | null) {
  const made = tools(asOf)
  return {
    language: 'en',
    /** For the messages of screens that are read later. */
    tools: made,
    date: made.d,
    number: numberText,
    many: made.many,
    none: 'none',
    statuses,
    statusesInText,
    stages,
    causes,
    audiences,
    kinds,
    monthNames: dateNames.months,
    /** Where a record comes from, in one word: what it is beside its title in a table. */
    sourceKind: ({ kind }: { readonly kind: 'record' | 'entered' | 'imported' | 'sample' }): string =>
      ({ record: 'Record', entered: 'Entered here', imported: 'Imported', sample: 'Sample' })[kind],
    key: 'Key',
    overview: overviewWords(made),
    page: pageWords(made),
    items: itemsWords(made),
    reasons: (name: NameOf) => reasons(made, name),
  }
}

/** Every message of a language. */
export type Messages = Omit<ReturnType<typeof english>, 'language'> & { readonly language: string }
