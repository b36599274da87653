import type * as z from 'zod'
import type { Asking } from './context.ts'

/** A parameter of an operation, as the OpenAPI document writes it. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** One operation of the API: what it is called, what it takes, what it answers, and what does it. The OpenAPI document and the router are made from the same table, so neither knows an operation that the other lacks. */
export interface Operation {
  readonly id: string
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** With `{name}` for parts that vary. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly parameters?: readonly Parameter[]
  readonly body?: z.ZodType
  /** The largest body taken, in bytes, where it is more than everywhere else. */
  readonly maxBody?: number
  /** The answer when it goes well: status and shape, and whether it can also be had as an event stream. */
  readonly answers: {
    readonly status: number
    readonly schema: z.ZodType
    readonly streams?: true
    /** Answers bytes, which are saved as they are. */
    readonly bytes?: true
  }
  /** Also possible besides the errors every operation shares. */
  readonly also?: readonly number[]
  readonly does: (asking: Asking) => Response | Promise<Response>
}

const text = { type: 'string', maxLength: 400 } as const
/** The `{id}` of a path. */
export const idPart: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the record or entry.',
  schema: { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{12}$' },
}
/** The day of the past that a reader asks for. */
export const asOf: Parameter = {
  name: 'asOf',
  in: 'query',
  description: 'As it stood on this day, from the start of the engagement to today.',
  schema: { type: 'string', format: 'date' },
}
/** A parameter in the query; a short text where no schema is given. */
export const query = (
  name: string,
  description: string,
  schema: Readonly<Record<string, unknown>> = text,
): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
})

/** The version a write goes by; `required` where the write changes a record. */
export function ifMatch(required: boolean): Parameter {
  return {
    name: 'If-Match',
    in: 'header',
    description: `ETag of the version that was ${required ? 'changed' : 'seen of the subject, where an update moves its date'}. None where one is needed: 428.`,
    schema: { type: 'string' },
  }
}
