import { expect, test } from 'vitest'
import { named, type World } from '../../support/worlds.ts'
import { askerNames, askers, coordinators, sees, type LabelName } from './askers.ts'
import { fresh, pathOf } from './asking.ts'
import type { Cells } from './cells.ts'
import { createRows } from './createRows.ts'
import { forEveryPage, labelsOf, missingId, recordId } from './world.ts'

export function creating(at: () => Cells): void {
  test.each(createRows)('$kind: $act, on everything it can be about', async ({ act, kind, subject, body, who }) => {
    const cells = at()
    const faults: string[] = []
    const operation = `create-${kind}`
    for (const asker of askerNames) {
      const send =
        (about: string | undefined, over: Record<string, unknown> = {}) =>
        (world: World) => {
          const on =
            subject && about !== undefined ? { [subject.field]: subject.holds === 'list' ? [about] : about } : {}
          return world.as(asker, 'POST', pathOf(kind), { ...body(asker), ...on, ...over })
        }
      const permitted = (label: LabelName) => (typeof who === 'function' ? who(label) : who).includes(asker)
      const subjectOf = (label: LabelName) =>
        recordId(subject!.kind, label, subject!.kind === 'commitment' ? 'subject' : '')
      for (const label of subject ? labelsOf(subject.kind) : []) {
        const hidden = !sees(asker, label)
        const pointless = kind === 'release' && label === 'public'
        const id = subjectOf(label)
        faults.push(
          ...(await cells.try({
            name: `${kind}: ${act} on ${label}, ${asker}`,
            operation,
            expected: hidden || pointless ? 422 : permitted(label) ? 201 : 403,
            call: send(id),
            ...(hidden ? { missing: send(missingId), id } : {}),
            fresh,
          })),
        )
      }
      // The audience that the new record is given.
      const about = subject && subjectOf('partners')
      const startsWide = forEveryPage.includes(kind)
      const own = askers[asker].agency
      const others = ['FBI', 'ATF', 'CITY'].filter((each) => each !== own).map((each) => named(`agency ${each}`))
      const audiences: readonly (readonly [string, Record<string, unknown>, number | undefined])[] = [
        ['public', { audience: 'public' }, coordinators.includes(asker) ? undefined : 403],
        ['partners', { audience: 'partners' }, startsWide || coordinators.includes(asker) ? undefined : 403],
        ['agencies', { audience: 'agencies' }, startsWide ? 422 : undefined],
        [
          'restricted to own',
          { audience: 'restricted', restrictedTo: [named(`agency ${own ?? 'FBI'}`)] },
          startsWide || own === null ? 422 : undefined,
        ],
        ['restricted to others', { audience: 'restricted', restrictedTo: others }, 422],
        ['not said', {}, undefined],
      ]
      for (const [name, over, unless] of audiences)
        faults.push(
          ...(await cells.try({
            name: `${kind}: ${act}, for ${name}, ${asker}`,
            operation,
            expected: unless === 422 ? 422 : permitted('partners') ? (unless ?? 201) : 403,
            call: send(about, over),
            fresh,
          })),
        )
    }
    expect(faults).toEqual([])
  })
}
