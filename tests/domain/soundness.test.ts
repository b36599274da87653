import { describe, expect, test } from 'vitest'
import { engagementWith, of } from '../support/engagementWith.ts'
import {
  aCommitment,
  aMilestone,
  anArea,
  anUpdate,
  aPost,
  aProof,
  area1,
  area2,
  aRelease,
  aRequest,
  aSetAside,
  atf,
  day,
  fbi,
  lasd,
  only,
  period,
  usao,
  type Made,
} from '../support/records.ts'
import { asked, refusalOf, wrong } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

/** What every change must keep true; each with the field that is wrong. */

const on = '2017-11-09'
const walk = named('walk')
const tomorrow = day('2017-11-10')
const reason = { reason: 'Typed in error.' }

/** What is wrong with making this, where `walk` and what else is there stand already. */
const making = (by: string, made: Made, ...there: readonly Made[]) => {
  const engagement = engagementWith({ make: [aCommitment('walk'), ...there] })
  return wrong(() => engagement.makes(by, on, asked(made)))
}

/** What is wrong with changing `walk` so. */
const changing = (by: string, over: Record<string, unknown>, body: Made['body'], why = {}) => {
  const engagement = engagementWith({ make: [aCommitment('walk', over)] })
  return wrong(() => engagement.changes(by, on, 'walk', body, why))
}

describe('a fact has a day that has begun', () => {
  test.each<[string, Made]>([
    ['saidOn', anUpdate('said', walk, { saidOn: tomorrow })],
    ['saidOn', anUpdate('said', walk, { saidOn: period('2017-12-01', 'month') })],
    ['saidOn', anUpdate('said', walk, { saidOn: period('2018-01-01', 'year') })],
    ['askedOn', aRequest('ask', walk, { fromAgencyId: usao, askedOn: tomorrow })],
    ['dates.reached', aMilestone('first', { dates: { reached: tomorrow } })],
    ['dates.delivered', aCommitment('other', { dates: { delivered: tomorrow } })],
  ])('%s %#', (field, made) => {
    expect(making('coordinator', made)).toEqual([field])
  })

  test('a period that has begun may hold it', () => {
    for (const saidOn of [
      day(on),
      period('2017-11-01', 'month'),
      period('2017-09-01', 'season'),
      period('2017-01-01', 'year'),
    ])
      expect(making('coordinator', anUpdate('said', walk, { saidOn }))).toEqual([])
  })

  test('one that stands already is not in the way of another change', () => {
    expect(changing('coordinator', { dates: { delivered: day('2018-01-01') } }, { key: true })).toEqual([])
  })
})

describe('a commitment', () => {
  test.each(['delivered', 'confirmed', 'kept-up', 'returned', 'lapsed', 'withdrawn'])('is not born %s', (stage) => {
    expect(making('coordinator', aCommitment('other', { stage }))).toContain('stage')
  })

  test.each([['promised'], ['under-way']])('may be born %s', (stage) => {
    expect(making('coordinator', aCommitment('other', { stage }))).toEqual([])
  })

  test('is not born with what is for another to say', () => {
    for (const [field, over] of [
      ['confirmedOn', { confirmedOn: day('2017-11-01') }],
      ['returned.on', { returned: { on: day('2017-11-01') } }],
      ['affirmBy', { affirmBy: day('2017-12-01') }],
    ] as const)
      expect(making('coordinator', aCommitment('other', over))).toContain(field)
  })

  test('moves from stage to stage as the table has it', () => {
    expect(changing('official', {}, { stage: 'confirmed' })).toEqual(['stage'])
    expect(changing('coordinator', { stage: 'confirmed' }, { stage: 'promised' })).toEqual(['stage'])
    expect(changing('fbi-lead', { stage: 'promised' }, { stage: 'delivered' })).toEqual([])
  })

  test('is ended, or returned, with one line of reason', () => {
    expect(changing('coordinator', {}, { stage: 'lapsed' })).toEqual(['reason'])
    expect(changing('fbi-lead', {}, { stage: 'withdrawn' })).toEqual(['reason'])
    expect(changing('coordinator', {}, { stage: 'lapsed' }, reason)).toEqual([])
    const delivered = { stage: 'delivered', dates: { delivered: day('2017-11-01') } }
    expect(changing('official', delivered, { stage: 'returned' })).toEqual(['reason'])
    expect(changing('official', delivered, { stage: 'returned' }, reason)).toEqual([])
  })

  test('delivered it has a day of delivery', () => {
    const delivered = { stage: 'delivered', dates: { delivered: day('2017-11-01') } }
    expect(changing('fbi-lead', delivered, { dates: { delivered: null } })).toEqual(['dates.delivered'])
  })

  test.each([
    [day('2017-06-01'), day('2017-05-31'), ['inPlace.until']],
    [day('2017-06-01'), day('2017-06-01'), []],
    [day('2017-06-15'), period('2017-06-01', 'month'), []],
    [day('2017-07-01'), period('2017-06-01', 'month'), ['inPlace.until']],
  ])('in place since %j does not end before, here %j', (since, until, fields) => {
    expect(changing('coordinator', { term: 'continuing' }, { inPlace: { since, until } })).toEqual(fields)
  })

  test('is left alone until a day to come, with a reason, and was chased on a day that has begun', () => {
    expect(changing('coordinator', {}, { followUp: { chasedOn: tomorrow } })).toEqual(['followUp.chasedOn'])
    expect(changing('coordinator', {}, { followUp: { notBefore: tomorrow } })).toEqual(['followUp.because'])
    expect(changing('coordinator', {}, { followUp: { notBefore: day(on), because: 'They meet then.' } })).toEqual([
      'followUp.notBefore',
    ])
    expect(
      changing('coordinator', {}, { followUp: { chasedOn: day(on), notBefore: tomorrow, because: 'They meet then.' } }),
    ).toEqual([])
  })
})

