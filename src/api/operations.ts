import * as z from 'zod'
import { kindNames, kinds, type Kind } from '../domain/records/kind.ts'
import { registry } from '../domain/records/registry.ts'
import type { Asking } from './context.ts'
import {
  changesBody, differenceSchema, documentSchema, entrySchema, eraseBody, listOf, patchBody, sealBody, undoBody, undoneSchema, verifiedSchema,
} from './contract.ts'
import { readChanges, readEngagement, readHistory, readList, readRecord, readView, search, verifyLog, viewNames } from './reading.ts'
import { changeRecord, changeSeveral, createRecord, eraseText, sealText, undoEntry } from './writing.ts'
import { missing } from './problem.ts'

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
  /** The answer when it goes well: status and shape. */
  readonly answers: { readonly status: number; readonly schema: z.ZodType }
  /** Also possible besides the errors every operation shares. */
  readonly also?: readonly number[]
  readonly does: (asking: Asking) => Response | Promise<Response>
}

const text = { type: 'string', maxLength: 400 } as const
const idPart: Parameter = { name: 'id', in: 'path', required: true, description: 'Id of the record or entry.', schema: { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{12}$' } }
const asOf: Parameter = { name: 'asOf', in: 'query', description: 'As it stood on this day, from the start of the engagement to today.', schema: { type: 'string', format: 'date' } }
const query = (name: string, description: string, schema: Readonly<Record<string, unknown>> = text): Parameter => ({ name, in: 'query', description, schema })

const ofKind = (kind: Kind): readonly Operation[] => {
  const { path } = kinds[kind]
  const declared = registry[kind]
  const common = { tag: path }
  return [
    {
      ...common, id: `list-${path}`, method: 'get', path: `/api/${path}`, summary: `Lists ${path} in pages`,
      parameters: [asOf, query('subject', 'Only those about this record.'), query('limit', 'How many a page holds.', { type: 'integer', minimum: 1, maximum: 1000 }), query('cursor', 'Where the page before ended.')],
      answers: { status: 200, schema: listOf(declared.record) }, also: [304, 422], does: (asking) => readList(asking, kind),
    },
    {
      ...common, id: `read-${kind}`, method: 'get', path: `/api/${path}/{id}`, summary: `Reads one of the ${path}`,
      parameters: [idPart, asOf], answers: { status: 200, schema: declared.record }, also: [304, 404, 422], does: (asking) => readRecord(asking, kind),
    },
    {
      ...common, id: `history-of-${kind}`, method: 'get', path: `/api/${path}/{id}/history`, summary: 'Every entry that shows on it, newest first',
      parameters: [idPart, asOf], answers: { status: 200, schema: listOf(entrySchema) }, also: [304, 404, 422], does: (asking) => readHistory(asking, kind),
    },
    {
      ...common, id: `create-${kind}`, method: 'post', path: `/api/${path}`, summary: `Creates one of the ${path}`,
      parameters: [query('reason', 'Why, where a rule wants it.'), query('cause', 'Why a date moved with it.', { $ref: '#/components/schemas/Cause' }), ifMatch(false)],
      body: declared.creation, answers: { status: 201, schema: declared.record }, also: [404, 409, 412, 428], does: (asking) => createRecord(asking, kind),
    },
    {
      ...common, id: `change-${kind}`, method: 'patch', path: `/api/${path}/{id}`, summary: `Changes one of the ${path}`,
      parameters: [idPart, ifMatch(true)], body: patchBody(declared), answers: { status: 200, schema: declared.record }, also: [204, 404, 409, 412, 428],
      does: (asking) => changeRecord(asking, kind, asking.params['id'] ?? ''),
    },
  ]
}

function ifMatch(required: boolean): Parameter {
  return { name: 'If-Match', in: 'header', description: `ETag of the version that was ${required ? 'changed' : 'seen of the subject, where an update moves its date'}. None where one is needed: 428.`, schema: { type: 'string' } }
}

const entryOperation = (name: string, summary: string, body: z.ZodType, schema: z.ZodType, does: Operation['does']): Operation => ({
  id: `${name}-entry`, tag: 'changes', method: 'post', path: `/api/changes/{id}/${name}`, summary, parameters: [idPart], body, answers: { status: 200, schema }, also: [404], does,
})

/** Every operation that asks who is there. */
export const operations: readonly Operation[] = [
  {
    id: 'read-engagement-document', tag: 'engagement', method: 'get', path: '/api/engagement', summary: 'All that this viewer may see, as one document', parameters: [asOf],
    answers: { status: 200, schema: documentSchema }, also: [304, 422], does: readEngagement,
  },
  {
    id: 'change-engagement', tag: 'engagement', method: 'patch', path: '/api/engagement', summary: 'Changes the engagement', parameters: [ifMatch(true)],
    body: patchBody(registry.engagement), answers: { status: 200, schema: registry.engagement.record }, also: [404, 409, 412, 428],
    does: (asking) => {
      const engagement = asking.sight.current().engagement
      if (!engagement) throw missing()
      return changeRecord(asking, 'engagement', engagement.id)
    },
  },
  {
    id: 'read-engagement-record', tag: 'engagement', method: 'get', path: '/api/engagement/record', summary: 'The engagement itself, with the ETag a change names', parameters: [asOf],
    answers: { status: 200, schema: registry.engagement.record }, also: [304, 404, 422],
    does: (asking) => {
      const engagement = asking.sight.current().engagement
      if (!engagement) throw missing()
      return readRecord({ ...asking, params: { id: engagement.id } }, 'engagement')
    },
  },
  {
    id: 'read-view', tag: 'views', method: 'get', path: '/api/views/{name}', summary: 'A finished answer for a page or a chart',
    parameters: [
      { name: 'name', in: 'path', required: true, description: 'Which answer.', schema: { type: 'string', enum: viewNames } },
      asOf, query('number', 'The number of the focus area (view `area`).'), query('from', 'The earlier day (view `since`).'),
    ],
    answers: { status: 200, schema: z.looseObject({ today: z.string().optional() }).meta({ id: 'View' }) }, also: [304, 404, 422], does: readView,
  },
  {
    id: 'search', tag: 'search', method: 'get', path: '/api/search', summary: 'Records by handle or words', parameters: [query('q', 'What is looked for.'), asOf],
    answers: { status: 200, schema: listOf(z.looseObject({ id: z.string(), kind: z.string() }).meta({ id: 'Found' })) }, also: [304, 422], does: search,
  },
  {
    id: 'read-changes', tag: 'changes', method: 'get', path: '/api/changes', summary: 'What changed since a state read before; with Accept: text/event-stream, as it happens',
    parameters: [query('since', 'The ETag of that state, without quotes.')], answers: { status: 200, schema: differenceSchema }, also: [410], does: readChanges,
  },
  { id: 'change-several', tag: 'changes', method: 'post', path: '/api/changes', summary: 'Several changes as one entry, all or nothing', body: changesBody, answers: { status: 200, schema: z.strictObject({ entry: entrySchema.nullable(), records: z.array(z.unknown()) }).meta({ id: 'Changed' }) }, also: [404, 409, 412, 428], does: changeSeveral },
  entryOperation('undo', 'Undoes an entry, leaf by leaf', undoBody, undoneSchema, undoEntry),
  entryOperation('seal', 'Hides a text typed by mistake', sealBody, undoneSchema, sealText),
  entryOperation('erase', 'Erases what a seal hid; by a second person', eraseBody, z.strictObject({ erased: z.int(), entryId: z.string().nullable() }).meta({ id: 'Erased' }), eraseText),
  { id: 'verify-log', tag: 'log', method: 'get', path: '/api/log/verify', summary: 'The history, checked from its first entry', answers: { status: 200, schema: verifiedSchema }, does: verifyLog },
  ...kindNames.filter((kind) => kind !== 'engagement').flatMap(ofKind),
]

