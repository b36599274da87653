import type * as z from 'zod'
import { ProblemError } from './problem.ts'

/** Reads a JSON body by its schema. @throws ProblemError 400, 413, 415 or 422, naming every field that does not fit. */
export async function readBody(request: Request, schema: z.ZodType, max: number): Promise<unknown> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProblemError(415, 'not-json', 'The body is application/json.')
  const tooLarge = () => new ProblemError(413, 'too-large', `The body is larger than ${max} bytes. Nothing was saved.`)
  if (Number(request.headers.get('Content-Length') ?? 0) > max) throw tooLarge()
  const bytes = await bytesOf(request, max, tooLarge)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    throw new ProblemError(400, 'malformed', 'The body is not JSON. Nothing was saved.', {
      detail: error instanceof Error ? error.message.slice(0, 200) : '',
    })
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap(fieldProblems).slice(0, 50)
  throw new ProblemError(422, 'unsound', errors[0]?.message ?? 'The body is not sound.', { errors })
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

type Issue = z.core.$ZodIssue

/** Every field by name: a field that does not exist, is the server's own, or has the wrong form. */
function fieldProblems(issue: Issue): { field: string; message: string }[] {
  const at = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [at, key.slice(0, 80)].filter(Boolean).join('.'),
      message: 'There is no such field to be written here.',
    }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((one, other) => one.length - other.length)[0]!
    return nearest.flatMap((each) => fieldProblems({ ...each, path: [...issue.path, ...each.path] }))
  }
  return [{ field: at, message: issue.message.slice(0, 300) }]
}
