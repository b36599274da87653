import { describe, expect, test } from 'vitest'
import type { Making, Values } from '../../src/acts/form.ts'
import type { Act, Seen } from '../../src/data/acts.ts'
import type { AnswerDue } from '../../src/domain/views/agency.ts'
import { answerForm, yes, type Answering } from '../../src/screens/agencies/answerForms.ts'
import { waitingAnswer } from '../../src/screens/agencies/waitingAnswer.ts'
import { actWords } from '../../src/words/en/acts.ts'
import { agencyWords } from '../../src/words/en/agencies.ts'
import { english } from '../../src/words/en.ts'

/** The four answers as they are sent, and as they are read back while they wait on the device. */

const all = english('2017-11-09')
const seen: Seen = { id: 'item1', kind: 'commitment', tag: 'tag1' }
const making = {
  page: { line: null, names: {} },
  session: { id: 'lead', name: 'Lead', role: 'lead', agencyId: 'one', postId: null },
  title: 'Sessions',
  today: '2017-11-09',
  agencies: [],
  words: actWords(all.tools),
  all,
} satisfies Making
const lineOf = (restrictedTo: readonly string[]) =>
  ({
    id: 'item1',
    kind: 'commitment',
    title: 'Sessions',
    expected: { on: '2017-12-08', precision: 'day' },
    restrictedTo,
  }) as unknown as AnswerDue
const answering = (restrictedTo: readonly string[] = [], more: Partial<Answering> = {}): Answering => ({
  line: lineOf(restrictedTo),
  making,
  words: agencyWords(all.tools),
  saying: { agencyId: null, channel: 'here' },
  ...more,
})
const readBack = ({ what, writing }: Act) => waitingAnswer({ ...writing, what, key: 'key', person: 'lead' }, all.causes)

describe.each([
  ['perhaps', { cause: 'partner', line: 'The room: noon or later.' }],
  ['no', { cause: 'legal', line: 'Read again.', expected: '2018-01-26' }],
  ['delivered', { on: '2017-11-08' }],
  ['reached', { on: '2017-11-08' }],
] as const)('%s', (answer, values: Values) => {
  test('waits with every word that was typed', () => {
    const act = answerForm(answer, answering()).toAct(values, seen)
    expect(readBack(act)).toMatchObject({ id: 'item1', answer, values })
  })
})

test('yes says that the date holds, and asks no form', () => {
  const { writing } = yes(answering(), seen)
  expect(writing.body).toMatchObject({ willHold: 'yes', happened: { en: 'The date holds.' }, channel: 'here' })
  expect(readBack(yes(answering(), seen))).toMatchObject({ id: 'item1', answer: 'yes', values: {} })
})

test('a coordinator’s answer names the agency that said it and the way it came', () => {
  const act = yes(answering([], { saying: { agencyId: 'one', channel: 'phone' } }), seen)
  expect(act.writing.body).toMatchObject({ saidByAgencyId: 'one', channel: 'phone' })
})

test('a new date names its base, its cause and its reason', () => {
  const { writing } = answerForm('no', answering()).toAct(
    { cause: 'partner', line: 'The hall is let.', expected: '2018-01-26' },
    seen,
  )
  expect(writing.ifMatch).toBe('tag1')
  expect(Object.fromEntries(new URLSearchParams(writing.path.split('?')[1]))).toEqual({
    cause: 'partner',
    reason: 'The hall is let.',
  })
})

test('what is said of an item that only named agencies see is in no reason, which all agencies read', () => {
  const typed = { cause: 'partner', line: 'Only two of us know.', expected: '2018-01-26' }
  const act = answerForm('no', answering(['one', 'two'])).toAct(typed, seen)
  expect(decodeURIComponent(act.writing.path)).not.toContain('two of us')
  expect(act.writing.body).toMatchObject({ happened: { en: 'Only two of us know.' } })
  expect(readBack(act)).toMatchObject({ answer: 'no', values: typed })
})

test('another write about the same record is no answer', () => {
  const other = { what: '', key: 'key', person: 'lead', method: 'PATCH' as const, path: '/api/commitments/item1' }
  expect(waitingAnswer({ ...other, body: { patch: { key: true } } }, all.causes)).toBeUndefined()
  expect(
    waitingAnswer({ ...other, method: 'POST', path: '/api/requests', body: { subjectId: 'item1' } }, all.causes),
  ).toBeUndefined()
})
