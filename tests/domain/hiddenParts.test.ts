import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../src/domain/rules/decide.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import { historyOf } from '../../src/domain/log/seen.ts'
import { engagementWith, of, partners, type TestLog } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anUpdate, aProof, atf, day, fbi, only, usao, type Made } from '../support/records.ts'
import { asked } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

/**
 * One entry about several records, some of them hidden: what is told of the rest is what would be told had the rest been
 * the whole of it. Neither the verb nor the agency spoken for may come from what is hidden.
 */

const on = '2017-11-09'
const walk = named('walk')
const later = { dates: { expected: day('2018-04-01') } }
const why = { cause: 'scope', reason: 'Another day.' } as const

const past = () =>
  engagementWith({
    make: [
      aCommitment('walk', { audience: 'partners' }),
      aCommitment('secret', { ...only(fbi, usao), givingAgencyId: atf }),
      aMilestone('first', { audience: 'partners' }),
    ],
  })
const making = ({ kind, name, body }: Made): Proposal['wanted'][number] => ({
  op: 'create',
  kind,
  id: named(name),
  leaves: leavesIn(kind, body),
})
const told = (engagement: TestLog, name = 'walk', viewer = of('LASD')) => {
  const { who, verb, changes } = historyOf(engagement.sight(viewer), named(name)).at(-1)!.entry
  return { who, verb, changes }
}

describe('a date moved with an update that only some agencies see', () => {
  const withUpdate = (by: string) => {
    const engagement = past()
    const said = asked(anUpdate('said', walk, { willHold: 'no', expected: later.dates.expected, ...only(fbi, usao) }))
    engagement.does(by, on, { wanted: [making(said), engagement.wanting(by, 'walk', later)], ...why })
    return engagement
  }
  const alone = (by: string) => {
    const engagement = past()
    engagement.changes(by, on, 'walk', later, why)
    return engagement
  }

  test.each(['fbi-lead', 'coordinator'])('by %s reads as the date moved, and nothing else', (by) => {
    for (const viewer of [of('LASD'), partners])
      expect(told(withUpdate(by), 'walk', viewer)).toEqual(told(alone(by), 'walk', viewer))
    expect(told(withUpdate(by)).verb).toBe('expect-date')
    expect(told(withUpdate(by), 'walk', of('FBI')).verb).toBe('update')
  })
})

test('the agency spoken for in what is hidden is not told with what is not', () => {
  const several = past()
  const wanted = [
    several.wanting('coordinator', 'walk', { key: true }),
    several.wanting('coordinator', 'secret', { stage: 'delivered' }),
  ]
  several.does('coordinator', on, { wanted })
  const alone = past()
  alone.changes('coordinator', on, 'walk', { key: true })
  expect(told(several)).toEqual(told(alone))
  expect(JSON.stringify(told(several, 'walk', of('USAO')).who)).toContain(atf)
  expect(JSON.stringify(told(several))).not.toContain(atf)
})

test.each<[string, (engagement: TestLog) => Proposal['wanted'][number]]>([
  ['prove', () => making(aProof('sheet', walk, { audience: 'partners' }))],
  ['start', (engagement) => engagement.wanting('coordinator', 'walk', { stage: 'under-way' })],
  ['reach', (engagement) => engagement.wanting('coordinator', 'first', { dates: { reached: day('2017-11-01') } })],
  ['narrow', (engagement) => engagement.wanting('coordinator', 'walk', { audience: 'agencies' })],
  ['change', (engagement) => engagement.wanting('coordinator', 'first', { key: true })],
])('an entry that begins with something hidden is called by the first of what is seen: %s', (verb, what) => {
  const [several, alone] = [past(), past()]
  several.does('coordinator', on, {
    wanted: [several.wanting('coordinator', 'secret', { audience: 'restricted', restrictedTo: [usao] }), what(several)],
  })
  alone.does('coordinator', on, { wanted: [what(alone)] })
  const name = verb === 'prove' ? 'sheet' : ['reach', 'change'].includes(verb) ? 'first' : 'walk'
  expect(told(several, name)).toEqual(told(alone, name))
  expect(told(several, name).verb).toBe(verb)
})

test('what is said of an entry as a whole is said of its part too', () => {
  const engagement = past()
  const both = engagement.does('coordinator', on, {
    wanted: [
      engagement.wanting('coordinator', 'secret', { key: true }),
      engagement.wanting('coordinator', 'walk', { key: true }),
    ],
  })
  engagement.undoes('coordinator', on, both.id)
  expect(told(engagement).verb).toBe('undo')
  const titles = engagement.does('coordinator', on, {
    wanted: ['secret', 'walk'].map((name) => engagement.wanting('coordinator', name, { title: { en: 'Jane Sample' } })),
  })
  const seals = [named('secret'), walk].map((id) => ({
    part: 'seal' as const,
    of: { entry: titles.id, part: id === walk ? 3 : 1 },
    id,
    leaf: 'title.en',
  }))
  engagement.append('coordinator', on, 'seal', seals)
  expect(told(engagement)).toMatchObject({
    verb: 'seal',
    changes: [{ leaves: [{ leaf: 'title.en', to: 'Text sealed' }] }],
  })
  expect(JSON.stringify(historyOf(engagement.sight(of('LASD')), walk))).not.toContain('Jane')
})
