import { expect, test } from 'vitest'
import { named, type World } from '../../support/worlds.ts'
import { askerNames, askers, labels, sees, type AskerName, type LabelName } from './askers.ts'
import { fresh, kindNames, pathOf, tagFor } from './asking.ts'
import type { Cells } from './cells.ts'
import { changeRows, editorsOf, releasing } from './changeRows.ts'
import { forEveryPage, labelsOf, missingId, recordId } from './world.ts'

export function changing(at: () => Cells): void {
  const changed = async (
    operation: string,
    kind: string,
    { act, of = '', label, asker }: { act: string; of?: string; label: LabelName; asker: AskerName },
    body: unknown,
    expected: number,
  ): Promise<string[]> => {
    const id = recordId(kind, label, of)
    const send = (target: string) => async (world: World) => {
      const path = `${pathOf(kind)}/${target}`
      return world.as(asker, 'PATCH', path, body, { 'If-Match': await tagFor(world, asker, path) })
    }
    return at().try({
      name: `${kind}: ${act}, ${label}, ${asker}`,
      operation,
      expected: sees(asker, label) ? expected : 404,
      call: send(id),
      ...(sees(asker, label) ? {} : { missing: send(missingId) }),
      fresh,
    })
  }

  test.each(changeRows)('$kind: $act', async ({ act, kind, of, patch, more, who }) => {
    const faults: string[] = []
    for (const label of labelsOf(kind))
      for (const asker of askerNames)
        faults.push(
          ...(await changed(
            `change-${kind}`,
            kind,
            { act, label, asker, ...(of === undefined ? {} : { of }) },
            { patch, ...more },
            who.includes(asker) ? 200 : 403,
          )),
        )
    expect(faults).toEqual([])
  })

  /** A label one step narrower, or for `restricted` the asker's own agency alone. */
  function narrower(label: LabelName, asker: AskerName): Record<string, unknown> {
    const own = askers[asker].agency ?? 'USAO'
    if (label === 'public') return { audience: 'partners' }
    if (label === 'partners') return { audience: 'agencies' }
    return { audience: 'restricted', restrictedTo: [named(`agency ${own}`)] }
  }
  function wider(label: LabelName): Record<string, unknown> | undefined {
    const { audience } = labels[label]
    if (audience === 'restricted') return { audience: 'agencies', restrictedTo: null }
    return audience === 'public' ? undefined : { audience: audience === 'agencies' ? 'partners' : 'public' }
  }

  test.each(kindNames)('%s: removed, narrowed and released', async (kind) => {
    const faults: string[] = []
    const operation = `change-${kind}`
    for (const label of labelsOf(kind))
      for (const asker of askerNames) {
        const edits = editorsOf(kind).includes(asker)
        faults.push(
          ...(await changed(
            operation,
            kind,
            { act: 'remove', label, asker },
            { patch: { removed: true } },
            edits ? 204 : 403,
          )),
        )
        const patch = narrower(label, asker)
        const unsound =
          (forEveryPage.includes(kind) && patch['audience'] !== 'partners') ||
          (patch['audience'] === 'restricted' && askers[asker].agency === null)
        faults.push(
          ...(await changed(
            operation,
            kind,
            { act: 'narrow', label, asker },
            { patch },
            unsound ? 422 : edits ? 200 : 403,
          )),
        )
        const widened = wider(label)
        if (widened)
          faults.push(
            ...(await changed(
              operation,
              kind,
              { act: 'release', label, asker },
              { patch: widened },
              releasing(label).includes(asker) ? 200 : 403,
            )),
          )
      }
    expect(faults).toEqual([])
  })
}
