import * as z from 'zod'
import type { Refused } from '../domain/rules/refused.ts'

/** Problem details, RFC 9457, for every error. What happened, where, and what to do; codes never come first. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
    conflicts: z
      .array(
        z.strictObject({
          field: z.string(),
          yours: z.unknown(),
          theirs: z.unknown(),
          who: z.unknown().nullable(),
          at: z.string().nullable(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })
export type Problem = z.infer<typeof problemSchema>

/** Thrown anywhere while a request is answered; becomes its answer. Nothing has been written when it is. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    name: string,
    title: string,
    more: Partial<Problem> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title)
    this.name = 'ProblemError'
    this.problem = { type: `urn:problem:${name}`, title, status, ...more }
    this.headers = headers
  }
}

/** One answer for what does not exist and what is hidden. */
export const missing = () => new ProblemError(404, 'missing', 'This does not exist, or is not open to you.')

/** How a refusal of the rules is answered. */
export function problemOf(why: Refused): ProblemError {
  switch (why.kind) {
    case 'missing':
      return missing()
    case 'base-needed':
      return new ProblemError(428, 'base-needed', 'Say which version you changed: send its ETag as If-Match.')
    case 'base-unknown':
      return new ProblemError(
        412,
        'base-unknown',
        'The version you changed is not known here. Read the record again; nothing was saved.',
      )
    case 'not-permitted':
      return new ProblemError(403, 'not-permitted', why.problems[0]?.message ?? 'You may not do this.', {
        errors: [...why.problems],
      })
    case 'unsound':
      return new ProblemError(422, 'unsound', why.problems[0]?.message ?? 'This cannot be saved.', {
        errors: [...why.problems],
      })
    case 'conflict':
      return new ProblemError(
        409,
        'conflict',
        'Somebody changed the same thing meanwhile. Choose one; both stay in the history.',
        { conflicts: [...why.conflicts] },
      )
  }
}
