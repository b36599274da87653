import { expect, test } from 'vitest'
import { named, type World } from '../../support/worlds.ts'
import { administering, askerNames, coordinators, entryRows, labelNames, sees, verifying } from './askers.ts'
import { fresh, pathOf, tagFor } from './asking.ts'
import { Cells } from './cells.ts'
import { editorsOf } from './changeRows.ts'
import { entryId, matrixWorld, missingId, recordId, sealedLog } from './world.ts'

export function others(at: () => Cells): void {
  test('undo, seal and erase', async () => {
    const cells = at()
    const faults: string[] = []
    const { entries, sealings } = await sealedLog()
    const sealed = await matrixWorld(entries)
    const inSealed = new Cells(sealed)
    for (const asker of askerNames)
      for (const label of labelNames) {
        const text = { recordId: named(`decision entry ${label}`), leaf: 'title.en' }
        for (const [act, body] of [
          ['undo', {}],
          ['seal', { text, reason: 'By mistake.' }],
        ] as const) {
          const send = (id: string) => (world: World) => world.as(asker, 'POST', `/api/changes/${id}/${act}`, body)
          const hidden = !sees(asker, label)
          faults.push(
            ...(await cells.try({
              name: `${act} ${label} ${asker}`,
              operation: `${act}-entry`,
              expected: hidden ? 404 : (entryRows[act] as readonly string[]).includes(asker) ? 200 : 403,
              call: send(entryId(cells.shared, label)),
              ...(hidden ? { missing: send(missingId) } : {}),
              fresh,
            })),
          )
        }
        const erase = (id: string) => (world: World) => world.as(asker, 'POST', `/api/changes/${id}/erase`, {})
        const sealing = sealings.get(label) ?? missingId
        const hidden = !sees(asker, label) || sealing === missingId
        faults.push(
          ...(await inSealed.try({
            name: `erase ${label} ${asker}`,
            operation: 'erase-entry',
            expected: hidden ? 404 : (entryRows.erase as readonly string[]).includes(asker) ? 200 : 403,
            call: erase(sealing),
            ...(hidden ? { missing: erase(missingId) } : {}),
            fresh: () => matrixWorld(entries),
          })),
        )
      }
    cells.tried.add('erase-entry')
    sealed.api.stop()
    expect(faults).toEqual([])
  })

  test('several changes: what each may do alone, and nothing where one is refused or hidden', async () => {
    const cells = at()
    const faults: string[] = []
    for (const asker of askerNames)
      for (const label of labelNames) {
        const send = (id: string) => async (world: World) => {
          const ifMatch = (await tagFor(world, asker, `${pathOf('decision')}/${id}`)).replaceAll('"', '')
          const changes = [
            { kind: 'decision', create: { title: { en: 'With it' } } },
            { kind: 'decision', id, ifMatch, patch: { title: { en: 'Renamed' } } },
          ]
          return world.as(asker, 'POST', '/api/changes', { changes })
        }
        const id = recordId('decision', label)
        const hidden = !sees(asker, label)
        faults.push(
          ...(await cells.try({
            name: `change-several ${label} ${asker}`,
            operation: 'change-several',
            expected: hidden ? 404 : editorsOf('decision').includes(asker) ? 200 : 403,
            call: send(id),
            ...(hidden ? { missing: send(missingId) } : {}),
            fresh,
          })),
        )
      }
    expect(faults).toEqual([])
  })

  test('what belongs to no record: the document, views, search, changes, the engagement, the log, the session', async () => {
    const cells = at()
    const faults: string[] = []
    const engagement = await tagFor(cells.shared, 'coordinator', '/api/engagement/record')
    const view = cells.documented.operations.find((each) => each.operationId === 'read-view')!
    const views = view.parameters!.find((each) => each.name === 'name')!.schema['enum'] as string[]
    for (const asker of askerNames) {
      const rows: readonly (readonly [string, number, string, string, unknown?, Record<string, string>?])[] = [
        ['read-engagement-document', 200, 'GET', '/api/engagement'],
        ['read-engagement-record', 200, 'GET', '/api/engagement/record'],
        ['history-of-engagement', 200, 'GET', '/api/engagement/history'],
        ['search', 200, 'GET', '/api/search?q=a'],
        ['read-changes', 410, 'GET', '/api/changes?since=unknown'],
        ['read-log', 200, 'GET', '/api/log'],
        ['verify-log', verifying.includes(asker) ? 200 : 403, 'GET', '/api/log/verify'],
        ['read-session', 200, 'GET', '/api/session'],
        ['list-people', 200, 'GET', '/api/people'],
        ['sign-in', 404, 'POST', '/api/session', { person: 'nobody' }],
        ['sign-out', 204, 'DELETE', '/api/session'],
        ['read-demonstration-day', 404, 'GET', '/api/demonstration'],
        ['move-demonstration-day', 404, 'POST', '/api/demonstration', { day: '2017-11-10' }],
        [
          'change-engagement',
          coordinators.includes(asker) ? 200 : 403,
          'PATCH',
          '/api/engagement',
          { patch: { marking: 'Handle with care' } },
          { 'If-Match': engagement },
        ],
        [
          'change-engagement',
          administering.includes(asker) ? 200 : 403,
          'PATCH',
          '/api/engagement',
          { patch: { thresholds: { keyItems: 2 } } },
          { 'If-Match': engagement },
        ],
        // Every view there is, with all that an address can say, so that a new one has its cell by itself.
        ...views.map((name): readonly [string, number, string, string] => {
          const id =
            name === 'agency' ? named('agency FBI') : recordId('commitment', name === 'release' ? 'agencies' : 'public')
          const expected =
            name !== 'release' ? 200 : sees(asker, 'agencies') ? (coordinators.includes(asker) ? 200 : 403) : 404
          return [
            'read-view',
            expected,
            'GET',
            `/api/views/${name}?number=1&from=2017-01-01&id=${id}&ids=${id}&to=partners`,
          ]
        }),
      ]
      for (const [operation, expected, method, path, body, headers] of rows)
        faults.push(
          ...(await cells.try({
            name: `${operation} ${asker} ${path}`,
            operation,
            expected,
            call: (world) => world.as(asker, method, path, body, headers),
            fresh: method === 'GET' ? async () => cells.shared : fresh,
          })),
        )
      const text = await (await cells.shared.as(asker, 'GET', '/api/engagement')).text()
      for (const kind of ['commitment', 'milestone', 'decision', 'measure'] as const)
        for (const label of labelNames)
          if (text.includes(`"id":"${recordId(kind, label)}"`) !== sees(asker, label))
            faults.push(`document ${kind} ${label} ${asker}`)
    }
    expect(faults).toEqual([])
  })
}
