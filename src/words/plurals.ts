import type { NumberText } from './sentence.ts'

/** The forms of a word that a language needs: English and Spanish have one and other. */
export interface Forms {
  readonly one: string
  readonly other: string
}

/** `1 day`, `23 days`: a number with the form of its word that the language's own rule picks. */
export const counter =
  (language: string, numberText: NumberText) =>
  (count: number, forms: Forms): string =>
    `${numberText(count)} ${form(language, count, forms)}`

const rules = new Map<string, Intl.PluralRules>()

/** The form alone, where the number stands elsewhere. */
export function form(language: string, count: number, { one, other }: Forms): string {
  let rule = rules.get(language)
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)))
  return rule.select(count) === 'one' ? one : other
}
