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

const onlyOne = (count: number): boolean => Math.abs(count) === 1

/**
 * What takes the form `one`, by the rules of CLDR, which `Intl.PluralRules` holds too (a test compares them). That loads
 * its data when it is first asked, for some 20 ms of the first view.
 */
const isOne: Readonly<Record<string, (count: number) => boolean>> = { en: onlyOne, es: onlyOne }

/** The form alone, where the number stands elsewhere. @throws for a language without a rule */
export function form(language: string, count: number, { one, other }: Forms): string {
  const rule = isOne[language]
  if (!rule) throw new Error(`No rule says which form of a word "${language}" takes.`)
  return rule(count) ? one : other
}
