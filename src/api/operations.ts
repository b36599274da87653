import * as z from 'zod'
import { isoDay } from '../domain/records/calendarDate.ts'
import { kindNames } from '../domain/records/kind.ts'
import { registry } from '../domain/records/registry.ts'
import {
  changesBody,
  differenceSchema,
  documentSchema,
  entrySchema,
  eraseBody,
  listOf,
  logSchema,
  patchBody,
  sealBody,
  undoBody,
  undoneSchema,
  verifiedSchema,
} from './contract.ts'
import { addFile, fileProofBody, largestFileBody, readFile } from './fileProof.ts'
import { logParameters, readLog } from './log.ts'
import { asOf, idPart, ifMatch, query, type Operation } from './operation.ts'
import { readHistory } from './history.ts'
import { operationsOfKind } from './operationsOfKind.ts'
import { missing } from './problem.ts'
import { pageParameters } from './pages.ts'
import { readChanges, readEngagement, readRecord, verifyLog } from './reading.ts'
import { search } from './search.ts'
import { readView, viewNames } from './views.ts'
import { eraseText, sealText } from './sealing.ts'
import { changeRecord, changeSeveral, undoEntry } from './writing.ts'

const entryOperation = (
  name: string,
  summary: string,
  body: z.ZodType,
  schema: z.ZodType,
  does: Operation['does'],
): Operation => ({
  id: `${name}-entry`,
  tag: 'changes',
  method: 'post',
  path: `/api/changes/{id}/${name}`,
  summary,
  parameters: [idPart],
  body,
  answers: { status: 200, schema },
  also: [404],
  does,
})

