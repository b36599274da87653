import { expect, test } from 'vitest'
import type { World } from '../../support/worlds.ts'
import { askerNames, labelNames, reporting, sees, type AskerName, type LabelName } from './askers.ts'
import { fresh } from './asking.ts'
import type { Cells } from './cells.ts'
import { matrixWorld, missingId, recordId } from './world.ts'

const subject = (label: LabelName) => recordId('commitment', label, 'subject')
const send = (asker: AskerName, subjectId: string) => (world: World) =>
  world.as(asker, 'POST', '/api/files', {
    subjectId,
    title: 'Minutes',
    addedOn: { on: '2017-11-08', precision: 'day' },
    name: 'minutes.txt',
    content: new TextEncoder().encode('What was said.').toBase64(),
  })

export function files(at: () => Cells): void {
  test('a file is added by whoever may report, and what is hidden answers as missing', async () => {
    const faults: string[] = []
    for (const asker of askerNames)
      for (const label of labelNames) {
        const hidden = !sees(asker, label)
        faults.push(
          ...(await at().try({
            name: `add-file on ${label} ${asker}`,
            operation: 'add-file',
            expected: hidden ? 422 : reporting.includes(asker) ? 201 : 403,
            call: send(asker, subject(label)),
            ...(hidden ? { missing: send(asker, missingId), id: subject(label) } : {}),
            fresh,
          })),
        )
      }
    expect(faults).toEqual([])
  })

  test('a file is read by whoever sees what it is proof of', async () => {
    const faults: string[] = []
    const world = await matrixWorld()
    for (const label of labelNames) {
      const adder = reporting.find((each) => sees(each, label))!
      const proof = (await (await send(adder, subject(label))(world)).json()) as { id: string; audience: string }
      const read = (asker: AskerName, id: string) => () => world.as(asker, 'GET', `/api/proofs/${id}/file`)
      for (const asker of askerNames) {
        // A new proof is for the agencies, and never seen more widely than its subject.
        const shown = sees(asker, label) && sees(asker, 'agencies')
        faults.push(
          ...(await at().try({
            name: `read-file-of-proof on ${label} ${asker}`,
            operation: 'read-file-of-proof',
            expected: shown ? 200 : 404,
            call: read(asker, proof.id),
            ...(shown ? {} : { missing: read(asker, missingId) }),
            fresh: async () => world,
          })),
        )
      }
    }
    world.api.stop()
    expect(faults).toEqual([])
  })
}
