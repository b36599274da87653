import { useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Items, ItemRow } from '../../../src/domain/views/items.ts'
import './table.css'

const height = 44

/**
 * The least that a windowed table of React can be: it filters by the words of a title, sorts by it, and draws the rows
 * in sight, with as many cells as ours has. No groups, no keys, no selection, no address.
 */
function Table({ lines }: { readonly lines: readonly ItemRow[] }) {
  const [text, setText] = useState('')
  const [down, setDown] = useState<boolean | null>(null)
  const [top, setTop] = useState(0)
  useEffect(() => {
    const scrolled = () => setTop(window.scrollY)
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => window.removeEventListener('scroll', scrolled)
  }, [])
  const titles = useMemo(() => lines.map(({ title }) => title.toLowerCase()), [lines])
  const shown = useMemo(() => {
    const sought = text.toLowerCase()
    const found = lines.filter((_, place) => titles[place]!.includes(sought))
    return down === null ? found : found.sort((one, other) => (one.title < other.title ? -1 : 1) * (down ? -1 : 1))
  }, [lines, titles, text, down])
  const first = Math.max(0, Math.floor(top / height) - 3)
  const last = Math.min(shown.length, first + Math.ceil(window.innerHeight / height) + 6)
  return (
    <>
      <h1>{shown.length}</h1>
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" className="sort" onClick={() => setDown(down === false)}>
        Commitment
      </button>
      <div className="rows" style={{ height: shown.length * height }}>
        {shown.slice(first, last).map((line, place) => (
          <div key={line.id} className="row" data-record={line.id} style={{ top: (first + place) * height }}>
            <div />
            <div>
              <svg width="16" height="16">
                <circle cx="8" cy="8" r="5" />
              </svg>
              {line.word}
            </div>
            <div>
              <a href={`/${line.id}`}>{line.title}</a>
            </div>
            <div>{line.receivingAgencyId}</div>
            <div>{line.due?.on}</div>
            <div>{line.expected?.on}</div>
            <div>{line.lastWordOn}</div>
            <div>{line.provenance.kind}</div>
          </div>
        ))}
      </div>
    </>
  )
}

const answer = (await (await fetch('/items.json')).json()) as Items
createRoot(document.getElementById('root')!).render(<Table lines={answer.items} />)
