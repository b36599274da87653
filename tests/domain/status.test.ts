import { describe, expect, test } from 'vitest'
import { reasonCodes, type ReasonCode } from '../../src/domain/records/setAside.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import { bySeverity, isOpen, needsAttention, severity, statusWords, worse } from '../../src/domain/rules/words.ts'
import { agencies, changeOf, engagementWith, of, partners, today } from '../support/engagementWith.ts'
import {
  aCommitment,
  aMilestone,
  anUpdate,
  aRequest,
  aSetAside,
  day,
  fbi,
  only,
  period,
  usao,
  type Made,
} from '../support/records.ts'
import { statusOn, walk } from '../support/statusOn.ts'
import { named } from '../support/worlds.ts'

test('Off track > No word > At risk > On track > Done; Not started and Ended stand beside', () => {
  expect([...statusWords].sort(bySeverity)).toEqual([...statusWords])
  expect(statusWords.map((word) => severity[word])).toEqual([5, 4, 3, 2, 1, 0, 0])
  for (const one of statusWords)
    for (const other of statusWords) expect(severity[worse(one, other)]).toBe(Math.max(severity[one], severity[other]))
  expect(statusWords.filter(needsAttention)).toEqual(['off-track', 'no-word', 'at-risk'])
  expect(statusWords.filter(isOpen)).toEqual(['off-track', 'no-word', 'at-risk', 'on-track', 'not-started'])
  expect([needsAttention(null), isOpen(null)]).toEqual([false, false])
})

const old = { madeOn: day('2016-01-01') }
const late = { dates: { agreed: day('2017-10-02') } }

/** One item for each reason, with nothing else wrong about it. */
const examples: readonly (readonly [ReasonCode, string, readonly Made[]])[] = [
  ['past-due', 'off-track', [aCommitment('walk', late), anUpdate('heard', walk)]],
  ['past-period', 'at-risk', [aMilestone('walk', { dates: { agreed: period('2017-10-01', 'month') } })]],
  ['later', 'at-risk', [aMilestone('walk', { dates: { agreed: day('2018-03-01'), expected: day('2018-03-02') } })]],
  ['no-word', 'no-word', [aCommitment('walk', old), anUpdate('heard', walk, { saidOn: day('2017-09-07') })]],
  ['never', 'no-word', [aCommitment('walk', old)]],
  ['reported', 'at-risk', [aCommitment('walk'), anUpdate('heard', walk, { willHold: 'perhaps' })]],
  ['request', 'at-risk', [aMilestone('walk'), aRequest('ask', walk)]],
  [
    'rests-on',
    'at-risk',
    [aCommitment('cards', { ...late, ...old }), aMilestone('walk', { restsOnIds: [named('cards')] })],
  ],
  [
    'follows',
    'at-risk',
    [
      aMilestone('trial', { dates: { agreed: day('2018-05-01') } }),
      aMilestone('walk', { followsIds: [named('trial')] }),
    ],
  ],
  ['no-evidence', 'at-risk', [aCommitment('walk', { stage: 'delivered', dates: { delivered: day('2017-10-02') } })]],
  ['unconfirmed', 'at-risk', [aCommitment('walk', { stage: 'delivered', dates: { delivered: day('2017-10-02') } })]],
  [
    'returned',
    'at-risk',
    [
      aCommitment('walk', { stage: 'returned', returned: { on: day('2017-11-01'), because: 'A number differs.' } }),
      anUpdate('heard', walk),
    ],
  ],
  [
    'in-place-late',
    'at-risk',
    [
      aCommitment('walk', {
        term: 'continuing',
        stage: 'kept-up',
        dates: {},
        inPlace: { since: day('2016-02-01') },
        confirmedOn: day('2017-07-03'),
      }),
    ],
  ],
]

test('there is an example of every reason', () => {
  expect(examples.map(([code]) => code).sort()).toEqual([...reasonCodes].sort())
})

test.each(examples)(
  '%s makes it %s, and set aside it does not count until its day, and stays listed',
  (code, word, made) => {
    const plain = statusOn(today, ...made)
    expect([plain.word, plain.withoutSetAside, plain.of(code)?.word]).toEqual([word, null, word])
    const others = plain.reasons
      .filter((reason) => reason.code !== code)
      .map((reason) => aSetAside(`other ${reason.code}`, walk, { reason: reason.code }))
    const aside = (until: string) => [...made, ...others, aSetAside('aside', walk, { reason: code, until: day(until) })]

    const last = statusOn(today, ...aside(today))
    expect(['on-track', 'not-started']).toContain(last.word)
    expect([last.withoutSetAside, last.of(code)?.setAsideId]).toEqual([word, named('aside')])
    const dayAfter = statusOn(today, ...aside('2017-11-08'))
    expect([dayAfter.word, dayAfter.of(code)?.setAsideId]).toEqual([word, undefined])
  },
)

