import type { ReactElement } from 'react'

/** The five marks and the two neutral ones. What they mean is said by the words beside them. */
export type MarkName = 'off-track' | 'no-word' | 'at-risk' | 'on-track' | 'done' | 'not-started' | 'ended'

/** Drawn for 16 px; the cross of off track is cut out of its square. The disc is smaller than its square: at full size teal would be the loudest thing on a page. */
const drawn: Readonly<Record<MarkName, ReactElement>> = {
  'off-track': (
    <path
      className="m-off-track"
      fillRule="evenodd"
      d="M1 1h14v14H1zM5.71 4.29L8 6.59l2.29-2.3 1.42 1.42L9.41 8l2.3 2.29-1.42 1.42L8 9.41l-2.29 2.3-1.42-1.42L6.59 8l-2.3-2.29z"
    />
  ),
  'no-word': <path className="m-no-word" strokeWidth="2.25" d="M13.98 7.48A6 6 0 1 1 8.52 2.02" />,
  'at-risk': <path className="m-at-risk" strokeWidth="1.5" d="M8 2L14.9 14H1.1z" />,
  'on-track': <circle className="m-on-track" cx="8" cy="8" r="5.5" />,
  done: <path className="m-done" strokeWidth="2.5" d="M2 8.6l4 4L14 3.4" />,
  'not-started': <circle className="m-not-started" cx="8" cy="8" r="2" />,
  ended: <path className="m-ended" strokeWidth="2" d="M5.5 12.5l5-9" />,
}

/** Drawn again for 28 px, where a mark stands alone. */
const drawnLarge: Readonly<Record<MarkName, ReactElement>> = {
  'off-track': (
    <>
      <path className="m-off-track" d="M2 2h24v24H2z" />
      <path className="m-off-track-cross" strokeWidth="3" d="M9 9l10 10M19 9L9 19" />
    </>
  ),
  'no-word': <path className="m-no-word" strokeWidth="3.5" d="M24.46 13.09A10.5 10.5 0 1 1 14.91 3.54" />,
  'at-risk': (
    <>
      <path className="m-at-risk" strokeWidth="2" d="M14 3.2L26.2 25H1.8z" />
      <path className="m-at-risk-sign" strokeWidth="2.5" d="M14 11v7M14 20v2.5" />
    </>
  ),
  'on-track': <circle className="m-on-track" cx="14" cy="14" r="10" />,
  done: <path className="m-done" strokeWidth="4" d="M3.5 15l7 7L24.5 6" />,
  'not-started': <circle className="m-not-started" cx="14" cy="14" r="3.5" />,
  ended: <path className="m-ended" strokeWidth="3" d="M9.5 22l9-16" />,
}

/** The shape alone, for beside its word; a reader who hears the page is told by the word. */
export function StatusMark({ mark, size = 16 }: { readonly mark: MarkName; readonly size?: 11 | 16 | 28 }) {
  const box = size === 28 ? 28 : 16
  return (
    <svg className="mark" width={size} height={size} viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
      {size === 28 ? drawnLarge[mark] : drawn[mark]}
    </svg>
  )
}