/** Every operation that asks who is there. */
export const operations: readonly Operation[] = [
  {
    id: 'read-engagement-document',
    tag: 'engagement',
    method: 'get',
    path: '/api/engagement',
    summary: 'All that this viewer may see, as one document',
    parameters: [asOf],
    answers: { status: 200, schema: documentSchema },
    also: [304, 422],
    does: readEngagement,
  },
  {
    id: 'change-engagement',
    tag: 'engagement',
    method: 'patch',
    path: '/api/engagement',
    summary: 'Changes the engagement',
    parameters: [ifMatch(true)],
    body: patchBody(registry.engagement),
    answers: { status: 200, schema: registry.engagement.record },
    also: [404, 409, 412, 428],
    does: (asking) => {
      const engagement = asking.sight.current().engagement
      if (!engagement) throw missing()
      return changeRecord(asking, 'engagement', engagement.id)
    },
  },
  {
    id: 'read-engagement-record',
    tag: 'engagement',
    method: 'get',
    path: '/api/engagement/record',
    summary: 'The engagement itself, with the ETag a change names',
    parameters: [asOf],
    answers: { status: 200, schema: registry.engagement.record },
    also: [304, 404, 422],
    does: (asking) => {
      const engagement = asking.sight.current().engagement
      if (!engagement) throw missing()
      return readRecord({ ...asking, params: { id: engagement.id } }, 'engagement')
    },
  },
  {
    id: 'history-of-engagement',
    tag: 'engagement',
    method: 'get',
    path: '/api/engagement/history',
    summary: 'Every entry that shows on the engagement itself, newest first',
    parameters: [asOf, ...pageParameters],
    answers: { status: 200, schema: listOf(entrySchema) },
    also: [304, 404, 422],
    does: (asking) => {
      const engagement = asking.sight.current().engagement
      if (!engagement) throw missing()
      return readHistory({ ...asking, params: { id: engagement.id } }, 'engagement')
    },
  },
  {
    id: 'read-view',
    tag: 'views',
    method: 'get',
    path: '/api/views/{name}',
    summary: 'A finished answer for a page or a chart',
    parameters: [
      {
        name: 'name',
        in: 'path',
        required: true,
        description: 'Which answer.',
        schema: { type: 'string', enum: viewNames },
      },
      asOf,
      query('number', 'The number of the focus area, or `whole` for the whole engagement (view `area`).'),
      query('from', 'The earlier day (view `since`); without it the last review before the later one.'),
      query('id', 'The id of a record or agency (views `record`, `texts`, `release` and `agency`).'),
      query('until', 'The later day (view `since`); without it the day the view stands on.'),
      query('to', 'The audience a record would be released to (view `release`).'),
      query('ids', 'Ids with commas between them (view `several`).'),
      query(
        'since',
        'The ETag of an answer read before, without quotes (view `items` as it stands today): what changed since is answered, and all where that one is not known any more.',
      ),
    ],
    answers: { status: 200, schema: z.looseObject({ today: isoDay }).meta({ id: 'View' }) },
    also: [304, 403, 404, 422],
    does: readView,
  },
  {
    id: 'search',
    tag: 'search',
    method: 'get',
    path: '/api/search',
    summary: 'Records by handle or words',
    parameters: [
      query('q', 'What is looked for.'),
      query('kinds', 'Only these kinds, with commas between them.'),
      asOf,
      ...pageParameters,
    ],
    answers: { status: 200, schema: listOf(z.looseObject({ id: z.string(), kind: z.string() }).meta({ id: 'Found' })) },
    also: [304, 422],
    does: search,
  },
  {
    id: 'read-changes',
    tag: 'changes',
    method: 'get',
    path: '/api/changes',
    summary: 'What changed since a state read before; with Accept: text/event-stream, as it happens',
    parameters: [
      query('since', 'The ETag of that state, without quotes.'),
      {
        name: 'Last-Event-ID',
        in: 'header',
        description: 'The same for an event stream that comes back: the id of the last event.',
        schema: { type: 'string' },
      },
    ],
    answers: { status: 200, schema: differenceSchema, streams: true },
    also: [410],
    does: readChanges,
  },
  {
    id: 'change-several',
    tag: 'changes',
    method: 'post',
    path: '/api/changes',
    summary: 'Several changes as one entry, all or nothing',
    body: changesBody,
    answers: {
      status: 200,
      schema: z.strictObject({ entry: entrySchema.nullable(), records: z.array(z.unknown()) }).meta({ id: 'Changed' }),
    },
    also: [404, 409, 412, 428],
    does: changeSeveral,
  },
  entryOperation('undo', 'Undoes an entry, leaf by leaf', undoBody, undoneSchema, undoEntry),
  entryOperation('seal', 'Hides a text typed by mistake', sealBody, undoneSchema, sealText),
  entryOperation(
    'erase',
    'Erases what a seal hid; by a second person',
    eraseBody,
    z.strictObject({ erased: z.int(), entryId: z.string().nullable() }).meta({ id: 'Erased' }),
    eraseText,
  ),
  {
    id: 'read-log',
    tag: 'log',
    method: 'get',
    path: '/api/log',
    summary: 'Every entry that shows, newest first, in pages',
    parameters: [...logParameters, asOf, ...pageParameters],
    answers: { status: 200, schema: logSchema },
    also: [304, 422],
    does: readLog,
  },
  {
    id: 'verify-log',
    tag: 'log',
    method: 'get',
    path: '/api/log/verify',
    summary: 'The history, checked from its first entry',
    answers: { status: 200, schema: verifiedSchema },
    also: [403],
    does: verifyLog,
  },
  {
    id: 'add-file',
    tag: 'proofs',
    method: 'post',
    path: '/api/files',
    summary: 'Adds a file as proof',
    body: fileProofBody,
    maxBody: largestFileBody,
    answers: { status: 201, schema: registry.proof.record },
    also: [404],
    does: addFile,
  },
  {
    id: 'read-file-of-proof',
    tag: 'proofs',
    method: 'get',
    path: '/api/proofs/{id}/file',
    summary: 'The file of a proof, to be saved',
    parameters: [idPart],
    answers: { status: 200, schema: z.string(), bytes: true },
    also: [404],
    does: readFile,
  },
  ...kindNames.filter((kind) => kind !== 'engagement').flatMap(operationsOfKind),
]
