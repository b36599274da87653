import { kinds, type Kind } from '../domain/records/kind.ts'
import { registry, subjectLeaf } from '../domain/records/registry.ts'
import { entrySchema, listOf, patchBody } from './contract.ts'
import { asOf, idPart, ifMatch, query, type Operation } from './operation.ts'
import { readHistory } from './history.ts'
import { pageParameters } from './pages.ts'
import { readList, readRecord } from './reading.ts'
import { changeRecord, createRecord } from './writing.ts'

/** What can be done with records of one kind: list, read, history, create, change. */
export const operationsOfKind = (kind: Kind): readonly Operation[] => {
  const { path } = kinds[kind]
  const declared = registry[kind]
  const common = { tag: path }
  return [
    {
      ...common,
      id: `list-${path}`,
      method: 'get',
      path: `/api/${path}`,
      summary: `Lists ${path} in pages`,
      parameters: [
        asOf,
        ...(subjectLeaf[kind] === undefined ? [] : [query('subject', 'Only those about this record.')]),
        ...pageParameters,
      ],
      answers: { status: 200, schema: listOf(declared.record) },
      also: [304, 422],
      does: (asking) => readList(asking, kind),
    },
    {
      ...common,
      id: `read-${kind}`,
      method: 'get',
      path: `/api/${path}/{id}`,
      summary: `Reads one of the ${path}`,
      parameters: [idPart, asOf],
      answers: { status: 200, schema: declared.record },
      also: [304, 404, 422],
      does: (asking) => readRecord(asking, kind),
    },
    {
      ...common,
      id: `history-of-${kind}`,
      method: 'get',
      path: `/api/${path}/{id}/history`,
      summary: 'Every entry that shows on it, newest first',
      parameters: [idPart, asOf, ...pageParameters],
      answers: { status: 200, schema: listOf(entrySchema) },
      also: [304, 404, 422],
      does: (asking) => readHistory(asking, kind),
    },
    {
      ...common,
      id: `create-${kind}`,
      method: 'post',
      path: `/api/${path}`,
      summary: `Creates one of the ${path}`,
      parameters: [
        query('reason', 'Why, where a rule wants it.'),
        query('cause', 'Why a date moved with it.', { $ref: '#/components/schemas/Cause' }),
        ifMatch(false),
      ],
      body: declared.creation,
      answers: { status: 201, schema: declared.record },
      also: [404, 409, 412, 428],
      does: (asking) => createRecord(asking, kind),
    },
    {
      ...common,
      id: `change-${kind}`,
      method: 'patch',
      path: `/api/${path}/{id}`,
      summary: `Changes one of the ${path}`,
      parameters: [idPart, ifMatch(true)],
      body: patchBody(declared),
      answers: { status: 200, schema: declared.record },
      also: [204, 404, 409, 412, 428],
      does: (asking) => changeRecord(asking, kind, asking.params['id'] ?? ''),
    },
  ]
}
