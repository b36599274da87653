/**
 * A finished sentence: words, dates, what is stressed, and what leads somewhere. It is data, so that a page can draw its
 * dates and links, a mail or a table of values can take it as plain text, and no message is glued together on a screen.
 */
export type Sentence = readonly Part[]

export type Part =
  | string
  | DatePart
  | { readonly strong: Sentence }
  /** Leads somewhere: the page knows where the name goes. */
  | { readonly link: string; readonly text: Sentence }
  /** Stands in the language it was written in, because there is no translation yet. */
  | { readonly untranslated: Sentence; readonly language: string }

export interface DatePart {
  readonly date: DateWords
}

/** A date in words, its year apart. */
export interface DateWords {
  /** ISO 8601 as far as it is known; null for a season or quarter. */
  readonly iso: string | null
  readonly text: string
  readonly year: string | null
  /** So close to the day of the page that the year may be left off on screen. */
  readonly near: boolean
}

export type Value = string | number | Part | Sentence

const isSentence = (value: Value): value is Sentence => Array.isArray(value)

/** Writes numbers as a language groups them. */
export type NumberText = (value: number) => string

/** A count at the beginning, before what is counted: a line never ends between the two. */
const count = /^(\d[\d,]*) (?=\p{L})/u

/** What follows a number and begins with the word for what it counts. */
const kept = (text: string): string => text.replace(/^ (?=\p{L})/u, '\u00a0')

/** A sentence from its template: `say` of a language, as its numbers are written in it. */
export const sayer =
  (numberText: NumberText) =>
  (strings: TemplateStringsArray, ...values: readonly Value[]): Sentence => {
    const parts: Part[] = []
    const add = (part: Part) => {
      const before = parts.at(-1)
      if (typeof part === 'string' && typeof before === 'string') parts[parts.length - 1] = before + part
      else if (part !== '') parts.push(part)
    }
    strings.forEach((text, place) => {
      add(typeof values[place - 1] === 'number' ? kept(text) : text)
      const value = values[place]
      if (value === undefined) return
      if (typeof value === 'number') add(numberText(value))
      else if (typeof value === 'string') add(value.replace(count, '$1\u00a0'))
      else if (isSentence(value)) for (const part of value) add(part)
      else add(value)
    })
    return parts
  }

/** Sentences one after another, with words between each two and before the last. */
export function listed(sentences: readonly Sentence[], between: string, last = between): Sentence {
  return sentences.flatMap((sentence, place) =>
    place === 0 ? sentence : [place === sentences.length - 1 ? last : between, ...sentence],
  )
}

/** A sentence as plain text, as it is read on screen; with `onPaper` every date has its year. */
export function plain(sentence: Sentence, onPaper = false): string {
  return sentence
    .map((part): string => {
      if (typeof part === 'string') return part
      if ('date' in part) return plainDate(part.date, onPaper)
      if ('strong' in part) return plain(part.strong, onPaper)
      if ('untranslated' in part) return plain(part.untranslated, onPaper)
      return plain(part.text, onPaper)
    })
    .join('')
    .replaceAll('\u00a0', ' ')
}

export const plainDate = ({ text, year, near }: DateWords, onPaper = false): string =>
  (year === null || (near && !onPaper) ? text : `${text} ${year}`).replaceAll('\u00a0', ' ')

/** The same with its first letter large, where a sentence begins with it. */
export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence
  if (typeof first !== 'string') return sentence
  return [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest]
}
