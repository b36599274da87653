import type { Messages } from './en.ts'
import type { Sentence } from './sentence.ts'

/** A language on its way: any message may be missing. */
export type Unfinished<T> = T extends (...given: never) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Unfinished<T[K]> }
    : T

/** The mark beside a text that stands in English because there is no translation. */
const mark = ' [en]'

/** A whole language from what there is of it and from English; what had to be taken from English says so. */
export const withFallback = (given: Unfinished<Messages>, whole: Messages): Messages => merged(given, whole) as Messages

function merged(given: unknown, whole: unknown): unknown {
  if (given === undefined) return marked(whole)
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return given
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, merged((given as Record<string, unknown>)[name], value)]),
  )
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return value + mark
  if (Array.isArray(value)) return value.length === 0 ? value : [{ untranslated: value as Sentence, language: 'en' }]
  if (typeof value === 'function')
    return (...given: readonly unknown[]) => marked((value as (...given: readonly unknown[]) => unknown)(...given))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each)]))
  return value
}
