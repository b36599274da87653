import { describe, expect, test } from 'vitest'
import { movesOf } from '../../src/domain/rules/moves.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import { withWhom } from '../../src/domain/rules/withWhom.ts'
import { agency, sampleItem, seenOn } from '../support/demonstration.ts'
import { named } from '../support/worlds.ts'

/** The stories of the plan's tables C1 to C15 and M1 to M15, as they stand on 9 Nov 2017. */
const day = '2017-11-09'
const seen = seenOn(day)
const on = (date: { readonly on: string; readonly precision: string } | null) =>
  date && (date.precision === 'day' ? date.on : `${date.precision} ${date.on}`)

/** What a table's row says of an item: area, parties, dates and status, with the code and days of each reason. */
function row(name: string) {
  const item = sampleItem(name, seen)
  const status = statusOf(item, seen, day)
  const areas = item.kind === 'commitment' ? item.focusAreaIds : item.focusAreaId === null ? [] : [item.focusAreaId]
  return {
    areas: areas.map((id) => seen.of('focus-area', id)?.number),
    key: item.key,
    dates: [item.dates.agreed, item.dates.expected].map(on),
    word: status.word,
    reasons: status.reasons.map(({ code, days }) => (days > 0 ? `${code} ${days}` : code)),
  }
}
const done = (areas: number[], agreed: string, expected = agreed, key = false) => ({
  areas,
  key,
  dates: [agreed, expected],
  word: 'done',
  reasons: [],
})
const onTrack = (areas: number[], agreed: string | null, key = false) => ({
  areas,
  key,
  dates: [agreed, agreed],
  word: 'on-track',
  reasons: [],
})

test.each([
  ['C1', onTrack([5], '2018-06-30', true)],
  ['C2', done([7], '2017-02-28')],
  ['C3', done([11], '2016-09-15')],
  ['C4', { ...onTrack([11], null), word: 'at-risk', reasons: ['in-place-late 10'] }],
  ['C5', done([4], 'month 2016-11-01')],
  ['C6', onTrack([2], '2018-05-31')],
  [
    'C7',
    {
      areas: [4],
      key: true,
      dates: ['2017-08-31', '2017-12-15'],
      word: 'off-track',
      reasons: ['later 106', 'past-due 70', 'reported'],
    },
  ],
  ['C8', onTrack([1], null, true)],
  ['C9', onTrack([7], '2017-10-31')],
  ['C10', onTrack([2], '2017-12-08')],
  ['C11', onTrack([6], 'season 2018-03-01')],
  ['C12', done([1], '2016-11-30')],
  ['C13', { ...onTrack([3], '2017-10-31'), word: 'at-risk', reasons: ['returned 10', 'past-due 9'] }],
  ['C14', { ...onTrack([5], '2017-12-16', true), word: 'no-word', reasons: ['no-word 63'] }],
  ['C15', onTrack([1], '2018-02-28')],
  ['M1', done([1], '2016-01-15')],
  ['M2', done([11], '2016-09-15')],
  ['M3', done([4], 'month 2016-11-01')],
  ['M4', done([7], '2017-02-28')],
  ['M5', done([5], '2017-03-31')],
  ['M6', done([2], '2017-05-12')],
  ['M7', done([6], '2017-10-21')],
  [
    'M8',
    {
      areas: [3],
      key: true,
      dates: ['2017-11-15', '2017-11-30'],
      word: 'at-risk',
      reasons: ['later 15', 'rests-on'],
    },
  ],
  [
    'M9',
    {
      areas: [4],
      key: true,
      dates: ['2017-08-31', '2017-12-15'],
      word: 'off-track',
      reasons: ['later 106', 'past-due 70', 'rests-on'],
    },
  ],
  ['M10', { ...onTrack([5], '2017-12-16'), word: 'no-word', reasons: ['no-word 63'] }],
  ['M11', { ...onTrack([8], 'quarter 2018-01-01'), word: 'not-started' }],
  ['M12', onTrack([9], '2018-01-31')],
  ['M13', { ...onTrack([10], 'season 2018-03-01'), word: 'not-started' }],
  ['M14', onTrack([12], '2018-02-28')],
  ['M15', onTrack([], '2018-03-30', true)],
])('%s stands as its row says', (name, expected) => {
  expect(row(name)).toEqual(expected)
})

