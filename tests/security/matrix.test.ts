import { afterAll, beforeAll, expect, test } from 'vitest'
import { askerNames, labelled, labelNames } from './matrix/askers.ts'
import { Cells } from './matrix/cells.ts'
import { changing } from './matrix/changing.ts'
import { creating } from './matrix/creating.ts'
import { files } from './matrix/files.ts'
import { others } from './matrix/others.ts'
import { reading } from './matrix/reading.ts'
import { matrixWorld, recordId } from './matrix/world.ts'

/**
 * Every operation × every role × every audience × exists or not, held against the table of acts as `matrix/askers.ts`, `changeRows.ts` and `createRows.ts` have it. Hidden answers exactly as missing.
 */

let cells: Cells
beforeAll(async () => {
  cells = new Cells(await matrixWorld())
})
afterAll(() => cells.shared.api.stop())
const at = () => cells

reading(at)
changing(at)
creating(at)
others(at)
files(at)

test('nobody who is not signed in gets anything of anything', async () => {
  const open = new Set([
    'read-session',
    'sign-in',
    'sign-out',
    'list-people',
    'read-demonstration-day',
    'move-demonstration-day',
  ])
  for (const { operationId, method, path } of cells.documented.operations.filter(
    (each) => !open.has(each.operationId),
  )) {
    const address = path.replace('{id}', recordId('commitment', 'public')).replace('{name}', 'overview')
    const answer = await cells.shared.as('nobody', method.toUpperCase(), address, method === 'get' ? undefined : {})
    expect([operationId, answer.status]).toEqual([operationId, 401])
  }
  const session = await cells.shared.as('nobody', 'GET', '/api/session')
  expect([session.status, await session.text()]).toEqual([200, 'null'])
})

test('every operation of the document has a row', () => {
  const all = cells.documented.operations.map((each) => each.operationId)
  expect(all.filter((each) => !cells.tried.has(each))).toEqual([])
  expect(cells.count).toBeGreaterThan(all.length * askerNames.length)
})

test('the labels of the table are those that a record can carry', () => {
  expect(new Set(labelNames.map((label) => labelled(label)['audience']))).toEqual(
    new Set(['public', 'partners', 'agencies', 'restricted']),
  )
})
