import * as z from 'zod'
import { id } from '../domain/records/leaf.ts'
import { query, type Parameter } from './operation.ts'
import { parameter } from './parameters.ts'

/** Lists come in pages: how many a page holds, and where the page before ended. */
export const pageParameters: readonly Parameter[] = [
  query('limit', 'How many a page holds.', { type: 'integer', minimum: 1, maximum: 1000 }),
  query('cursor', 'The `next` of the page before.', { type: 'string', maxLength: 80 }),
]

const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$|^1000$/)
  .transform(Number)

/** How many a page is to hold: 100 where nothing is asked for. @throws 422 for what is no such number */
export const limitAsked = (url: URL): number =>
  parameter(url, 'limit', limit, 'A page holds 1 to 1000: a whole number.') ?? 100

const unknownPage = 'There is no such page: a cursor is the `next` of the page before it.'

/** The id where the page before ended; the cursor holds wherever that record is now. */
export const cursorAsked = (url: URL): string | undefined => parameter(url, 'cursor', id, unknownPage)

/** The place among several kinds where the page before ended: `commitment:7kq2m4xw9d3a`. */
export const cursorAmongKinds = (url: URL): string | undefined =>
  parameter(url, 'cursor', z.string().regex(/^[a-z-]{1,20}:[0-9a-hjkmnp-tv-z]{12}$/), unknownPage)

export const noSuchPage = unknownPage
