import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/rules/dates.ts'
import { today } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anUpdate, day, period } from '../support/records.ts'
import { statusOn, walk } from '../support/statusOn.ts'
import { named } from '../support/worlds.ts'

/** Each reason just inside and just outside of what makes it. */

const ago = (days: number) => addDays(today, -days)

describe('nothing was heard', () => {
  const every = (updateEveryDays: number | null, more = {}) => aCommitment('walk', { updateEveryDays, ...more })
  test.each([
    [28, 55, []],
    [28, 56, ['no-word', today, 56]],
    [28, 57, ['no-word', ago(1), 57]],
    // Never under 14 days.
    [6, 13, []],
    [6, 14, ['no-word', today, 14]],
    [7, 13, []],
    [7, 14, ['no-word', today, 14]],
    [8, 15, []],
    [8, 16, ['no-word', today, 16]],
    [null, 3_000, []],
  ] as const)('updates every %j days, the last %i days ago', (updateEveryDays, days, told) => {
    const said = anUpdate('heard', walk, { saidOn: day(ago(days)) })
    const found = statusOn(today, every(updateEveryDays, { madeOn: day('2009-01-01') }), said)
    expect(found.reasons.flatMap((reason) => [reason.code, reason.since, reason.days])).toEqual(told)
    if (told.length > 0)
      expect(found.of('no-word')?.values).toEqual({
        date: ago(days),
        n: days,
        c: updateEveryDays,
        reported: 'on-track',
      })
  })

  test.each([
    [28, 55, []],
    [28, 56, ['never', today, 56]],
    [6, 14, ['never', today, 14]],
  ] as const)('updates every %i days, made %i days ago, and no word yet', (updateEveryDays, days, told) => {
    const found = statusOn(today, every(updateEveryDays, { madeOn: day(ago(days)) }))
    expect(found.reasons.flatMap((reason) => [reason.code, reason.since, reason.days])).toEqual(told)
    if (told.length > 0) expect(found.of('never')?.values['date']).toBe(addDays(ago(days), updateEveryDays))
  })

  test('word is expected from its agreed start, where it has one', () => {
    const from = (on: string) => every(28, { madeOn: day('2016-01-01'), startsOn: day(on) })
    expect(statusOn(today, from(ago(55))).told).toEqual([])
    expect(statusOn(today, from(ago(56))).told).toEqual([['never', 'no-word', today, 56]])
    expect(statusOn(today, from('2018-01-01')).told).toEqual([])
  })

  test('whatever it said last: a good word goes stale too, and who only said "perhaps" is silent as well', () => {
    const said = (willHold: string) =>
      statusOn(today, every(28), anUpdate('heard', walk, { willHold, saidOn: day('2017-09-07') }))
    expect(said('yes').word).toBe('no-word')
    expect(said('perhaps').told.map(([code]) => code)).toEqual(['no-word', 'reported'])
  })

  test('a word known to the month counts from the end of that month', () => {
    const saidOn = period('2017-09-01', 'month')
    const found = (on: string) => statusOn(on, every(28), anUpdate('heard', walk, { saidOn })).told
    expect(found(addDays('2017-09-30', 55))).toEqual([])
    expect(found(addDays('2017-09-30', 56))).toEqual([['no-word', 'no-word', '2017-11-25', 56]])
  })

  test('of two words of one day the last word is the one entered later', () => {
    const said = (name: string, enteredOn: string) =>
      anUpdate(name, walk, { saidOn: day('2017-11-02'), enteredOn, happened: { en: name } })
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const)
      expect(statusOn(today, every(28), said(first, '2017-11-02'), said(second, '2017-11-03')).lastWord).toEqual({
        on: '2017-11-02',
        updateId: named(second),
      })
  })

  test('nobody is asked for word of what waits to be confirmed, or is in place', () => {
    const delivered = { stage: 'delivered', dates: { agreed: null, delivered: day('2017-11-01') } }
    expect(statusOn(today, every(7, { madeOn: day('2016-01-01'), ...delivered })).told).toEqual([])
    const inPlace = { term: 'continuing', inPlace: { since: day('2017-11-01') }, dates: {}, stage: 'confirmed' }
    expect(statusOn(today, every(7, { madeOn: day('2016-01-01'), ...inPlace })).told).toEqual([])
    const notYet = { term: 'continuing', inPlace: { since: day('2018-01-01') }, dates: {} }
    expect(statusOn(today, every(7, { madeOn: day('2016-01-01'), ...notYet })).word).toBe('no-word')
  })

  test('word on what a milestone rests on is word on the milestone', () => {
    const walkRests = aMilestone('walk', {
      restsOnIds: [named('cards')],
      updateEveryDays: 28,
      startsOn: day('2017-01-01'),
    })
    const said = (on: string) => anUpdate('heard', named('cards'), { saidOn: day(on) })
    const cards = aCommitment('cards', { updateEveryDays: null })
    expect(statusOn(today, cards, walkRests, said(ago(55))).told).toEqual([])
    expect(statusOn(today, cards, walkRests, said(ago(56))).told).toEqual([['no-word', 'no-word', today, 56]])
  })
})

