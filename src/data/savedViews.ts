import { useSyncExternalStore } from 'react'

/** A way to look at a table that somebody named: kept in this browser only, as the address that shows it. */
export interface SavedView {
  readonly name: string
  /** The parameters of its address. */
  readonly search: string
}

const place = (table: string): string => `psp-views ${table}`
const most = 50
const listeners = new Set<() => void>()
const known = new Map<string, readonly SavedView[]>()

/** The views saved of a table, by name. What is in the store and is no view is left out. */
export function savedViews(table: string): readonly SavedView[] {
  let views = known.get(table)
  if (!views) known.set(table, (views = read(table)))
  return views
}

function read(table: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(table)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

const isView = (kept: unknown): kept is SavedView =>
  typeof kept === 'object' &&
  kept !== null &&
  'name' in kept &&
  'search' in kept &&
  typeof kept.name === 'string' &&
  typeof kept.search === 'string'

/** Keeps a view under a name; one of the same name gives way. */
export function saveView(table: string, view: SavedView): void {
  const others = savedViews(table).filter(({ name }) => name !== view.name)
  keep(table, [...others, view].sort((one, other) => (one.name < other.name ? -1 : 1)).slice(0, most))
}

export const forgetView = (table: string, name: string): void =>
  keep(
    table,
    savedViews(table).filter((view) => view.name !== name),
  )

function keep(table: string, views: readonly SavedView[]): void {
  known.set(table, views)
  try {
    localStorage.setItem(place(table), JSON.stringify(views))
  } catch {
    // No storage in this browser: the views last as long as the page.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSavedViews = (table: string): readonly SavedView[] =>
  useSyncExternalStore(
    subscribe,
    () => savedViews(table),
    () => none,
  )
const none: readonly SavedView[] = []
