import { describe, expect, test } from 'vitest'
import type { Cause } from '../../src/domain/log/entry.ts'
import { movesOf } from '../../src/domain/rules/moves.ts'
import { moved as movedDates } from '../../src/domain/views/moved.ts'
import { agencies, changeOf, engagementWith, of, partners, type TestLog } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, day, fbi, only, period, usao } from '../support/records.ts'
import { wrong } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

const walk = named('walk')
const told = (engagement: TestLog, viewer = agencies, on?: string) =>
  movesOf(walk, engagement.see(viewer, on)).map(({ leaf, on: moved, from, to, cause, direction }) => [
    leaf.slice('dates.'.length),
    moved,
    from.on,
    to.on,
    cause,
    direction,
  ])
const why = (cause: Cause = 'scope') => ({ cause, reason: 'Another day.' })
const expects = (on: string) => ({ dates: { expected: day(on) } })
const begun = () => engagementWith({ make: [aCommitment('walk')] })

test('each move is told with its day, both dates, the distance and the cause', () => {
  const engagement = begun()
  const moved = engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2018-03-20'), why('partner'))
  engagement.changes('coordinator', '2017-10-09', 'walk', expects('2018-03-15'), why('legal'))
  expect(movesOf(walk, engagement.see())).toEqual([
    {
      recordId: walk,
      entryId: moved.id,
      leaf: 'dates.expected',
      on: '2017-10-02',
      from: day('2018-03-01'),
      to: day('2018-03-20'),
      distance: { least: 19, most: 19 },
      direction: 'later',
      cause: 'partner',
    },
    expect.objectContaining({ from: day('2018-03-20'), to: day('2018-03-15'), direction: 'earlier', cause: 'legal' }),
  ])
})

test('agreeing another date moves both the agreed and the expected one', () => {
  const engagement = begun()
  engagement.changes('coordinator', '2017-10-02', 'walk', { dates: { agreed: day('2018-04-01') } }, why('funding'))
  expect(told(engagement)).toEqual([
    ['expected', '2017-10-02', '2018-03-01', '2018-04-01', 'funding', 'later'],
    ['agreed', '2017-10-02', '2018-03-01', '2018-04-01', 'funding', 'later'],
  ])
})

test.each([
  [period('2018-03-01', 'season'), 'unclear'],
  [period('2018-03-01', 'month'), 'unclear'],
  [period('2018-04-01', 'month'), 'later'],
  [period('2017-12-01', 'season'), 'earlier'],
])('from 1 Mar 2018 to %j is %s', (expected, direction) => {
  const engagement = begun()
  engagement.changes('fbi-lead', '2017-10-02', 'walk', { dates: { expected } }, why())
  expect(movesOf(walk, engagement.see()).map((move) => move.direction)).toEqual([direction])
})

test('a first date, and a change of other things, is no move', () => {
  const engagement = engagementWith({ make: [aMilestone('walk', { dates: {} })] })
  engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2018-03-01'))
  engagement.changes('coordinator', '2017-10-03', 'walk', { key: true })
  expect(told(engagement)).toEqual([])
  engagement.changes('fbi-lead', '2017-10-04', 'walk', expects('2018-03-02'), why())
  expect(told(engagement)).toHaveLength(1)
  expect(told(engagement, agencies, '2017-10-03')).toEqual([])
})

describe('an expected date that is first given where another was agreed', () => {
  const agreed = (expected: string) =>
    engagementWith(
      { make: [aMilestone('walk', { dates: { agreed: day('2018-03-01') } })] },
      { on: '2017-10-02', change: [changeOf('milestone', 'walk', expects(expected), 'partner')] },
    )

  test('moves it from the agreed one, later or earlier', () => {
    expect(told(agreed('2018-03-20'))).toEqual([
      ['expected', '2017-10-02', '2018-03-01', '2018-03-20', 'partner', 'later'],
    ])
    expect(told(agreed('2018-02-20'))).toEqual([
      ['expected', '2017-10-02', '2018-03-01', '2018-02-20', 'partner', 'earlier'],
    ])
  })

  test('moves nothing where it is the same, or was given with the agreed one', () => {
    expect(told(agreed('2018-03-01'))).toEqual([])
    const both = { dates: { agreed: day('2018-03-01'), expected: day('2018-03-20') } }
    expect(told(engagementWith({ make: [aMilestone('walk', both)] }))).toEqual([])
  })

  test('the next one moves from it; undone, the next moves from the agreed one', () => {
    const engagement = engagementWith({ make: [aMilestone('walk', { dates: { agreed: day('2018-03-01') } })] })
    engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2018-03-20'), why())
    engagement.changes('fbi-lead', '2017-10-03', 'walk', expects('2018-03-25'), why())
    expect(told(engagement).map(([, , from, to]) => [from, to])).toEqual([
      ['2018-03-01', '2018-03-20'],
      ['2018-03-20', '2018-03-25'],
    ])
    const again = engagementWith({ make: [aMilestone('walk', { dates: { agreed: day('2018-03-01') } })] })
    const given = again.changes('fbi-lead', '2017-10-02', 'walk', expects('2018-03-20'), why())
    again.undoes('fbi-lead', '2017-10-03', given.id)
    again.changes('fbi-lead', '2017-10-04', 'walk', expects('2018-03-25'), why())
    expect(told(again).map(([, , from, to]) => [from, to])).toEqual([['2018-03-01', '2018-03-25']])
  })

  test('needs a cause and a reason, as every move does', () => {
    const engagement = engagementWith({ make: [aMilestone('walk', { dates: { agreed: day('2018-03-01') } })] })
    const gives = (on: string, more = {}) =>
      wrong(() => engagement.changes('fbi-lead', '2017-10-02', 'walk', expects(on), more))
    expect(gives('2018-03-20')).toEqual(['cause', 'reason'])
    expect(gives('2018-03-01')).toEqual([])
  })

  test('the trend begins with the agreed one', () => {
    const [trend] = movedDates(agreed('2018-03-20').see(), '2017-11-09').trends
    expect(trend).toMatchObject({
      moved: { least: 19, most: 19 },
      steps: [
        { on: '2017-09-01', expected: day('2018-03-01') },
        { on: '2017-10-02', expected: day('2018-03-20') },
      ],
    })
  })
})