test.each([
  ['C1', 'Evening walks with residents, one a month'],
  ['C2', 'Two-day course on documenting recovered firearms'],
  ['C3', 'Desk and network point for a visiting analyst'],
  ['C4', 'Shared list of coming courses, kept up to date'],
  ['C5', 'Visit to another site on youth diversion, with a written account'],
  ['C6', 'Quarterly help-desk hours for trafficking survivors'],
  ['C7', 'Guide for families on sealing juvenile records, English and Spanish'],
  ['C8', 'Joint calendar of court dates that need both offices'],
  ['C9', 'Firearm-safety materials at six community events'],
  ['C10', 'Awareness sessions for school staff'],
  ['C11', 'Drug-disposal days in two parks'],
  ['C12', 'Safety briefing for patrol supervisors'],
  ['C13', 'Pocket cards of help lines for patrol'],
  ['C14', 'Six listening sessions with residents'],
  ['C15', 'Table-top exercise plan for a public event'],
  ['M1', 'First joint calendar issued'],
  ['M2', 'Visiting analyst’s desk in use'],
  ['M3', 'Account of the youth-diversion visit shared'],
  ['M4', 'Both firearm-documentation courses held'],
  ['M5', 'Twelfth evening walk'],
  ['M6', 'Referral card read by four providers'],
  ['M7', 'Third drug-disposal day'],
  ['M8', 'Help-line cards in every patrol car'],
  ['M9', 'Families’ guide out in both languages'],
  ['M10', 'Sixth listening session'],
  ['M11', 'Online-safety evening for parents'],
  ['M12', 'Referral pathway agreed by five agencies'],
  ['M13', 'Storefront-safety workshop for shop owners'],
  ['M14', 'Account of the translation-device trial'],
  ['M15', 'Sustainability plan: first draft to all agencies'],
])('%s is "%s"', (name, title) => {
  expect(sampleItem(name, seen).title.en).toBe(title)
})