describe('key items', () => {
  const keys = [
    aCommitment('one', { key: true }),
    aMilestone('two', { key: true }),
    aCommitment('three', { key: true, focusAreaIds: [area1, area2] }),
  ]

  test('three an area at most, commitments and milestones together', () => {
    expect(making('coordinator', aCommitment('four', { key: true }), ...keys)).toEqual(['key'])
    expect(making('coordinator', aMilestone('four', { key: true }), ...keys)).toEqual(['key'])
    expect(making('coordinator', aCommitment('four', { key: true, focusAreaIds: [area2] }), ...keys)).toEqual([])
    expect(making('coordinator', aMilestone('four', { key: true, focusAreaId: null }), ...keys)).toEqual([])
    expect(making('coordinator', aCommitment('four', { key: true }), ...keys.slice(1))).toEqual([])
  })

  test('nor is a key item moved into an area that has three; one of the three may be changed', () => {
    const engagement = engagementWith({ make: [...keys, aCommitment('walk', { key: true, focusAreaIds: [area2] })] })
    expect(wrong(() => engagement.changes('coordinator', on, 'walk', { focusAreaIds: [area1] }))).toEqual(['key'])
    expect(wrong(() => engagement.changes('coordinator', on, 'one', { updateEveryDays: 14 }))).toEqual([])
  })

  test('what a writer cannot see does not count for them', () => {
    const engagement = engagementWith({
      make: [...keys.slice(1), aCommitment('one', { key: true, ...only(fbi, lasd) })],
    })
    expect(wrong(() => engagement.makes('coordinator', on, aCommitment('four', { key: true })))).toEqual([])
  })

  test('as many as the engagement says', () => {
    const engagement = engagementWith({ make: keys })
    engagement.changes('administrator', on, 'engagement', { thresholds: { keyItems: 4 } })
    expect(wrong(() => engagement.makes('coordinator', on, aCommitment('four', { key: true })))).toEqual([])
  })
})

describe('who can see it', () => {
  test.each([
    [{ audience: 'restricted' }, ['restrictedTo']],
    [{ audience: 'restricted', restrictedTo: [] }, ['restrictedTo']],
    [{ audience: 'restricted', restrictedTo: [fbi] }, ['restrictedTo']],
    [{ audience: 'restricted', restrictedTo: [named('unseen'), usao] }, ['restrictedTo']],
    [{ audience: 'restricted', restrictedTo: [walk, usao] }, ['restrictedTo']],
    [{ audience: 'agencies', restrictedTo: [usao] }, ['restrictedTo']],
    [only(usao, fbi), []],
  ])('%j', (label, fields) => {
    expect(making('coordinator', aCommitment('other', label))).toEqual(fields)
  })

  test.each([
    ['administrator', aPost('desk', { audience: 'agencies' })],
    ['administrator', aPost('desk', only(fbi))],
    ['coordinator', anArea('area', { audience: 'agencies' })],
    ['coordinator', anArea('area', only(usao))],
  ])('what every page stands on reaches partners (%#)', (by, made) => {
    expect(making(by, made)).toEqual(['audience'])
  })
})

