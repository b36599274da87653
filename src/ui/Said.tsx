import { createElement, Fragment, type ReactNode } from 'react'
import { DateText, type DateWords } from './DateText.tsx'

/** A finished sentence: words, dates, what is stressed, and what leads somewhere. */
export type Sentence = readonly Part[]
export type Part =
  | string
  | { readonly date: DateWords }
  | { readonly strong: Sentence }
  | { readonly link: string; readonly text: Sentence }
  | { readonly untranslated: Sentence; readonly language: string }

type DrawLink = (name: string, words: ReactNode) => ReactNode

const asWords: DrawLink = (_name, words) => words

/** Draws a sentence. `link` draws a part that leads somewhere; without it such a part is plain words. */
export function Said({
  sentence,
  link = asWords,
}: {
  readonly sentence: Sentence
  readonly link?: DrawLink
}): ReactNode {
  return createElement(Fragment, null, ...sentence.map((part) => drawn(part, link)))
}

function drawn(part: Part, link: DrawLink): ReactNode {
  if (typeof part === 'string') return part
  if ('date' in part) return <DateText date={part.date} />
  if ('strong' in part) {
    return (
      <b>
        <Said sentence={part.strong} link={link} />
      </b>
    )
  }
  if ('untranslated' in part) {
    return (
      <span lang={part.language} className="untranslated">
        <Said sentence={part.untranslated} link={link} />
      </span>
    )
  }
  return link(part.link, <Said sentence={part.text} />)
}
