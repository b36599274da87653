import { describe, expect, test } from 'vitest'
import { engagementWith } from '../support/engagementWith.ts'
import { aCommitment, anUpdate, day, fbi, lasd, usao, aRequest, type Made } from '../support/records.ts'
import { asked, wrong } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

/** What follows from an act by rule, so that nobody types the same thing twice. */

const walk = named('walk')
const on = '2017-11-09'

describe('what follows by rule', () => {
  test('a new commitment is received by the station, made today, expected when agreed', () => {
    const engagement = engagementWith()
    const { body } = aCommitment('walk')
    const { receivingAgencyId: _r, madeOn: _m, ...five } = body
    engagement.makes('coordinator', on, {
      kind: 'commitment',
      name: 'walk',
      body: { ...five, dates: { agreed: day('2018-03-01') } },
    })
    expect(engagement.get('commitment', 'walk')).toMatchObject({
      receivingAgencyId: lasd,
      madeOn: day(on),
      dates: { agreed: day('2018-03-01'), expected: day('2018-03-01') },
      stage: 'promised',
      audience: 'agencies',
      updateEveryDays: 28,
    })
  })

  test('the station is the county’s host, whatever else is of the county or a host', () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [
      anAgency(`county ${name}`, 'county', 'partner'),
      anAgency(`host ${name}`, 'city', 'host'),
    ])
    const engagement = engagementWith({ make: others })
    const { receivingAgencyId: _given, ...body } = aCommitment('walk').body
    engagement.makes('coordinator', on, { kind: 'commitment', name: 'walk', body })
    expect(engagement.get('commitment', 'walk').receivingAgencyId).toBe(lasd)
  })

  test('a request has the day of its answer once it has one, and not before', () => {
    const engagement = engagementWith({ make: [aCommitment('walk'), aRequest('ask', walk)] })
    engagement.changes('coordinator', on, 'ask', { dueOn: day('2017-12-01') })
    expect(engagement.get('request', 'ask').answeredOn).toBeNull()
    engagement.changes('official', on, 'ask', { answer: { en: 'The gym is free.' } })
    expect(engagement.get('request', 'ask').answeredOn).toEqual(day(on))
  })

  test('what is said not to be is not filled in', () => {
    const engagement = engagementWith()
    engagement.makes('coordinator', on, aCommitment('walk', { updateEveryDays: null }))
    expect(engagement.get('commitment', 'walk').updateEveryDays).toBeNull()
  })

  const delivered = (by: string) => {
    const quantity = { promised: 3, delivered: 1, unit: 'walks' }
    const engagement = engagementWith({ make: [aCommitment('walk', { quantity })] })
    engagement.changes(by, on, 'walk', { stage: 'delivered' })
    return engagement
  }

  test('a delivery has its day, its whole quantity, and where another entered it days for the giver to say so', () => {
    expect(delivered('fbi-lead').get('commitment', 'walk')).toMatchObject({
      dates: { delivered: day(on) },
      quantity: { delivered: 3 },
      affirmBy: null,
    })
    // Five work days after Thursday 9 Nov 2017; Friday was Veterans Day as observed.
    expect(delivered('coordinator').get('commitment', 'walk').affirmBy).toEqual(day('2017-11-17'))
  })

  test('the giver affirms with null; nobody else does, and nobody sets another day', () => {
    const engagement = delivered('coordinator')
    expect(wrong(() => engagement.changes('coordinator', on, 'walk', { affirmBy: null }))).toEqual(['affirmBy'])
    expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', { affirmBy: day('2018-01-01') }))).toEqual([
      'affirmBy',
    ])
    expect(engagement.changes('fbi-lead', on, 'walk', { affirmBy: null }).verb).toBe('affirm')
    expect(engagement.get('commitment', 'walk').affirmBy).toBeNull()
  })

  test('returned with the words of the reason, and delivered again it counts from the new day', () => {
    const engagement = delivered('fbi-lead')
    expect(wrong(() => engagement.changes('official', '2017-11-13', 'walk', { stage: 'returned' }))).toEqual(['reason'])
    engagement.changes('official', '2017-11-13', 'walk', { stage: 'returned' }, { reason: 'A number differs.' })
    expect(engagement.get('commitment', 'walk')).toMatchObject({
      stage: 'returned',
      returned: { on: day('2017-11-13'), because: 'A number differs.' },
    })
    engagement.changes('fbi-lead', '2017-11-20', 'walk', { stage: 'delivered' })
    expect(engagement.get('commitment', 'walk').dates.delivered).toEqual(day('2017-11-20'))
  })

  test('a day of delivery told before, or with it, stands', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    engagement.changes('fbi-lead', on, 'walk', { dates: { delivered: day('2017-11-01') } })
    engagement.changes('fbi-lead', on, 'walk', { stage: 'delivered' })
    expect(engagement.get('commitment', 'walk').dates.delivered).toEqual(day('2017-11-01'))
  })

  test('a continuing commitment delivered is in place from that day', () => {
    const engagement = engagementWith({ make: [aCommitment('walk', { term: 'continuing', dates: {} })] })
    engagement.changes('fbi-lead', on, 'walk', { stage: 'delivered' })
    expect(engagement.get('commitment', 'walk').inPlace.since).toEqual(day(on))
  })

  test('confirmed it has the day it was confirmed', () => {
    const engagement = delivered('fbi-lead')
    engagement.changes('official', '2017-11-13', 'walk', { stage: 'confirmed' })
    expect(engagement.get('commitment', 'walk').confirmedOn).toEqual(day('2017-11-13'))
  })

  test('an update is said by who enters it, where nobody else is named, and who entered it is the server’s word', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    engagement.makes('fbi-lead', on, asked(anUpdate('said', walk, { saidByAgencyId: null })))
    expect(engagement.get('update', 'said')).toMatchObject({
      saidByAgencyId: fbi,
      saidByPostId: named('post FBI'),
      enteredByAgencyId: fbi,
      enteredOn: on,
    })
    engagement.makes('coordinator', on, asked(anUpdate('heard', walk)))
    expect(engagement.get('update', 'heard')).toMatchObject({ saidByAgencyId: fbi, enteredByAgencyId: usao })
    expect(JSON.parse(engagement.entries.at(-1)!.header)).toMatchObject({ verb: 'update', actor: { onBehalfOf: fbi } })
  })
})

function anAgency(name: string, sector: string, part: string): Made {
  const body = { name, shortName: name, sector, part, audience: 'public', provenance: { kind: 'sample' } }
  return { kind: 'agency', name, body }
}
