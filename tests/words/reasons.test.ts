import { describe, expect, test } from 'vitest'
import { reasonCodes } from '../../src/domain/records/setAside.ts'
import { english } from '../../src/words/en.ts'
import { plain } from '../../src/words/sentence.ts'

/** The sentence of each reason, without a verb, with an example. */

const names: Readonly<Record<string, string>> = {
  lasd: 'LASD',
  city: 'City of Compton',
  schools: 'Sample Schools Program',
}
const { reasons } = english('2017-11-09')
const say = reasons((id) => (id === null ? 'nobody named' : (names[id] ?? '')))
const day = (on: string) => ({ on, precision: 'day' as const })
const month = (on: string) => ({ on, precision: 'month' as const })
const season = (on: string) => ({ on, precision: 'season' as const })

const examples = [
  ['past-due', { n: 23, date: day('2017-10-17') }, '23 days past its date', '23 days past due'],
  ['past-due', { n: 1, date: day('2017-11-08') }, '1 day past its date', '1 day past due'],
  ['past-period', { n: 40, date: season('2017-06-01') }, 'due in summer, which ended 40 days ago', 'due summer'],
  [
    'later',
    { n: 106, date: day('2017-12-15'), agreed: day('2017-08-31') },
    'now expected 15 Dec, 106 days after the agreed 31 Aug',
    '106 days behind',
  ],
  [
    'later',
    { n: 91, date: month('2016-11-01'), agreed: season('2016-06-01') },
    'now expected Nov 2016, agreed summer 2016',
    'now expected Nov 2016',
  ],
  [
    'no-word',
    { date: '2017-09-07', n: 63, c: 28, reported: 'on-track' },
    'nothing heard since 7 Sep (63 days; updates every 28)',
    'last word 7 Sep',
  ],
  ['never', { date: '2017-10-06', n: 34, c: 28 }, 'nothing heard yet; the first word was due 6 Oct', 'no word yet'],
  [
    'reported',
    { state: 'at-risk', words: 'room not yet booked', on: day('2017-11-01') },
    'reported at risk by its agency: “room not yet booked”',
    'reported at risk',
  ],
  [
    'request',
    { agencyId: 'schools', date: day('2017-10-20'), request: 'gym on a Saturday', due: day('2017-11-03') },
    'waiting for Sample Schools Program since 20 Oct: “gym on a Saturday”, due 3 Nov',
    'waits for a reply',
  ],
  [
    'rests-on',
    { title: 'resource cards', state: 'returned' },
    'rests on “resource cards”: returned',
    'rests on a return',
  ],
  [
    'rests-on',
    { title: 'resource cards', state: 'off-track' },
    'rests on “resource cards”: off track',
    'rests on a delay',
  ],
  [
    'follows',
    { title: 'trial', date: day('2018-02-12'), due: day('2018-02-01') },
    'after “trial”, now expected 12 Feb; due itself 1 Feb',
    'follows a delay',
  ],
  [
    'no-evidence',
    { date: day('2017-10-02'), n: 38 },
    'delivered 2 Oct; nothing on file after 38 days',
    'nothing on file',
  ],
  [
    'unconfirmed',
    { date: day('2017-10-19'), agencyId: 'city', n: 21 },
    'delivered 19 Oct; with City of Compton to confirm for 21 days',
    'not confirmed',
  ],
  [
    'returned',
    { agencyId: 'lasd', date: day('2017-10-30'), because: 'one phone number differs in Spanish.' },
    'returned by LASD on 30 Oct: “one phone number differs in Spanish”',
    'returned 30 Oct',
  ],
  ['returned', { agencyId: 'lasd', date: null, because: null }, 'returned by LASD', 'returned'],
  [
    'in-place-late',
    { date: month('2016-02-01'), due: '2017-10-30' },
    'in place since Feb 2016; not confirmed this quarter (due 30 Oct)',
    'not confirmed',
  ],
] as const

test.each(examples)('%s %j', (code, values, long, short) => {
  expect(plain(say.reason({ code, values }))).toBe(long)
  expect(plain(say.why({ code, values }))).toBe(short)
})

test('every reason a status can have is among the examples, and its short form leaves room for a title', () => {
  expect(new Set(examples.map(([code]) => code))).toEqual(new Set(reasonCodes))
  const longest = examples.map(([, , , short]) => short).filter((short) => short.length > 21)
  expect(longest).toEqual([])
})

