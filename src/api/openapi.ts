import * as z from 'zod'
import { problemSchema } from './problem.ts'
import { demonstrationBody, peopleSchema, sessionSchema, signInBody } from './contract.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

type Tree = { [key: string]: unknown }

const reference = (id: string): string => `#/components/schemas/${id}`

/** A schema as OpenAPI has it: shared ones by reference. */
function schemaOf(schema: z.ZodType): Tree {
  const id = schema.meta()?.['id']
  if (typeof id === 'string') return { $ref: reference(id) }
  const {
    $schema: _dialect,
    $defs: _shared,
    ...rest
  } = z.toJSONSchema(schema, { uri: reference, unrepresentable: 'any', override: refer } as never) as Tree
  return relinked(rest) as Tree
}

const refer = () => undefined

/** Inner references of a schema made alone point at its own definitions; here they stand among the components. */
function relinked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relinked)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      if (key === '$id' || (key === 'id' && typeof member === 'string')) return []
      if (key === '$ref' && typeof member === 'string')
        return [[key, reference(member.split('/').at(-1)!.replace('#', ''))]]
      return [[key, relinked(member)]]
    }),
  )
}

function components(): Tree {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: reference, unrepresentable: 'any' }) as {
    schemas: Record<string, Tree>
  }
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([id]) => !id.startsWith('__'))
      .map(([id, { $schema: _dialect, $id: _own, id: _name, ...schema }]) => [id, relinked(schema)]),
  )
}

const problem = { content: { 'application/problem+json': { schema: schemaOf(problemSchema) } } }

const described: Readonly<Record<number, string>> = {
  204: 'Done; the record is out of sight.',
  304: 'Unchanged since the ETag sent.',
  400: 'The request cannot be read.',
  401: 'Nobody is signed in.',
  403: 'Not permitted, or sent from another site.',
  404: 'Does not exist, or is not open to the asker.',
  405: 'Not a method of this address.',
  409: 'Somebody changed the same leaf meanwhile; both values.',
  410: 'That state is not known any more: start again.',
  412: 'The version named by If-Match is not known.',
  413: 'The body is larger than is taken.',
  415: 'The body is not JSON.',
  422: 'The body or a parameter is not sound; every field with its message.',
  428: 'If-Match is missing.',
  503: 'Cannot be written or read for now; try again after the time given.',
  507: 'The disk is full: nothing can be saved, reading still works.',
}

const readErrors = [400, 401, 405, 422, 503]
const writeErrors = [400, 401, 403, 405, 413, 415, 422, 503, 507]

const keyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Names the request: sent again, it has one effect.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,80}$' },
}
const afterEntry = {
  name: 'After-Entry',
  in: 'header',
  required: false,
  description: 'The Entry-Id of the last write: a replica that lacks it catches up first.',
  schema: { type: 'string' },
}

const viewAs = {
  name: 'viewAs',
  in: 'query',
  required: false,
  description: 'Answers as a wider audience would be answered: what others will see.',
  schema: { type: 'string', enum: ['partners', 'public'] },
}

function operationTree(operation: Operation): Tree {
  const writes = operation.body !== undefined
  const errors = [...new Set([...(writes ? writeErrors : readErrors), ...(operation.also ?? [])])].sort(
    (one, other) => one - other,
  )
  const responses: Tree = {
    [operation.answers.status]: {
      description: 'It went well.',
      content: {
        [operation.answers.bytes ? 'application/octet-stream' : 'application/json']: {
          schema: schemaOf(operation.answers.schema),
        },
        ...(operation.answers.streams ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
      },
    },
  }
  for (const status of errors)
    responses[status] = { description: described[status], ...(status === 304 || status === 204 ? {} : problem) }
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: `${operation.summary}. Answers what the asker's class of viewer may see, and nothing that tells of the rest.`,
    tags: [operation.tag],
    parameters: [...(operation.parameters ?? []), afterEntry, writes ? keyHeader : viewAs].map((each) => ({
      ...each,
      required: each.required ?? false,
    })),
    ...(operation.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(operation.body) } } } }
      : {}),
    responses,
  }
}

/** The OpenAPI 3.1 document, made from the table of operations and the schemas that validate. */
export function openApi(): Tree {
  const paths: Record<string, Tree> = {}
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = operationTree(operation)
  const ok = (schema: z.ZodType) => ({
    description: 'It went well.',
    content: { 'application/json': { schema: schemaOf(schema) } },
  })
  const errors = (...statuses: number[]) =>
    Object.fromEntries(statuses.map((status) => [status, { description: described[status], ...problem }]))
  paths['/api/session'] = {
    get: {
      operationId: 'read-session',
      summary: 'Who is signed in, or null',
      description: 'Who is signed in; null where nobody is.',
      tags: ['session'],
      responses: { 200: ok(sessionSchema.nullable()), ...errors(405, 422) },
    },
    post: {
      operationId: 'sign-in',
      summary: 'Signs in by choosing a person (demonstration only)',
      description: 'Signs in by choosing a person (demonstration only).',
      tags: ['session'],
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(signInBody) } } },
      responses: { 200: ok(sessionSchema), ...errors(400, 403, 404, 405, 413, 415, 422) },
    },
    delete: {
      operationId: 'sign-out',
      summary: 'Signs out',
      description: 'Signs out.',
      tags: ['session'],
      responses: { 204: { description: 'Signed out.' }, ...errors(403, 405, 422) },
    },
  }
  paths['/api/people'] = {
    get: {
      operationId: 'list-people',
      summary: 'Who may be chosen (demonstration only)',
      description: 'Who may be chosen (demonstration only).',
      tags: ['session'],
      security: [],
      responses: { 200: ok(peopleSchema), ...errors(405, 422) },
    },
  }
  paths['/api/demonstration'] = {
    get: {
      operationId: 'read-demonstration-day',
      summary: 'The day the demonstration stands on',
      description: 'The day the demonstration stands on. Where there is no demonstration there is no such address.',
      tags: ['session'],
      responses: { 200: ok(demonstrationBody), ...errors(404, 405, 422) },
    },
    post: {
      operationId: 'move-demonstration-day',
      summary: 'Moves the day forward',
      description:
        'Moves the day of the demonstration forward. Where there is no demonstration there is no such address.',
      tags: ['session'],
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(demonstrationBody) } } },
      responses: { 200: ok(demonstrationBody), ...errors(400, 401, 403, 404, 405, 413, 415, 422) },
    },
  }
  const tags = [...new Set([...operations.map((each) => each.tag), 'session'])].sort()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Public Safety Partnership dashboard',
      version: '1.0.0',
      description: 'Focus areas, commitments and milestones of one engagement, as the asker may see them.',
      contact: { name: 'The contributors' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: tags.map((name) => ({ name, description: `About ${name}.` })),
    security: [{ session: [] }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  }
}

let text: string | undefined

/** The document as it is sent; made when it is first asked for, because nobody who starts the API waits for it. */
export const openApiText = (): string => (text ??= JSON.stringify(openApi()))