describe('what is set aside', () => {
  test('shows the word it would have without it, and only the named reason is left out', () => {
    const item = [aCommitment('walk', late), anUpdate('heard', walk, { willHold: 'perhaps' })]
    const found = statusOn(today, ...item, aSetAside('aside', walk))
    expect([found.word, found.withoutSetAside, found.since]).toEqual(['at-risk', 'off-track', '2017-11-01'])
    expect(found.told.map(([code]) => code)).toEqual(['past-due', 'reported'])
  })

  test('on another item, or removed, it does nothing', () => {
    expect(
      statusOn(today, aCommitment('walk', late), aCommitment('other'), aSetAside('aside', named('other'))).word,
    ).toBe('off-track')
    const engagement = engagementWith(
      { make: [aCommitment('walk', { ...late, updateEveryDays: null }), aSetAside('aside', walk)] },
      { on: '2017-11-08', change: [changeOf('set-aside', 'aside', { removed: true })] },
    )
    const wordOn = (on: string) => {
      const projection = engagement.see(agencies, on)
      return statusOf(projection.of('commitment', walk)!, projection, on).word
    }
    expect([wordOn('2017-11-07'), wordOn('2017-11-08')]).toEqual(['on-track', 'off-track'])
  })

  test('a coarse day lasts to its end', () => {
    const until = period('2017-11-01', 'month')
    const item = [aCommitment('walk', { ...late, updateEveryDays: null }), aSetAside('aside', walk, { until })]
    expect([statusOn('2017-11-30', ...item).word, statusOn('2017-12-01', ...item).word]).toEqual([
      'on-track',
      'off-track',
    ])
  })

  test('who cannot see the set-aside sees the reason counted', () => {
    const engagement = engagementWith({ make: [aCommitment('walk', late), aSetAside('aside', walk, only(usao))] })
    const word = (viewer = agencies) => {
      const projection = engagement.see(viewer)
      return statusOf(projection.of('commitment', walk)!, projection, today).word
    }
    expect([word(of('USAO')), word(of('FBI'))]).toEqual(['no-word', 'off-track'])
  })
})

describe('settled', () => {
  test.each([
    [{ stage: 'confirmed', confirmedOn: day('2017-10-20') }, 'done', '2017-10-20'],
    [{ stage: 'kept-up', confirmedOn: day('2017-10-20') }, 'done', '2017-10-20'],
    [{ stage: 'delivered', dates: { delivered: day('2017-11-01') } }, 'on-track', null],
    [{ stage: 'withdrawn' }, 'ended', '2017-09-01'],
    [{ stage: 'lapsed' }, 'ended', '2017-09-01'],
  ])('%j: done means confirmed', (over, word, since) => {
    const found = statusOn(today, aCommitment('walk', { ...old, ...late, ...over }))
    expect([found.word, found.since]).toEqual([word, since])
    if (word !== 'on-track') expect(found.reasons).toEqual([])
  })

  test('a milestone is done when it is reached, however late', () => {
    const reached = { dates: { agreed: day('2016-06-30'), reached: day('2016-09-12') } }
    expect(statusOn(today, aMilestone('walk', reached))).toMatchObject({
      word: 'done',
      since: '2016-09-12',
      reasons: [],
    })
  })

  test.each([
    [day('2017-11-08'), 'done', '2017-11-09'],
    [day('2017-11-09'), 'on-track', null],
    [period('2017-10-01', 'month'), 'done', '2017-11-01'],
    [period('2017-11-01', 'month'), 'on-track', null],
    [period('2017-09-01', 'season'), 'on-track', null],
    [null, 'on-track', null],
  ])('a continuing commitment is done after its last day, here %j', (until, word, since) => {
    const kept = {
      term: 'continuing',
      stage: 'kept-up',
      dates: {},
      inPlace: { since: day('2016-02-01'), until },
      confirmedOn: day('2017-10-02'),
    }
    expect(statusOn(today, aCommitment('walk', kept))).toMatchObject({ word, since })
  })
})