describe('and its story', () => {
  const commitment = (name: string) => {
    const item = sampleItem(name, seen)
    if (item.kind !== 'commitment') throw new Error(`${name} is no commitment.`)
    return item
  }
  const reachedOn = (name: string) => {
    const item = sampleItem(name, seen)
    return item.kind === 'milestone' ? on(item.dates.reached) : null
  }
  const wordsOn = (name: string) =>
    seen.about('update', named(`sample ${name}`)).map((update) => [update.saidOn.on, update.happened.en])
  const expectedMoves = (name: string) =>
    movesOf(named(`sample ${name}`), seen)
      .filter((move) => move.leaf === 'dates.expected')
      .map((move) => [move.on, on(move.to), move.cause])

  test.each([
    ['C1', 'lasd', 'city', 24, 17],
    ['C2', 'atf', 'lasd', 2, 2],
    ['C3', 'lasd', 'fbi', 1, 1],
    ['C5', 'trainer', 'city', 1, 1],
    ['C6', 'probation', 'youth', 8, 5],
    ['C7', 'youth', 'city', 1, 0],
    ['C8', 'usao', 'da', null, 0],
    ['C9', 'atf', 'city', 6, 6],
    ['C10', 'fbi', 'school-police', 3, 2],
    ['C11', 'dea', 'city', 4, 3],
    ['C12', 'usms', 'lasd', 1, 1],
    ['C13', 'coalition', 'lasd', 5000, 5000],
    ['C14', 'coalition', 'city', 6, 3],
    ['C15', 'fbi', 'lasd', 1, 0],
  ])('%s: %s gives it to %s', (name, gives, to, promised, delivered) => {
    const { givingAgencyId, receivingAgencyId, quantity } = commitment(name)
    expect([givingAgencyId, receivingAgencyId]).toEqual([agency(gives), agency(to)])
    expect([quantity.promised, quantity.delivered]).toEqual([promised, delivered])
  })

  test.each([
    ['M1', '2016-01-13'],
    ['M2', '2016-09-12'],
    ['M3', '2016-11-18'],
    ['M4', '2017-02-23'],
    ['M5', '2017-03-30'],
    ['M6', '2017-05-12'],
    ['M7', '2017-10-21'],
  ])('%s was reached on %s', (name, reached) => {
    expect(reachedOn(name)).toBe(reached)
  })

  test.each([
    ['C2', '2017-02-23', '2017-03-14', 'confirmed'],
    ['C3', '2016-09-12', '2016-09-20', 'confirmed'],
    ['C5', '2016-11-18', '2016-11-29', 'confirmed'],
    ['C12', '2016-11-15', '2016-11-17', 'kept-up'],
  ])('%s was delivered on %s and confirmed on %s', (name, delivered, confirmed, stage) => {
    const item = commitment(name)
    expect([on(item.dates.delivered), on(item.confirmedOn), item.stage]).toEqual([delivered, confirmed, stage])
  })

  test.each([
    ['C3', [['2016-06-02', '2016-09-15', 'technology']]],
    ['C5', [['2016-07-14', 'month 2016-11-01', 'partner']]],
    ['M6', [['2017-04-24', '2017-05-12', 'partner']]],
    [
      'C7',
      [
        ['2017-10-02', '2017-10-15', 'legal'],
        ['2017-11-03', '2017-12-15', 'legal'],
      ],
    ],
    ['M8', [['2017-10-31', '2017-11-30', 'technology']]],
    ['C13', []],
  ])('%s moved as told', (name, moves) => {
    expect(expectedMoves(name)).toEqual(moves)
  })

  test('C4 is for all agencies, in place since February 2016, and waits for its made-up user to confirm it', () => {
    const { receivingAgencyId, confirmingAgencyId, inPlace, confirmedOn } = commitment('C4')
    expect([receivingAgencyId, confirmingAgencyId]).toEqual([null, agency('schools')])
    expect([on(inPlace.since), on(confirmedOn)]).toEqual(['month 2016-02-01', '2017-07-03'])
    const [reason] = statusOf(commitment('C4'), seen, day).reasons
    expect(reason).toMatchObject({ since: '2017-10-31', values: { due: '2017-10-30' } })
  })

  test('C7 is off track since 30 Sep, by what was said on the telephone on 3 Nov', () => {
    expect(statusOf(commitment('C7'), seen, day)).toMatchObject({ since: '2017-09-30', reported: 'off-track' })
    expect(seen.about('update', named('sample C7')).find((update) => update.saidOn.on === '2017-11-03')).toMatchObject({
      happened: { en: 'Second reading of the Spanish text ends 8 Dec; print a week later.' },
      channel: 'phone',
      willHold: 'no',
      enteredByAgencyId: agency('usao'),
      saidByAgencyId: agency('youth'),
    })
  })

  test('C8 is in place since 13 Jan 2016 and was confirmed on 2 Oct', () => {
    const { inPlace, confirmedOn } = commitment('C8')
    expect([on(inPlace.since), on(confirmedOn)]).toEqual(['2016-01-13', '2017-10-02'])
  })

  test('C9 is with the City to confirm for 21 days, with its proof', () => {
    expect(withWhom(commitment('C9'), seen, day)).toEqual({ holder: 'confirmer', agencyId: agency('city') })
    const note = statusOf(commitment('C9'), seen, day).notes.find(({ code }) => code === 'unconfirmed')
    expect(note?.values).toMatchObject({ n: 21, agencyId: agency('city') })
    expect(seen.about('proof', named('sample C9')).map(({ title }) => title)).toEqual(['Photographs of the tables'])
  })

  test('an update is due on C10 since 6 Nov, and on one more of the FBI; nowhere else but where nothing is heard', () => {
    const due = [...seen.all('commitment'), ...seen.all('milestone')].flatMap((item) =>
      statusOf(item, seen, day)
        .notes.filter(({ code }) => code === 'update-due')
        .map(({ values }) => [item.title.en, values['date']]),
    )
    expect(due).toHaveLength(4)
    expect(due).toEqual(
      expect.arrayContaining([
        ['Awareness sessions for school staff', '2017-11-06'],
        ['Course places for ten analysts', '2017-11-02'],
        ['Six listening sessions with residents', '2017-10-05'],
        ['Sixth listening session', '2017-10-05'],
      ]),
    )
    expect(wordsOn('C10')).toContainEqual(['2017-10-09', 'Session 2 held, 31 staff.'])
  })

  test('what has come of C6 and C11 so far is confirmed', () => {
    expect([commitment('C6'), commitment('C11')].map((item) => [on(item.confirmedOn), item.stage])).toEqual([
      ['2017-10-12', 'under-way'],
      ['2017-10-26', 'under-way'],
    ])
  })

  test('C13 was returned by LASD on 30 Oct with its reason, and reports on track', () => {
    const { returned, stage, confirmingAgencyId } = commitment('C13')
    expect({ on: on(returned.on), because: returned.because, stage, confirmingAgencyId }).toEqual({
      on: '2017-10-30',
      because: 'one phone number differs in the Spanish side',
      stage: 'returned',
      confirmingAgencyId: null,
    })
    expect(statusOf(commitment('C13'), seen, day)).toMatchObject({ reported: 'on-track', differ: true })
  })

  test('C14 was last heard of on 7 Sep, reported on track, and was asked on 6 Nov', () => {
    expect(statusOf(commitment('C14'), seen, day)).toMatchObject({
      since: '2017-11-02',
      reported: 'on-track',
      lastWord: { on: '2017-09-07' },
    })
    expect(seen.about('request', named('sample C14'))).toMatchObject([
      { askedOn: { on: '2017-11-06' }, fromAgencyId: agency('usao'), answeredOn: null },
    ])
  })

  test('one item is set aside: on track, at risk without that', () => {
    const judged = [...seen.all('commitment'), ...seen.all('milestone')].map((item) => statusOf(item, seen, day))
    expect(judged.filter(({ withoutSetAside }) => withoutSetAside !== null)).toMatchObject([
      { word: 'on-track', withoutSetAside: 'at-risk' },
    ])
  })
})
