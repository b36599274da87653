import type * as z from 'zod'
import { isStorable, unstorable } from '../domain/records/storable.ts'
import { fieldProblems } from './fieldProblems.ts'
import { NotJson, readJson } from './json.ts'
import { ProblemError } from './problem.ts'

/** Reads a JSON body by its schema. @throws ProblemError 400, 413, 415 or 422, naming every field that does not fit. */
export async function readBody(request: Request, schema: z.ZodType, max: number): Promise<unknown> {
  if (!isJson(request.headers.get('Content-Type')))
    throw new ProblemError(415, 'not-json', 'The body is application/json, in UTF-8. Nothing was saved.')
  const tooLarge = () => new ProblemError(413, 'too-large', `The body is larger than ${max} bytes. Nothing was saved.`)
  if (Number(request.headers.get('Content-Length') ?? 0) > max) throw tooLarge()
  const value = parsed(await bytesOf(request, max, tooLarge))
  const result = schema.safeParse(value)
  const errors = result.success ? oddTexts(result.data, '') : fieldProblems(result.error.issues, value)
  if (result.success && errors.length === 0) return result.data
  throw new ProblemError(422, 'unsound', errors[0]?.message ?? 'The body is not sound.', {
    errors: errors.slice(0, 50),
  })
}

function isJson(type: string | null): boolean {
  const [name, ...parameters] = (type ?? '').split(';').map((each) => each.trim().toLowerCase())
  const charset = parameters.find((each) => each.startsWith('charset='))
  return name === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
}

function parsed(bytes: Uint8Array): unknown {
  const unread = (detail: string) =>
    new ProblemError(400, 'malformed', 'The body is not JSON. Nothing was saved.', { detail })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unread('It is not UTF-8.')
  }
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof NotJson) throw unread(error.message)
    throw error
  }
}

/** Counts as it reads, so that a body without a length is stopped at the limit too. */
async function bytesOf(request: Request, max: number, tooLarge: () => ProblemError): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const step = await reader?.read()
    if (!step || step.done) break
    size += step.value.byteLength
    if (size > max) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(step.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** Texts that no store keeps faithfully, wherever they stand: a schema that forgot to ask must not let one in. */
function oddTexts(value: unknown, field: string): { field: string; message: string }[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ field, message: unstorable }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) => oddTexts(member, field === '' ? name : `${field}.${name}`))
}
