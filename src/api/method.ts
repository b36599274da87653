import { ProblemError } from './problem.ts'

/** A HEAD is answered as the GET it stands for. */
export const methodOf = (request: Request): string => (request.method === 'HEAD' ? 'get' : request.method.toLowerCase())

/** 405, with the methods that the address has. */
export const notAllowed = (request: Request, methods: readonly string[]): ProblemError => {
  const allow = [...new Set(methods.map((each) => each.toUpperCase()).concat(methods.includes('get') ? ['HEAD'] : []))]
    .sort()
    .join(', ')
  return new ProblemError(405, 'method', `${request.method} is not a method of this address.`, {}, { Allow: allow })
}

/** Answers the methods named, and 405 with Allow to any other. */
export function only(
  request: Request,
  methods: readonly string[],
  does: () => Response | Promise<Response>,
): Response | Promise<Response> {
  if (!methods.includes(methodOf(request))) throw notAllowed(request, methods)
  return does()
}
