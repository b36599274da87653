import type * as z from 'zod'
import type { Operation } from './operation.ts'
import { ProblemError } from './problem.ts'

/** 422, naming the parameter and what is wrong with it. */
export const wrongParameter = (name: string, message: string): ProblemError =>
  new ProblemError(422, 'no-such-parameter', message, { errors: [{ field: name, message }] })

/**
 * Refuses a parameter that the operation does not have, and one that is there twice: `asof` for `asOf` would else be
 * answered with another day than was asked for.
 */
export function checkParameters(url: URL, operation: Operation): void {
  const own = (operation.parameters ?? []).filter((each) => each.in === 'query').map((each) => each.name)
  // Beside a write it is refused where the viewer is told, with its own words.
  refuseOthers(url, [...own, 'viewAs'], operation.body ? own : [...own, 'viewAs'])
}

/** The same for an address that takes no parameters at all. */
export const refuseParameters = (request: Request): void => refuseOthers(new URL(request.url), [], [])

/** @param told what the asker is told there is */
function refuseOthers({ searchParams }: URL, known: readonly string[], told: readonly string[]): void {
  for (const name of new Set(searchParams.keys())) {
    if (!known.includes(name)) {
      throw wrongParameter(
        name.slice(0, 80),
        `There is no such parameter here${told.length === 0 ? '' : `; there is ${told.join(', ')}`}.`,
      )
    }
    if (searchParams.getAll(name).length > 1) throw wrongParameter(name, 'This is given twice.')
  }
}

/** One parameter read by its schema; undefined where it is absent. @throws ProblemError 422 naming it. */
export function parameter<T>(
  { searchParams }: URL,
  name: string,
  schema: z.ZodType<T>,
  message?: string,
): T | undefined {
  const value = searchParams.get(name)
  if (value === null) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw wrongParameter(name, message ?? result.error.issues[0]!.message)
}
