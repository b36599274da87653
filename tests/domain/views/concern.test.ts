import { expect, test } from 'vitest'
import { addDays } from '../../../src/domain/rules/dates.ts'
import { judgeAll } from '../../../src/domain/rules/rollUp.ts'
import { concernsPage } from '../../../src/domain/views/attention.ts'
import { monday } from '../../../src/domain/views/monday.ts'
import { agencies, engagementWith, partners, today, type Act } from '../../support/engagementWith.ts'
import { aCommitment, anUpdate, aPost, aRequest, day, fbi, lasd } from '../../support/records.ts'
import { named } from '../../support/worlds.ts'

/** What is asked, and what is an answer: each just inside and just outside of its rule. */

const ago = (days: number) => addDays(today, -days)
const walk = named('walk')
type Made = NonNullable<Act['make']>[number]
const seen = (...make: readonly Made[]) => engagementWith({ on: ago(400), make }).see(agencies)
const listOf = (...make: readonly Made[]) => {
  const projection = seen(...make)
  return monday(judgeAll(projection, today), projection, today, () => '')
}
const asked = (...make: readonly Made[]) => listOf(...make).agencies.flatMap(({ items }) => items.map(({ id }) => id))
const heard = (days: number, over = {}) => anUpdate('heard', walk, { saidOn: day(ago(days)), ...over })
const due = (agreed: string, more: Record<string, unknown> = {}) =>
  aCommitment('walk', { updateEveryDays: 28, dates: { agreed: day(agreed), ...more } })

test.each([
  ['its date is ahead and it was heard from', due('2017-12-08'), heard(3), false],
  ['its date passed and no other was given', due('2017-11-01'), heard(3), true],
  [
    'its date passed and one ahead was given',
    due('2017-10-02', { expected: day('2017-11-30') }),
    heard(3, { willHold: 'no', expected: day('2017-11-30') }),
    false,
  ],
  [
    'a date ahead was given, and it is said to hold',
    due('2017-11-01', { expected: day('2017-11-30') }),
    heard(3),
    true,
  ],
  [
    'its date passed and the one given after it too',
    due('2017-10-02', { expected: day('2017-11-01') }),
    heard(3),
    true,
  ],
  ['a word is not due yet', due('2017-12-08'), heard(28), false],
  ['a word is due', due('2017-12-08'), heard(29), true],
  [
    'a date ahead was given, and then nothing for long',
    due('2017-11-01', { expected: day('2017-11-30') }),
    heard(60),
    true,
  ],
])('%s', (_name, item, said, is) => {
  expect(asked(item, said)).toEqual(is ? [walk] : [])
})

test.each([
  [13, false],
  [14, true],
  [29, true],
  [31, true],
])('a delivery that waits for %i days to be confirmed is asked of who received it: %s', (days, is) => {
  const delivered = { stage: 'delivered', dates: { agreed: day('2017-12-08'), delivered: day(ago(days)) } }
  const list = engagementWith(
    { on: ago(400), make: [aCommitment('walk', { receivingAgencyId: lasd })] },
    { on: ago(days), change: [{ kind: 'commitment', name: 'walk', body: delivered }] },
  ).see(agencies)
  const { agencies: parts } = monday(judgeAll(list, today), list, today, () => '')
  expect(parts.map(({ agencyId, items }) => [agencyId, items.length])).toEqual(is ? [[lasd, 1]] : [])
  const page = concernsPage(judgeAll(list, today), list, today, () => '')
  expect([...page.lines, ...page.also].map(({ concerns }) => concerns.includes('unconfirmed'))).toEqual([true])
})

test('a request past its date is asked of the agency that was asked, and not before', () => {
  const base = [due('2017-12-08'), heard(3)]
  const open = (dueOn: string) => aRequest('gym', walk, { toAgencyId: lasd, dueOn: day(dueOn), askedOn: day(ago(10)) })
  expect(asked(...base, open('2017-11-10'))).toEqual([])
  expect(listOf(...base, open('2017-11-03')).agencies.map(({ agencyId }) => agencyId)).toEqual([lasd])
})

test.each([
  ['2017-11-08', 1, 0],
  ['2017-11-09', 1, 0],
  ['2017-11-10', 0, 1],
])('left alone until %s it is on the list %i times and apart %i times', (until, on, apart) => {
  const followUp = { notBefore: day(until), because: 'The room is booked for then.' }
  const list = listOf({ ...due('2017-11-01'), body: { ...due('2017-11-01').body, followUp } }, heard(3))
  expect([list.total, list.waiting.length]).toEqual([on, apart])
  if (apart > 0) expect(list.waiting[0]).toMatchObject({ because: 'The room is booked for then.', agencyId: fbi })
})

test('the message goes to the post that answers, else to the agency’s others, else to nobody known', () => {
  const late = (postId: string | null) => aCommitment('walk', { postId, dates: { agreed: day('2017-11-01') } })
  const first = aPost('first', { mail: 'first@example.org' })
  const second = aPost('second', { mail: 'second@example.org' })
  const without = aPost('without', { mail: null })
  const mails = (...make: readonly Made[]) => listOf(...make).agencies.map((each) => each.mails)
  expect(mails(late(named('first')), first, second)).toEqual([['first@example.org']])
  expect(mails(late(named('without')), without, first, second)).toEqual([
    ['contact@fbi.example', 'first@example.org', 'second@example.org'],
  ])
  const club = { kind: 'agency', name: 'club', body: { ...aClub, provenance: { kind: 'sample' } } } as const
  const given = aCommitment('walk', { givingAgencyId: named('club'), dates: { agreed: day('2017-11-01') } })
  const silent = aPost('silent', { agencyId: named('club'), mail: null })
  expect(mails(club, silent, { ...given, body: { ...given.body, postId: named('silent') } })).toEqual([[]])
})
const aClub = { name: 'A club', shortName: 'Club', sector: 'community', part: 'partner', audience: 'partners' }

test('briefing partners are shown no address and nothing of who was chased or left alone', () => {
  const followUp = { chasedOn: day(ago(1)) }
  const item = { ...due('2017-11-01'), body: { ...due('2017-11-01').body, audience: 'partners', followUp } }
  const log = engagementWith({ on: ago(400), make: [item, aPost('first', { mail: 'first@example.org' })] })
  const projection = log.see(partners)
  const list = monday(judgeAll(projection, today), projection, today, () => '')
  expect(JSON.stringify(list)).not.toMatch(/example\.org/)
  for (const { chasedOn } of list.agencies.flatMap(({ items }) => items)) expect(chasedOn).toBeNull()
})
