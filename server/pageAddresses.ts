import { paths } from '../src/data/addresses.ts'

/** `/areas/:number` as a test of whole addresses; the router takes a slash at the end and large letters too. */
const patterns = Object.values(paths).map(
  (path) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace(/\/$/, '')}/?$`, 'i'),
)

const areaNumber = /^\/areas\/(?!(?:\d{1,3}|whole)\/?$)/i

/**
 * Is there a page at this address? An area is named by its number or `whole`; whether there is one of that number depends
 * on who asks, and is for the page to say.
 * @param path decoded, without its query
 */
export const isPageAddress = (path: string): boolean =>
  !areaNumber.test(path) && patterns.some((pattern) => pattern.test(path))
