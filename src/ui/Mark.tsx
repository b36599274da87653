import type { ReactElement } from 'react'

export type MarkName = 'off-track' | 'no-word' | 'at-risk' | 'on-track' | 'done' | 'not-started' | 'ended'

const shapes: Readonly<Record<MarkName, ReactElement>> = {
  'off-track': (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" className="mark-off" />
      <path d="M5 5l6 6M11 5l-6 6" strokeWidth="2" className="mark-off-x" />
    </>
  ),
  'no-word': <path d="M8 2a6 6 0 1 0 6 6" fill="none" strokeWidth="2" className="mark-noword" />,
  'at-risk': <path d="M8 2l6.5 12h-13z" strokeWidth="1.5" className="mark-risk" />,
  'on-track': <circle cx="8" cy="8" r="5.5" className="mark-on" />,
  done: <path d="M2.5 8.5l4 4 7-9" fill="none" strokeWidth="2.5" className="mark-done" />,
  'not-started': <circle cx="8" cy="8" r="2" className="mark-neutral" />,
  ended: <path d="M5 12l6-8" strokeWidth="2" className="mark-line" />,
}

/** The words that stand beside the marks. */
export const statusWords: Readonly<Record<MarkName, string>> = {
  'off-track': 'Off track',
  'no-word': 'No word',
  'at-risk': 'At risk',
  'on-track': 'On track',
  done: 'Done',
  'not-started': 'Not started',
  ended: 'Ended',
}

const attention: ReadonlySet<MarkName> = new Set(['off-track', 'no-word', 'at-risk'])

/** A status as shape and word: never one without the other, never by colour alone. */
export function Status({ word }: { readonly word: MarkName }) {
  return (
    <span className={attention.has(word) ? 'status attention' : 'status'}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[word]}
      </svg>
      {statusWords[word]}
    </span>
  )
}
