import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/rules/dates.ts'
import { heldBy, withWhom } from '../../src/domain/rules/withWhom.ts'
import { agencies, changeOf, engagementWith, of, today, type Act, type TestLog } from '../support/engagementWith.ts'
import { aCommitment, aPost, aRequest, atf, city, day, fbi, lasd, only, usao } from '../support/records.ts'
import { named } from '../support/worlds.ts'

const walk = named('walk')
const holder = (engagement: TestLog, on = today, viewer = agencies) => {
  const projection = engagement.see(viewer, on)
  const found = withWhom(projection.of('commitment', walk)!, projection, on)
  return found && [found.holder, found.agencyId]
}
const delivered = { stage: 'delivered', dates: { delivered: day('2017-11-01') } }

test.each([
  [{}, ['giver', fbi]],
  [{ stage: 'under-way' }, ['giver', fbi]],
  [{ stage: 'returned' }, ['giver', fbi]],
  [{ postId: null }, ['coordinator', null]],
  [delivered, ['confirmer', lasd]],
  [{ ...delivered, postId: null }, ['confirmer', lasd]],
  [{ ...delivered, confirmingAgencyId: city }, ['confirmer', city]],
  // An official confirms where no other agency is named for it.
  [{ ...delivered, receivingAgencyId: fbi }, ['confirmer', null]],
  [{ ...delivered, affirmBy: day('2017-11-09') }, ['giver', fbi]],
  [{ ...delivered, affirmBy: day('2017-11-08') }, ['confirmer', lasd]],
  [{ stage: 'confirmed' }, null],
  [{ stage: 'kept-up' }, null],
  [{ stage: 'lapsed' }, null],
  [{ stage: 'withdrawn' }, null],
  [{ stage: 'kept-up', term: 'continuing' }, ['giver', fbi]],
  [{ stage: 'kept-up', term: 'continuing', inPlace: { until: day('2017-11-08') } }, null],
])('%j is with %j', (over, expected) => {
  expect(holder(engagementWith({ make: [aCommitment('walk', over)] }))).toEqual(expected)
})

describe('an open request', () => {
  test('puts it with the agency that was asked, the one asked first where there are two', () => {
    const asked = [
      aRequest('second', walk, { toAgencyId: atf, askedOn: day('2017-10-21') }),
      aRequest('first', walk, { toAgencyId: usao }),
    ]
    expect(holder(engagementWith({ make: [aCommitment('walk'), ...asked] }))).toEqual(['asked', usao])
    // Whatever order their ids have.
    const renamed = asked.map((each) => ({ ...each, name: each.name === 'first' ? 'second' : 'first' }))
    expect(holder(engagementWith({ make: [aCommitment('walk'), ...renamed] }))).toEqual(['asked', usao])
  })

  test('answered, or on a settled commitment, it holds nothing', () => {
    const answered = aRequest('ask', walk, { answeredOn: day('2017-11-01'), answer: { en: 'Yes.' } })
    expect(holder(engagementWith({ make: [aCommitment('walk'), answered] }))).toEqual(['giver', fbi])
    expect(
      holder(engagementWith({ make: [aCommitment('walk', { stage: 'confirmed' }), aRequest('ask', walk)] })),
    ).toBeNull()
  })

  test('it is not with anybody a class cannot see asked', () => {
    const engagement = engagementWith({ make: [aCommitment('walk'), aRequest('ask', walk, only(fbi, lasd))] })
    expect([holder(engagement, today, of('FBI')), holder(engagement, today, of('ATF'))]).toEqual([
      ['asked', lasd],
      ['giver', fbi],
    ])
  })
})

const told = (engagement: TestLog, on = today, viewer = agencies) =>
  heldBy(walk, engagement.see(viewer, on), on).map((held) => [held.holder, held.agencyId, held.from, held.days])

