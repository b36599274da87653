import { expect, test } from 'vitest'
import { agencies, engagementWith, type TestLog } from '../support/engagementWith.ts'
import { aMilestone, atf, fbi, only } from '../support/records.ts'
import { refusalOf } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

const on = '2017-11-09'
const titled = (name: string, follows: readonly string[] = [], over: Record<string, unknown> = {}) =>
  aMilestone(name, { title: { en: name }, followsIds: follows.map(named), ...over })
const chain = () => engagementWith({ make: [titled('a'), titled('b', ['a']), titled('c', ['b']), titled('d')] })

function said(engagement: TestLog, name: string, follows: readonly string[]) {
  const why = refusalOf(() => engagement.changes('coordinator', on, name, { followsIds: follows.map(named) }))
  return why && 'problems' in why ? why.problems.map(({ field, message }) => `${field}: ${message}`) : why
}

test.each([
  ['a', ['b'], ['followsIds: It would wait for itself: “b” follows it.']],
  ['a', ['c'], ['followsIds: It would wait for itself: “c” follows “b”, which follows it.']],
  ['a', ['d', 'c'], ['followsIds: It would wait for itself: “c” follows “b”, which follows it.']],
  ['a', ['d'], undefined],
  ['d', ['a', 'b', 'c'], undefined],
  ['c', ['a', 'b'], undefined],
])('%s that follows %j', (name, follows, sentence) => {
  expect(said(chain(), name, follows)).toEqual(sentence)
})

test('a longer way is told whole', () => {
  const engagement = chain()
  engagement.changes('coordinator', on, 'd', { followsIds: [named('c')] })
  expect(said(engagement, 'a', ['d'])).toEqual([
    'followsIds: It would wait for itself: “d” follows “c”, which follows “b”, which follows it.',
  ])
})

test('a loop closed out of sight is not told of, and hinders no other change', () => {
  const engagement = engagementWith({
    make: [titled('open'), titled('hidden', ['open'], { ...only(fbi, atf) })],
  })
  // The founding load is not judged: it closes the loop where the coordinator does not look.
  expect(engagement.see(agencies).get(named('hidden'))).toBeUndefined()
  expect(said(engagement, 'open', ['hidden'])).toEqual([`followsIds: There is no milestone ${named('hidden')}.`])
  const looped = engagementWith({ make: [titled('a', ['b']), titled('b', ['a'])] })
  expect(() => looped.changes('coordinator', on, 'a', { key: true })).not.toThrow()
})