describe('its agency says so', () => {
  const said = (willHold: string | null, more = {}) =>
    anUpdate('said', walk, { willHold, saidOn: day('2017-11-02'), ...more })
  test.each([
    ['yes', 'on-track', []],
    ['perhaps', 'at-risk', [['reported', 'at-risk', '2017-11-02', 0]]],
    ['no', 'off-track', [['reported', 'off-track', '2017-11-02', 0]]],
  ] as const)('will the date hold? %s', (willHold, word, told) => {
    const found = statusOn(today, aCommitment('walk'), said(willHold, { expected: day('2018-03-01') }))
    expect([found.word, found.reported, found.told]).toEqual([word, word, told])
    if (told.length > 0) {
      expect(found.of('reported')).toMatchObject({
        from: 'reported',
        facts: [{ id: named('said'), leaf: 'willHold' }],
        values: { state: word, words: 'Room booked.', on: day('2017-11-02') },
      })
    }
  })

  test('the newest word said counts, and a later one that says nothing of the date leaves it standing', () => {
    const older = anUpdate('older', walk, { willHold: 'no', expected: day('2018-03-01'), saidOn: day('2017-10-20') })
    const quiet = anUpdate('quiet', walk, { willHold: null, saidOn: day('2017-11-05') })
    expect(statusOn(today, aCommitment('walk'), older, said('yes')).word).toBe('on-track')
    expect(statusOn(today, aCommitment('walk'), older, quiet).word).toBe('off-track')
    const sameDay = said('perhaps', { enteredOn: '2017-11-03' })
    const enteredFirst = anUpdate('first', walk, { willHold: 'no', saidOn: day('2017-11-02'), enteredOn: '2017-11-02' })
    expect(statusOn(today, aCommitment('walk'), sameDay, enteredFirst).reported).toBe('at-risk')
  })

  test('a word on what a milestone rests on is no word on the date of the milestone', () => {
    const cards = aCommitment('cards', { updateEveryDays: null })
    const milestone = aMilestone('walk', { restsOnIds: [named('cards')], dates: { agreed: day('2018-06-01') } })
    const found = statusOn(today, cards, milestone, anUpdate('said', named('cards'), { willHold: 'no' }))
    // What it rests on is off track, and that is what is said of it.
    expect([found.reported, found.told.map(([code, word]) => [code, word])]).toEqual([null, [['rests-on', 'at-risk']]])
  })

  test('a word given before the delivery says nothing of what waits to be confirmed; one given after it does', () => {
    const delivered = aCommitment('walk', {
      stage: 'delivered',
      dates: { agreed: day('2017-10-31'), delivered: day('2017-11-03') },
    })
    expect(statusOn(today, delivered, said('no')).told).toEqual([])
    expect(statusOn(today, delivered, said('no', { saidOn: day('2017-11-03') })).told).toEqual([])
    expect(statusOn(today, delivered, said('no', { saidOn: day('2017-11-04') })).word).toBe('off-track')
  })
})
