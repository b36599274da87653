import { renderToString } from 'react-dom/server'
import { Page, type Sent } from './Providers.tsx'

/** Draws the page on the server from the answers it already has. @param address path and query */
export const render = (address: string, sent: Sent): string =>
  renderToString(<Page sent={sent} address={address} onServer />)