test.each([
  ['update-due', { date: '2017-11-06' }, 'Update due since 6 Nov.'],
  ['earlier', { date: day('2018-01-12'), n: 9 }, 'Now expected 12 Jan, 9 days early.'],
  ['part', { d: 17, p: 24, unit: 'walks', date: day('2018-06-30') }, '17 of 24 walks delivered; the rest due 30 Jun.'],
  ['part', { d: 1, p: 2, unit: null, date: null }, '1 of 2 delivered.'],
  [
    'in-place',
    { date: day('2016-01-13'), confirmed: day('2017-10-02') },
    'In place since 13 Jan 2016; confirmed 2 Oct.',
  ],
  ['in-place', { date: day('2016-01-13'), confirmed: null }, 'In place since 13 Jan 2016; not confirmed yet.'],
  [
    'unconfirmed',
    { date: day('2017-10-19'), agencyId: 'city', n: 1 },
    'Delivered 19 Oct; with City of Compton to confirm for 1 day.',
  ],
  ['no-contact', {}, 'No point of contact.'],
] as const)('the note %s', (code, values, words) => {
  expect(plain(say.noteAlone({ code, values }))).toBe(words)
})

describe('a line of a list', () => {
  const line = {
    word: 'off-track',
    title: 'Families’ guide',
    reason: { code: 'later', values: { n: 106, date: day('2017-12-15'), agreed: day('2017-08-31') } },
    lastWordOn: '2017-11-03',
    updateDue: false,
    moreReasons: 0,
  } as const

  test('tells the status, the item, its worst reason and the last word', () => {
    expect(plain(say.itemLine(line))).toBe(
      'Off track: Families’ guide, now expected 15 Dec, 106 days after the agreed 31 Aug; last word 3 Nov.',
    )
  })
  test('counts the other reasons', () => {
    expect(plain(say.itemLine({ ...line, moreReasons: 1 }))).toMatch(/last word 3 Nov\. \+1 reason$/)
    expect(plain(say.itemLine({ ...line, moreReasons: 2 }))).toMatch(/last word 3 Nov\. \+2 reasons$/)
  })
  test('says so where word is due, or never came', () => {
    const late = { ...line, reason: { code: 'past-due', values: { n: 23, date: day('2017-10-17') } } } as const
    expect(plain(say.itemLine({ ...late, updateDue: true, lastWordOn: '2017-10-12' }))).toBe(
      'Off track: Families’ guide, 23 days past its date; no word since 12 Oct.',
    )
    expect(plain(say.itemLine({ ...late, lastWordOn: null }))).toMatch(/23 days past its date; no word yet\.$/)
  })
  test('does not tell the last word twice', () => {
    const silent = { code: 'no-word', values: { date: '2017-09-07', n: 63, c: 28 } } as const
    expect(plain(say.itemLine({ ...line, word: 'no-word', title: 'Listening sessions', reason: silent }))).toBe(
      'No word: Listening sessions, nothing heard since 7 Sep (63 days; updates every 28).',
    )
  })
  test('has every year on paper', () => {
    expect(plain(say.itemLine(line), true)).toMatch(
      /15 Dec 2017, 106 days after the agreed 31 Aug 2017; last word 3 Nov 2017\.$/,
    )
  })
})

test('long words of others are cut at the end of a word', () => {
  const words = 'the hall is being painted and the caretaker has asked everybody to wait until the smell has gone'
  const sentence = plain(say.reason({ code: 'reported', values: { state: 'at-risk', words, on: day('2017-11-01') } }))
  expect(sentence).toBe(
    'reported at risk by its agency: “the hall is being painted and the caretaker has asked everybody to wait until…”',
  )
})

test('the record that a reason names can lead there, and is named once', () => {
  const title = { link: 'c1', text: ['resource cards'] }
  const sentence = say.reasonAlone({ code: 'rests-on', values: { title, state: 'returned' } })
  expect(sentence).toContain(title)
  expect(plain(sentence)).toBe('Rests on “resource cards”: returned.')
})

test('set aside, differing, and of the public record', () => {
  expect(
    plain(
      say.setAside({ until: day('2018-01-15'), by: 'the AUSA coordinator', because: 'translator agreed new date' }),
    ),
  ).toBe('Set aside until 15 Jan by the AUSA coordinator: “translator agreed new date”.')
  expect(plain(say.without('off-track'))).toBe('Without that: Off track.')
  expect(plain(say.differs('on-track', 'at-risk'))).toBe(
    'Report and record differ: reported on track, from the record at risk. The worse one is shown.',
  )
  expect(plain(say.onRecord({ source: 'Los Angeles Times', date: day('2015-09-28') }))).toBe(
    'On the public record, Los Angeles Times, 28 Sep 2015; no status is kept.',
  )
})
