import { ProblemError } from './problem.ts'

/** A write that another site makes a browser send is refused: an Origin that is not ours, or a fetch that says it is cross-site. */
export function refuseForeign(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  const foreignSite = site !== null && site !== 'same-origin' && site !== 'none'
  const host = request.headers.get('Host') ?? new URL(request.url).host
  const foreignOrigin = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)
  if (foreignSite || foreignOrigin)
    throw new ProblemError(403, 'cross-site', 'This was sent from another site. Nothing was saved.')
}
