import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import './styles.ts'
import { reachBy, type Transport } from '../data/client.ts'
import { Page, type Sent } from './Providers.tsx'
import { chosenTheme, showTheme } from './theme.ts'

/** Where the page lives and how it reaches the API, where that is not the server's root and the wire. */
export interface Home {
  /** The path under which the pages lie, without the slash at its end. */
  readonly base: string
  readonly transport: Transport
}

/**
 * Takes over the page the server drew, or draws it where there is none. Answers a function that shows a note in the
 * marking line.
 */
export function start(home?: Home): (note: string) => void {
  if (home) reachBy(home.transport)
  showTheme(chosenTheme())
  const root = document.getElementById('root')!
  const answer = document.getElementById('answer')?.textContent
  const sent = answer ? (JSON.parse(answer) as Sent) : null
  const { pathname, search } = window.location
  const page = (note: string | null) => (
    <Page sent={sent} address={pathname + search} base={home?.base ?? ''} note={note} />
  )
  let shown: Root
  if (sent && root.firstElementChild) shown = hydrateRoot(root, page(null))
  else {
    shown = createRoot(root)
    shown.render(page(null))
  }
  return (note) => shown.render(page(note))
}
