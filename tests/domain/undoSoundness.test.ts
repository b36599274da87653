import { describe, expect, test } from 'vitest'
import { engagementWith } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, aProof, day } from '../support/records.ts'
import { refusalOf } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

const on = '2017-11-09'
const walk = named('walk')

describe('an undoing whose result would be unsound is refused with the words of the rules', () => {
  const sentences = (act: () => unknown) => {
    const why = refusalOf(act)
    return why && 'problems' in why ? why.problems.map(({ field, message }) => [field, message]) : why
  }
  const keyed = (name: string) => aCommitment(name, { key: true })

  test('a fourth key item of an area', () => {
    const engagement = engagementWith({ make: [keyed('one'), keyed('two'), keyed('walk')] })
    const eased = engagement.changes('coordinator', on, 'walk', { key: false })
    const other = engagement.makes('coordinator', on, keyed('four'))
    const before = engagement.log.seq
    expect(sentences(() => engagement.undoes('coordinator', on, eased.id))).toEqual([
      ['key', 'This area has 3 key items already; 3 at most.'],
    ])
    expect(engagement.log.seq).toBe(before)
    engagement.undoes('coordinator', on, other.id)
    expect(engagement.undoes('coordinator', on, eased.id).header?.verb).toBe('undo')
  })

  test('a removed key item that comes back where its place was taken', () => {
    const engagement = engagementWith({ make: [keyed('one'), keyed('two'), keyed('walk')] })
    const removed = engagement.changes('coordinator', on, 'walk', { removed: true })
    engagement.makes('coordinator', on, keyed('four'))
    expect(sentences(() => engagement.undoes('coordinator', on, removed.id))).toEqual([
      ['key', 'This area has 3 key items already; 3 at most.'],
    ])
  })

  test('a delivery that would stand without its day', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    const dated = engagement.changes('fbi-lead', on, 'walk', { dates: { delivered: day('2017-11-08') } })
    engagement.changes('fbi-lead', on, 'walk', { stage: 'delivered' })
    expect(sentences(() => engagement.undoes('fbi-lead', on, dated.id))).toEqual([
      ['dates.delivered', 'When was it delivered?'],
    ])
  })

  test('a record that comes back to what has gone', () => {
    const engagement = engagementWith({ make: [aCommitment('walk'), aProof('sheet', walk)] })
    const proof = engagement.changes('coordinator', on, 'sheet', { removed: true })
    engagement.changes('coordinator', on, 'walk', { removed: true })
    expect(sentences(() => engagement.undoes('coordinator', on, proof.id))).toEqual([
      ['subjectId', `There is no commitment or milestone ${walk}.`],
    ])
  })

  test('but not where both come back with the one entry', () => {
    const engagement = engagementWith({ make: [aMilestone('sooner', { restsOnIds: [walk] }), aCommitment('walk')] })
    const both = engagement.does('coordinator', on, {
      wanted: [
        engagement.wanting('coordinator', 'walk', { removed: true }),
        engagement.wanting('coordinator', 'sooner', { removed: true }),
      ],
      several: true,
    })
    engagement.undoes('coordinator', on, both.id)
    expect(engagement.get('milestone', 'sooner').restsOnIds).toEqual([walk])
  })

  test('nor by rules of how one act follows another: a return, a move and a snooze whose day has passed', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    const snooze = (until: string) => ({ followUp: { notBefore: day(until), because: 'Festival week.' } })
    engagement.changes('coordinator', '2017-10-02', 'walk', snooze('2017-10-20'))
    const longer = engagement.changes('coordinator', '2017-10-03', 'walk', snooze('2017-12-01'))
    const moved = engagement.changes(
      'fbi-lead',
      on,
      'walk',
      { dates: { expected: day('2018-04-01') } },
      { cause: 'legal', reason: 'Second reading.' },
    )
    engagement.changes('fbi-lead', on, 'walk', { stage: 'delivered' })
    const returned = engagement.changes('official', on, 'walk', { stage: 'returned' }, { reason: 'A number differs.' })
    engagement.undoes('official', on, returned.id)
    engagement.undoes('fbi-lead', on, moved.id)
    engagement.undoes('coordinator', on, longer.id)
    expect(engagement.get('commitment', 'walk')).toMatchObject({
      stage: 'delivered',
      dates: { expected: day('2018-03-01') },
      followUp: { notBefore: day('2017-10-20') },
    })
  })
})