describe('references', () => {
  test.each([
    ['to nothing', { postId: named('unseen') }, ['postId']],
    ['to another kind', { postId: fbi }, ['postId']],
    ['one of many', { focusAreaIds: [area1, named('unseen')] }, ['focusAreaIds']],
    ['to itself', { followsIds: [named('first')] }, ['followsIds']],
  ])('%s', (_name, body, fields) => {
    const engagement = engagementWith({ make: [aMilestone('first'), aCommitment('walk')] })
    const name = 'followsIds' in body ? 'first' : 'walk'
    expect(wrong(() => engagement.changes('coordinator', on, name, body))).toEqual(fields)
  })

  test('one that stands already may stay, although its target is gone', () => {
    const engagement = engagementWith({ make: [aPost('desk'), aCommitment('walk', { postId: named('desk') })] })
    engagement.changes('administrator', on, 'desk', { removed: true })
    expect(wrong(() => engagement.changes('coordinator', on, 'walk', { key: true }))).toEqual([])
  })
})

test.each<[string, Made, readonly string[]]>([
  ['an update with no, and no new date', anUpdate('said', walk, { willHold: 'no' }), ['expected']],
  ['on an area no date is asked for', anUpdate('said', area1, { willHold: 'no' }), []],
  ['a proof of nothing', aProof('sheet', walk, { link: null }), ['link']],
  ['a request to oneself', aRequest('ask', walk, { fromAgencyId: usao, toAgencyId: usao }), ['toAgencyId']],
  [
    'a request that answers itself',
    aRequest('ask', walk, { fromAgencyId: usao, answer: { en: 'Yes.' } }),
    ['answer.en'],
  ],
  ['set aside until a day past', aSetAside('aside', walk, { until: day('2017-11-08') }), ['until']],
  ['set aside until today', aSetAside('aside', walk, { until: day(on) }), []],
  ['set aside until the end of this month', aSetAside('aside', walk, { until: period('2017-11-01', 'month') }), []],
  ['a release approved from the start', aRelease('release', walk, { state: 'approved' }), ['state']],
  ['a release that lets nobody in', aRelease('release', walk, { to: 'agencies' }), ['to']],
  ['another engagement', { kind: 'engagement', name: 'second', body: { ...engagementBody() } }, ['kind']],
])('%s', (_name, made, fields) => {
  expect(making('coordinator', made)).toEqual(fields)
})

function engagementBody(): Made['body'] {
  const { site, name, starts, firstPlannedEnd } = engagementWith().see().engagement!
  return { site, name, starts, firstPlannedEnd, programmes: [], laterEnds: [] }
}

test('the engagement is not removed, and a release that was decided is decided', () => {
  const engagement = engagementWith({ make: [aCommitment('walk')] })
  expect(wrong(() => engagement.changes('coordinator', on, 'engagement', { removed: true }))).toEqual(['removed'])
  engagement.makes('coordinator', on, asked(aRelease('release', walk)))
  engagement.changes('coordinator-2', on, 'release', { state: 'declined' })
  expect(wrong(() => engagement.changes('coordinator-2', on, 'release', { state: 'approved' }))).toEqual(['state'])
})

test('a problem says in words what is wrong, for the person who typed it', () => {
  const engagement = engagementWith({ make: [aCommitment('walk'), aCommitment('secret', { ...only(fbi, atf) })] })
  const message = (act: () => unknown) => {
    const why = refusalOf(act)
    return why && 'problems' in why ? why.problems.map((each) => each.message) : why
  }
  expect(
    message(() => engagement.makes('coordinator', on, asked(anUpdate('said', walk, { saidOn: tomorrow })))),
  ).toEqual(['That day is still to come: 2017-11-10.'])
  expect(message(() => engagement.changes('official', on, 'walk', { stage: 'confirmed' }))).toEqual([
    'A commitment does not go from promised to confirmed.',
  ])
  // What is hidden is missing, whatever is asked of it.
  expect(engagement.see(of('USAO')).get(named('secret'))).toBeUndefined()
})
