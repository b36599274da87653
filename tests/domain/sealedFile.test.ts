import { expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import { historyOf } from '../../src/domain/log/seen.ts'
import { texts } from '../../src/domain/views/texts.ts'
import { agencies, engagementWith, partners } from '../support/engagementWith.ts'
import { aCommitment, day } from '../support/records.ts'
import { people, named } from '../support/worlds.ts'

const digest = 'a'.repeat(64)
const walk = named('walk')
const proof = named('proof')

const past = () => {
  const engagement = engagementWith({ make: [aCommitment('walk')] })
  const file = { digest, name: 'Jane Sample.pdf', mediaType: 'application/pdf', bytes: 12 }
  const leaves = leavesIn('proof', { subjectId: walk, title: 'Minutes', addedOn: day('2017-11-01'), file })
  const made = engagement.does('coordinator', '2017-11-01', {
    wanted: [{ op: 'create', kind: 'proof', id: proof, leaves }],
  })
  return { engagement, made, file }
}
const seal = ({ engagement, made }: ReturnType<typeof past>) => {
  const entry = engagement.entries[engagement.log.seqOf(made.id)! - 1]!
  const part = entry.parts.findIndex((each) => each?.body.includes('Jane Sample'))
  return engagement.append('coordinator', '2017-11-02', 'seal', [
    { part: 'seal', of: { entry: made.id, part }, id: proof, leaf: 'file' },
  ])
}

test('a file is logged in a part of its own, which names nothing else', () => {
  const { engagement, made } = past()
  const bodies = engagement.entries[engagement.log.seqOf(made.id)! - 1]!.parts.map((part) => part!.body)
  expect(bodies.filter((body) => body.includes('Jane Sample'))).toEqual([
    `{"id":"${proof}","kind":"proof","part":"change","set":{"file":{"bytes":12,"digest":"${digest}","mediaType":"application/pdf","name":"Jane Sample.pdf"}}}`,
  ])
})

test('a sealed file is hidden on every day, told in the history, and reads the same once it is erased', () => {
  const told = past()
  const { engagement, file } = told
  expect(engagement.sight(agencies).current().of('proof', proof)!.file).toEqual(file)
  const sealing = seal(told)
  expect(engagement.log.history(proof)!.versions.map((each) => 'file' in each && each.file)).toEqual([null])
  expect([...engagement.log.hiddenFiles]).toEqual([digest])
  const before = [1, 2, 3].map((seq) => canonical(engagement.sight(agencies).at(seq).all('proof')))
  expect(historyOf(engagement.sight(agencies), proof).at(-1)!.entry).toMatchObject({
    verb: 'seal',
    changes: [{ id: proof, leaves: [{ leaf: 'file', to: 'Text sealed' }] }],
  })
  expect(historyOf(engagement.sight(partners), proof)).toEqual([])
  engagement.erases('official', '2017-11-03', sealing.id)
  const again = engagement.reread()
  expect([...again.hiddenFiles, ...engagement.log.hiddenFiles]).toEqual([])
  expect(canonical(again.history(proof)!.versions)).toBe(canonical(engagement.log.history(proof)!.versions))
  expect([1, 2, 3].map((seq) => canonical(engagement.sight(agencies).at(seq).all('proof')))).toEqual(before)
  expect(JSON.stringify(engagement.entries)).not.toContain('Jane Sample')
})

test('a file is offered for sealing by its name, and no more once it is sealed', () => {
  const told = past()
  const offered = () =>
    texts(told.engagement.sight(agencies).current(), walk, people['coordinator']!)!
      .texts.filter(({ recordId }) => recordId === proof)
      .map(({ leaf, text, stands }) => ({ leaf, text, stands }))
  expect(offered()).toContainEqual({ leaf: 'file', text: 'Jane Sample.pdf', stands: true })
  seal(told)
  expect(offered()).toEqual([{ leaf: 'title', text: 'Minutes', stands: true }])
})