describe('a move that was undone', () => {
  test('does not count, nor does its undoing; undone again it counts', () => {
    const engagement = begun()
    const moved = engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2018-03-20'), why())
    const undo = engagement.undoes('fbi-lead', '2017-10-03', moved.id).header!
    expect(told(engagement)).toEqual([])
    expect(told(engagement, agencies, '2017-10-02')).toHaveLength(1)
    engagement.undoes('fbi-lead', '2017-10-04', undo.id)
    expect(told(engagement)).toEqual([['expected', '2017-10-02', '2018-03-01', '2018-03-20', 'scope', 'later']])
  })

  test('leaves the next move with the date that stood before', () => {
    const engagement = begun()
    const moved = engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2018-03-20'), why())
    engagement.undoes('fbi-lead', '2017-10-03', moved.id)
    engagement.changes('fbi-lead', '2017-10-05', 'walk', expects('2018-03-09'), why())
    expect(told(engagement)).toEqual([['expected', '2017-10-05', '2018-03-01', '2018-03-09', 'scope', 'later']])
  })

  test('counts where only other leaves were set back, because the date was moved on meanwhile', () => {
    const engagement = begun()
    const both = engagement.changes('coordinator', '2017-10-02', 'walk', { ...expects('2018-03-20'), key: true }, why())
    engagement.changes('fbi-lead', '2017-10-03', 'walk', expects('2018-03-25'), why())
    const { kept } = engagement.undoes('coordinator', '2017-10-04', both.id)
    expect(kept).toEqual([{ id: walk, leaf: 'dates.expected', why: 'changed-since' }])
    expect(engagement.get('commitment', 'walk').key).toBe(false)
    expect(told(engagement).map(([, , from, to]) => [from, to])).toEqual([
      ['2018-03-01', '2018-03-20'],
      ['2018-03-20', '2018-03-25'],
    ])
  })
})

describe('a typing error that was corrected', () => {
  test('counts as the correction has it, with the cause and day of the move', () => {
    const engagement = begun()
    const typo = engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2081-03-20'), why('technology'))
    const corrects = typo.id
    engagement.changes('fbi-lead', '2017-10-03', 'walk', expects('2018-03-20'), {
      corrects,
      reason: 'Year typed wrongly.',
    })
    expect(told(engagement)).toEqual([['expected', '2017-10-02', '2018-03-01', '2018-03-20', 'technology', 'later']])
  })

  test('corrected twice, it counts as the last has it; the correction undone, as the one before', () => {
    const engagement = begun()
    const typo = engagement.changes('fbi-lead', '2017-10-02', 'walk', expects('2081-03-20'), why())
    const reason = 'Typed wrongly.'
    const first = engagement.changes('fbi-lead', '2017-10-03', 'walk', expects('2018-03-02'), {
      corrects: typo.id,
      reason,
    })
    const second = engagement.changes('fbi-lead', '2017-10-04', 'walk', expects('2018-03-20'), {
      corrects: first.id,
      reason,
    })
    expect(told(engagement).map(([, on, , to]) => [on, to])).toEqual([['2017-10-02', '2018-03-20']])
    engagement.undoes('fbi-lead', '2017-10-05', second.id)
    expect(told(engagement).map(([, on, , to]) => [on, to])).toEqual([['2017-10-02', '2018-03-02']])
  })

  test('a first date corrected is a first date', () => {
    const engagement = engagementWith()
    const made = engagement.makes(
      'coordinator',
      '2017-10-02',
      aCommitment('walk', { dates: { agreed: day('2081-03-01') } }),
    )
    engagement.changes(
      'coordinator',
      '2017-10-02',
      'walk',
      { dates: { agreed: day('2018-03-01') } },
      {
        corrects: made.id,
        reason: 'Year typed wrongly.',
      },
    )
    expect(told(engagement)).toEqual([])
    expect(engagement.get('commitment', 'walk').dates).toMatchObject({
      agreed: day('2018-03-01'),
      expected: day('2018-03-01'),
    })
  })
})

test('a class is told only of moves between dates it was admitted to, and of none of what it does not see', () => {
  const engagement = engagementWith(
    { make: [aMilestone('walk', only(fbi, usao))] },
    { on: '2017-10-02', change: [changeOf('milestone', 'walk', expects('2018-03-10'), 'scope')] },
    { on: '2017-10-03', change: [changeOf('milestone', 'walk', { audience: 'agencies' })] },
    { on: '2017-10-04', change: [changeOf('milestone', 'walk', expects('2018-03-20'), 'legal')] },
  )
  expect(told(engagement, of('FBI'))).toHaveLength(2)
  expect(told(engagement, of('ATF')).map(([, , from, to]) => [from, to])).toEqual([['2018-03-10', '2018-03-20']])
  expect(told(engagement, partners)).toEqual([])
})