describe('who held it, day by day', () => {
  test('a day belongs to who holds it at its end, and settled days to nobody', () => {
    const engagement = engagementWith(
      { on: '2017-10-01', make: [aCommitment('walk')] },
      { on: '2017-10-04', make: [aRequest('ask', walk, { askedOn: day('2017-10-04') })] },
      { on: '2017-10-10', change: [changeOf('request', 'ask', { answeredOn: day('2017-10-10') })] },
      {
        on: '2017-10-12',
        change: [changeOf('commitment', 'walk', { stage: 'delivered', dates: { delivered: day('2017-10-12') } })],
      },
      {
        on: '2017-10-20',
        change: [changeOf('commitment', 'walk', { stage: 'confirmed', confirmedOn: day('2017-10-20') })],
      },
    )
    expect(told(engagement)).toEqual([
      ['giver', fbi, '2017-10-01', 3],
      ['asked', lasd, '2017-10-04', 6],
      ['giver', fbi, '2017-10-10', 2],
      ['confirmer', lasd, '2017-10-12', 8],
    ])
    expect(told(engagement, '2017-10-11')).toEqual([
      ['giver', fbi, '2017-10-01', 3],
      ['asked', lasd, '2017-10-04', 6],
      ['giver', fbi, '2017-10-10', 1],
    ])
    expect(told(engagement, '2017-10-01')).toEqual([])
  })

  test('it passes on by itself when the days to affirm run out', () => {
    const over = { ...delivered, affirmBy: day('2017-11-06') }
    const engagement = engagementWith({ on: '2017-11-01', make: [aCommitment('walk', over)] })
    expect(told(engagement)).toEqual([
      ['giver', fbi, '2017-11-01', 6],
      ['confirmer', lasd, '2017-11-07', 2],
    ])
  })

  test('a continuing commitment is held until its time runs out', () => {
    const over = {
      term: 'continuing',
      stage: 'kept-up',
      dates: {},
      inPlace: { since: day('2017-01-01'), until: day('2017-11-03') },
    }
    const engagement = engagementWith({ on: '2017-11-01', make: [aCommitment('walk', over)] })
    expect(told(engagement)).toEqual([['giver', fbi, '2017-11-01', 3]])
  })

  test('it falls to the coordinator when its point of contact is removed', () => {
    const engagement = engagementWith(
      { on: '2017-11-01', make: [aPost('desk'), aCommitment('walk', { postId: named('desk') })] },
      { on: '2017-11-04', change: [changeOf('post', 'desk', { removed: true })] },
    )
    expect(told(engagement)).toEqual([
      ['giver', fbi, '2017-11-01', 3],
      ['coordinator', null, '2017-11-04', 5],
    ])
  })

  test('nothing hidden shows in it: neither who was asked nor that a day was cut in two', () => {
    const acts: Act[] = [{ on: '2017-10-01', make: [aCommitment('walk')] }]
    const plain = told(engagementWith(...acts), today, of('ATF'))
    const hidden = engagementWith(
      ...acts,
      { on: '2017-10-04', make: [aRequest('ask', walk, { askedOn: day('2017-10-04'), ...only(fbi, lasd) })] },
      { on: '2017-10-10', change: [changeOf('request', 'ask', { answeredOn: day('2017-10-10') })] },
    )
    expect(told(hidden, today, of('ATF'))).toEqual(plain)
    expect(told(hidden, today, of('FBI'))).toHaveLength(3)
  })
})

const step = fc.record({
  after: fc.nat(9),
  what: fc.constantFrom(
    'under-way',
    'delivered',
    'returned',
    'confirmed',
    'ask',
    'answer',
    'no post',
    'post',
    'lapsed',
  ),
})

test('while it is open, the days of all who held it sum to the days elapsed, without gap or overlap', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.nat(20), (steps, rest) => {
      let on = '2017-01-02'
      const open: string[] = []
      const acts: Act[] = [{ on, make: [aCommitment('walk')] }]
      steps.forEach(({ after, what }, n) => {
        on = addDays(on, after)
        if (what === 'ask') {
          open.push(`ask ${n}`)
          acts.push({ on, make: [aRequest(`ask ${n}`, walk, { askedOn: day(on) })] })
        } else if (what === 'answer') {
          const name = open.pop()
          if (name !== undefined)
            acts.push({
              on,
              change: [changeOf('request', name, { answeredOn: day(on), answer: { en: `${n}` } })],
            })
        } else if (what.endsWith('post'))
          acts.push({
            on,
            change: [changeOf('commitment', 'walk', { postId: what === 'post' ? named('post FBI') : null })],
          })
        else
          acts.push({
            on,
            change: [
              changeOf('commitment', 'walk', {
                stage: what,
                ...(what === 'delivered' ? { dates: { delivered: day(on) }, affirmBy: day(addDays(on, n)) } : {}),
              }),
            ],
          })
      })
      const end = addDays(on, rest)
      const engagement = engagementWith(...acts)
      const held = heldBy(walk, engagement.see(), end)
      held.forEach((each, n) => {
        expect(each.days).toBe(daysBetween(each.from, each.until))
        expect(each.days).toBeGreaterThan(0)
        if (n > 0) expect(each.from >= held[n - 1]!.until).toBe(true)
      })
      // Day by day, asked of the state at the end of each day.
      let elapsed = 0
      for (let at = '2017-01-02'; at < end; at = addDays(at, 1)) {
        const who = holder(engagement, at)
        if (who) elapsed += 1
        const stretch = held.find((each) => each.from <= at && at < each.until)
        expect(stretch ? [stretch.holder, stretch.agencyId] : null).toEqual(who)
      }
      expect(held.reduce((sum, { days }) => sum + days, 0)).toBe(elapsed)
    }),
    { numRuns: process.env['FULL'] ? 500 : 40 },
  )
})
