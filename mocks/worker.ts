import type { Answering } from './faults.ts'
import { withoutBase } from './transports.ts'

/** How long the worker may take to be ready. A browser in which it never is gets the API in its page instead. */
const patience = 8_000

/**
 * Puts MSW's worker between this page and the network, for the API's addresses alone
 * (docs/decisions/0004-one-api-behind-a-worker.md).
 * Answers why that cannot be, in words for the marking line; null where it is.
 */
export async function startWorker(root: URL, answer: Answering): Promise<string | null> {
  if (!('serviceWorker' in navigator)) return 'this browser gives a page at this address no service worker'
  try {
    const [{ setupWorker }, { http }] = await Promise.all([import('msw/browser'), import('msw/http')])
    const apiAddresses = new RegExp(`^${RegExp.escape(new URL('api/', root).href)}`)
    const worker = setupWorker(http.all(apiAddresses, ({ request }) => answer(withoutBase(request, root))))
    const started = worker.start({
      serviceWorker: { url: new URL('demonstrationWorker.js', root).href, options: { scope: root.pathname } },
      // Everything else, the files of the page itself, goes its way.
      onUnhandledFrame: 'bypass',
      quiet: true,
    })
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late'))
    return (await Promise.race([started, late])) === 'late' ? 'its service worker did not start' : null
  } catch (error) {
    console.warn(error)
    return 'its service worker could not be started'
  }
}
