import { createRoot, hydrateRoot } from 'react-dom/client'
import '../ui/tokens.css'
import '../ui/page.css'
import '../ui/print.css'
import { Page, type Sent } from './Providers.tsx'

/** Takes over the page the server drew, or draws it where there is none. */
export function start(note: string | null = null): void {
  const root = document.getElementById('root')!
  const answer = document.getElementById('answer')?.textContent
  const sent = answer ? (JSON.parse(answer) as Sent) : null
  if (sent && root.firstElementChild) hydrateRoot(root, <Page sent={sent} note={note} />)
  else createRoot(root).render(<Page sent={sent} note={note} />)
}