describe('Not started', () => {
  const quiet = { updateEveryDays: null }
  test.each([
    [{ ...quiet, startsOn: day('2017-11-10') }, 'not-started'],
    [{ ...quiet, startsOn: day('2017-11-09') }, 'on-track'],
    [{ ...quiet, startsOn: period('2017-12-01', 'season') }, 'not-started'],
    [{ ...quiet, startsOn: day('2017-11-10'), stage: 'under-way' }, 'on-track'],
    [quiet, 'not-started'],
  ])('%j', (over, word) => {
    expect(statusOn(today, aCommitment('walk', over)).word).toBe(word)
  })

  test('nothing has been reported yet, or it has started', () => {
    const ahead = aMilestone('walk', { startsOn: day('2018-01-01') })
    expect(statusOn(today, ahead).word).toBe('not-started')
    expect(statusOn(today, ahead, anUpdate('heard', walk)).word).toBe('on-track')
  })
})

describe('reported and from the record', () => {
  test.each([
    ['yes', day('2017-11-07'), 'at-risk', 'on-track', 'at-risk', true],
    ['yes', day('2018-03-01'), 'on-track', 'on-track', 'on-track', false],
    ['perhaps', day('2018-03-01'), 'at-risk', 'at-risk', 'on-track', true],
    ['perhaps', day('2017-11-07'), 'at-risk', 'at-risk', 'at-risk', false],
    ['perhaps', day('2017-10-02'), 'off-track', 'at-risk', 'off-track', true],
    ['no', day('2017-11-07'), 'off-track', 'off-track', 'at-risk', true],
    [null, day('2017-11-07'), 'at-risk', null, 'at-risk', false],
  ] as const)(
    'said %s, due %j: the worse of the two is shown, and it is told where they differ',
    (willHold, agreed, word, reported, fromRecord, differ) => {
      const found = statusOn(today, aCommitment('walk', { dates: { agreed } }), anUpdate('heard', walk, { willHold }))
      expect([found.word, found.reported, found.fromRecord, found.differ]).toEqual([word, reported, fromRecord, differ])
      for (const reason of found.reasons) expect(reason.from).toBe(reason.code === 'reported' ? 'reported' : 'record')
    },
  )
})

test('the worst word first, then the longest, and the status is the first of them that counts', () => {
  const item = aCommitment('walk', { ...old, dates: { agreed: day('2017-11-06'), expected: day('2017-12-20') } })
  const found = statusOn(
    today,
    item,
    aRequest('ask', walk),
    anUpdate('heard', walk, { willHold: 'perhaps', saidOn: day('2017-09-10') }),
  )
  expect(found.told.map(([code, word]) => [code, word])).toEqual([
    ['later', 'off-track'],
    ['no-word', 'no-word'],
    ['request', 'at-risk'],
    ['past-due', 'at-risk'],
    ['reported', 'at-risk'],
  ])
  expect(found.lastWord).toEqual({ on: '2017-09-10', updateId: named('heard') })
})

test('no status is kept of the public record, whatever hangs on it', () => {
  const provenance = {
    kind: 'record',
    sources: [{ title: 'Sample Times', url: null, date: day('2015-09-28') }],
    caveat: null,
  }
  for (const made of [aCommitment('walk', { ...late, provenance }), aMilestone('walk', { ...late, provenance })])
    expect(statusOn(today, made, anUpdate('heard', walk, { willHold: 'no' }))).toMatchObject({
      word: null,
      reported: null,
      reasons: [],
      notes: [],
    })
})

test('the thresholds are the engagement’s own, and the past keeps those it had', () => {
  const engagement = engagementWith(
    { make: [aCommitment('walk', { dates: { agreed: day('2017-10-02') }, updateEveryDays: null })] },
    { on: '2017-11-06', change: [changeOf('engagement', 'engagement', { thresholds: { offTrackDays: 60 } })] },
  )
  const wordOn = (on: string) => {
    const projection = engagement.see(agencies, on)
    return statusOf(projection.of('commitment', walk)!, projection, on).word
  }
  expect([wordOn('2017-11-05'), wordOn('2017-11-06'), wordOn('2017-12-01')]).toEqual([
    'off-track',
    'at-risk',
    'off-track',
  ])
})

test('a class that does not see the update does not know its word', () => {
  const engagement = engagementWith({
    make: [
      aCommitment('walk', { audience: 'partners' }),
      anUpdate('heard', walk, { willHold: 'no', ...only(fbi, usao) }),
    ],
  })
  const reported = (viewer = agencies) => {
    const projection = engagement.see(viewer)
    return statusOf(projection.of('commitment', walk)!, projection, today).reported
  }
  expect([reported(of('FBI')), reported(of('LASD')), reported(partners)]).toEqual(['off-track', null, null])
})
