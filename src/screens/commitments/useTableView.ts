import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { searchOf, viewIn, type TableView } from './tableView.ts'

/** Milliseconds: the rows stand by then, and who types fast writes one address, not one a key. */
const addressAfter = 120

/**
 * The view of the table. The address holds it, yet follows a moment after: the rows answer the key that was pressed, and
 * the rest of the page, which hears of every change of the address, is drawn when they stand. Another address, from a
 * link or from going back, is taken over at once.
 */
export function useTableView(): [TableView, (change: Partial<TableView>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const [view, setView] = useState(() => viewIn(search))
  const written = useRef(search)
  useEffect(() => {
    if (search === written.current) return
    written.current = search
    setView(viewIn(search))
  }, [search])
  const write = useEffectEvent((shown: TableView) => {
    const next = searchOf(shown, search)
    if (next === new URLSearchParams(search).toString()) return
    // Going back closes what was opened; everything else is where one is already.
    const opens = shown.open !== null && viewIn(search).open === null
    written.current = next
    navigate(next === '' ? path : `${path}?${next}`, { replace: !opens })
  })
  useEffect(() => {
    const timer = setTimeout(() => write(view), addressAfter)
    return () => clearTimeout(timer)
  }, [view])
  return [view, (change) => setView((before) => ({ ...before, ...change }))]
}
