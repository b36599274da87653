import { renderToString } from 'react-dom/server'
import { Page, type Sent } from './Providers.tsx'

/** Draws the page on the server from the answers it already has. */
export const render = (path: string, sent: Sent): string => renderToString(<Page sent={sent} path={path} />)
