import { expect, test } from 'vitest'
import { kinds } from '../../../src/domain/records/kind.ts'
import type { World } from '../../support/worlds.ts'
import { askerNames, labelNames, sees } from './askers.ts'
import { kindNames, pathOf } from './asking.ts'
import type { Cells } from './cells.ts'
import { labelsOf, missingId, recordId } from './world.ts'

export function reading(at: () => Cells): void {
  test('what hangs on a record is never seen more widely than the record, whatever its own audience', async () => {
    const faults: string[] = []
    for (const asker of askerNames)
      for (const label of labelNames) {
        const read = (id: string) => async (world: World) => world.as(asker, 'GET', `/api/updates/${id}`)
        faults.push(
          ...(await at().try({
            name: `read-update on ${label} ${asker}`,
            operation: 'read-update',
            expected: sees(asker, label) ? 200 : 404,
            call: read(recordId('update', 'public', `on ${label}`)),
            ...(sees(asker, label) ? {} : { missing: read(missingId) }),
            fresh: async () => at().shared,
          })),
        )
      }
    expect(faults).toEqual([])
  })

  test.each(kindNames)('%s: read, listed and its history, as far as the asker sees', async (kind) => {
    const cells = at()
    const faults: string[] = []
    for (const asker of askerNames) {
      for (const label of labelsOf(kind)) {
        const id = recordId(kind, label)
        for (const [operation, of] of [
          [`read-${kind}`, ''],
          [`history-of-${kind}`, '/history'],
        ] as const)
          faults.push(
            ...(await cells.try({
              name: `${operation} ${label} ${asker}`,
              operation,
              expected: sees(asker, label) ? 200 : 404,
              call: (world) => world.as(asker, 'GET', `${pathOf(kind)}/${id}${of}`),
              ...(sees(asker, label)
                ? {}
                : { missing: (world: World) => world.as(asker, 'GET', `${pathOf(kind)}/${missingId}${of}`) }),
              fresh: async () => cells.shared,
            })),
          )
      }
      const list = (await (await cells.shared.as(asker, 'GET', `${pathOf(kind)}?limit=1000`)).json()) as {
        items: { id: string }[]
      }
      const listed = new Set(list.items.map((each) => each.id))
      cells.tried.add(`list-${kinds[kind].path}`)
      for (const label of labelsOf(kind))
        if (listed.has(recordId(kind, label)) !== sees(asker, label)) faults.push(`list ${kind} ${label} ${asker}`)
    }
    expect(faults).toEqual([])
  })
}
