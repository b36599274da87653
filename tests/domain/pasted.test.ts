import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsIn } from '../../src/domain/pasted/cells.ts'
import { guessed, hasHeads, pastedFields, type Mapping } from '../../src/domain/pasted/columns.ts'
import { dayOrderOf, readDate } from '../../src/domain/pasted/dateText.ts'
import { readTable, type Known } from '../../src/domain/pasted/table.ts'
import { calendarDate } from '../../src/domain/records/calendarDate.ts'

const known: Known = {
  agencies: [
    { id: 'atf', names: ['ATF', 'Bureau of Alcohol, Tobacco, Firearms and Explosives'] },
    { id: 'fbi', names: ['FBI', 'Federal Bureau of Investigation'] },
    { id: 'lasd', names: ['LASD', 'Los Angeles County Sheriff’s Department'] },
    { id: 'city', names: ['City of Compton'] },
  ],
  hostId: 'lasd',
  areas: [
    { id: 'a4', number: 4, name: 'At-risk youth' },
    { id: 'a7', number: 7, name: 'Gun proliferation' },
  ],
  commitments: [{ handle: 'C-7KQ2', title: 'Evening walks with residents', givingAgencyId: 'lasd' }],
}
const five: Mapping = ['title', 'gives', 'receives', 'due', 'area']
const heads = ['What', 'Who gives', 'Who receives', 'By when', 'Area']
const read = (
  rows: readonly (readonly string[])[],
  mapping: Mapping = five,
  order: 'month-first' | 'day-first' = 'month-first',
) => readTable([heads, ...rows], mapping, known, { withHeads: true, order })
const one = (...cells: string[]) => read([cells])[0]!

describe('cells', () => {
  test.each<[string, string, string[][]]>([
    [
      'tabs',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'the line ends of Windows',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\n"c, d",e',
      [
        ['a', 'b'],
        ['c, d', 'e'],
      ],
    ],
    [
      'semicolons',
      'a;b\nc,5;d',
      [
        ['a', 'b'],
        ['c,5', 'd'],
      ],
    ],
    [
      'a line break and quotes inside a cell',
      'a\t"two\nlines, ""quoted"""\nc\td',
      [
        ['a', 'two\nlines, "quoted"'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that is only a letter',
      '5" pipe\tb\n"open\tc',
      [
        ['5" pipe', 'b'],
        ['"open', 'c'],
      ],
    ],
    ['empty lines between, which are rows too', 'a\tb\n\nc\td', [['a', 'b'], [''], ['c', 'd']]],
    ['a mark of the byte order', '\uFEFFa\tb', [['a', 'b']]],
    ['nothing', '', []],
    ['one line break', '\n', []],
  ])('%s', (_name, text, cells) => expect(cellsIn(text)).toEqual(cells))

  test('what a spreadsheet copies comes back cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', ',', ';', '#') })
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\n')
        // One row of empty cells is nothing at all.
        const isNothing = rows.length === 1 && rows[0]!.every((each) => each === '')
        expect(cellsIn(`${text}\n`)).toEqual(isNothing ? [] : rows)
      }),
    )
  })
})

describe('dates', () => {
  test.each<[string, string, string]>([
    ['2018-03-01', '2018-03-01', 'day'],
    ['2018-03-01 00:00:00', '2018-03-01', 'day'],
    ['1 Mar 2018', '2018-03-01', 'day'],
    ['1-Mar-18', '2018-03-01', 'day'],
    ['March 1st, 2018', '2018-03-01', 'day'],
    ['Sept. 9, 2018', '2018-09-09', 'day'],
    ['3/1/2018', '2018-03-01', 'day'],
    ['3/1/18', '2018-03-01', 'day'],
    ['43160', '2018-03-01', 'day'],
    ['March 2018', '2018-03-01', 'month'],
    ['Mar-2018', '2018-03-01', 'month'],
    ['2018-03', '2018-03-01', 'month'],
    ['Q2 2018', '2018-04-01', 'quarter'],
    ['Spring 2018', '2018-03-01', 'season'],
    ['fall 2018', '2018-09-01', 'season'],
    ['winter 2017', '2017-12-01', 'season'],
    ['2018', '2018-01-01', 'year'],
  ])('%s', (text, on, precision) => {
    const got = readDate(text, 'month-first')
    expect(got).toMatchObject({ date: { on, precision } })
    if ('date' in got) expect(calendarDate.safeParse(got.date).success).toBe(true)
  })

  test('day first where that is so', () =>
    expect(readDate('3/4/2018', 'day-first')).toMatchObject({ date: { on: '2018-04-03' } }))

  test.each([
    ['30 February 2016', 'no-such-day'],
    ['2/30/2016', 'no-such-day'],
    ['2016-13-01', 'no-such-day'],
    ['soon', 'not-a-date'],
    ['Marble 2018', 'not-a-date'],
    ['12', 'not-a-date'],
    ['1 March', 'not-a-date'],
  ])('%s is none', (text, wrong) => expect(readDate(text, 'month-first')).toEqual({ wrong }))

  test('the words of the source stay beside the date', () =>
    expect(readDate(' Spring  2018 ', 'month-first')).toMatchObject({ date: { asWritten: 'Spring 2018' } }))

  test('the order is told by a date that can be read in one way only', () => {
    expect(dayOrderOf(['3/4/2018', '25/4/2018'])).toBe('day-first')
    expect(dayOrderOf(['3/4/2018', '4/25/2018'])).toBe('month-first')
    expect(dayOrderOf(['3/4/2018', '2018-03-01'])).toBe('either')
    expect(dayOrderOf(['4/25/2018', '25/4/2018'])).toBeNull()
  })
})

describe('heads', () => {
  test('are known by their names in any order, and one name is read once', () => {
    expect(hasHeads(['Due', 'Agency', 'Task'])).toBe(true)
    expect(guessed(['Due', 'Agency', 'Task', 'Notes', 'Owner'], 5)).toEqual(['due', 'gives', 'title', null, null])
  })
  test('without heads the five stand in the order they are asked for', () => {
    expect(hasHeads(['Evening walks', 'LASD', 'City of Compton'])).toBe(false)
    expect(guessed(['Evening walks', 'LASD'], 6)).toEqual(['title', 'gives', 'receives', 'due', 'area', null])
  })
})

describe('rows', () => {
  test('a whole row is taken', () => {
    expect(one('Two-day course', 'atf', 'Los Angeles County Sheriff’s Department', '1 Mar 2018', '7')).toEqual({
      number: 2,
      cells: ['Two-day course', 'atf', 'Los Angeles County Sheriff’s Department', '1 Mar 2018', '7'],
      taken: {
        title: { en: 'Two-day course' },
        givingAgencyId: 'atf',
        receivingAgencyId: 'lasd',
        focusAreaIds: ['a7'],
        dates: { agreed: { on: '2018-03-01', precision: 'day', asWritten: '1 Mar 2018' } },
        key: false,
      },
      problems: [],
      notes: [],
    })
  })

  test.each<[string, string[], string, number | null]>([
    ['no title', ['', 'ATF', 'LASD', '2018-03-01', '7'], 'no-title', 0],
    ['a title too long', ['x'.repeat(201), 'ATF', 'LASD', '2018-03-01', '7'], 'too-long', 0],
    ['half a letter', ['a\uD800', 'ATF', 'LASD', '2018-03-01', '7'], 'not-storable', 0],
    ['nobody gives', ['Course', '', 'LASD', '2018-03-01', '7'], 'no-giver', 1],
    ['an unknown agency', ['Course', 'Acme', 'LASD', '2018-03-01', '7'], 'unknown-agency', 1],
    ['an unknown receiver', ['Course', 'ATF', 'Acme', '2018-03-01', '7'], 'unknown-agency', 2],
    ['a day there is not', ['Course', 'ATF', 'LASD', '30 Feb 2016', '7'], 'no-such-day', 3],
    ['words for a date', ['Course', 'ATF', 'LASD', 'when ready', '7'], 'not-a-date', 3],
    ['an unknown area', ['Course', 'ATF', 'LASD', '2018-03-01', '4, 99'], 'unknown-area', 4],
    ['more cells than heads', ['Course', 'ATF', 'LASD', '2018-03-01', '7', 'loose'], 'too-many-cells', null],
    ['an empty row', ['', ' ', '', '', ''], 'empty-row', null],
    [
      'one that is here already',
      ['EVENING WALKS, with residents', 'LASD', 'City of Compton', '', '4'],
      'already-here',
      0,
    ],
  ])('%s is reported with its place, and not taken', (_name, cells, code, column) => {
    const row = one(...cells)
    expect(row.taken).toBeNull()
    expect(row.problems).toContainEqual(expect.objectContaining({ code, column }))
  })

  test('an error of the spreadsheet is taken as empty where it may be, and told with its place', () => {
    const row = one('Course', 'ATF', 'LASD', '#REF!', '#N/A')
    expect(row.taken).toMatchObject({ dates: { agreed: null }, focusAreaIds: [] })
    expect(row.notes).toContainEqual({ code: 'spreadsheet-error', column: 3, value: '#REF!' })
    expect(row.notes).toContainEqual({ code: 'spreadsheet-error', column: 4, value: '#N/A' })
    const needed = one('#NAME?', 'ATF', 'LASD', '', '')
    expect(needed.taken).toBeNull()
    expect(needed.problems.map(({ code }) => code)).toEqual(['spreadsheet-error', 'no-title'])
  })

  test('the same row twice is taken once, and the second names the first', () => {
    const rows = read([
      ['Course', 'ATF', 'LASD', '2018-03-01', '7'],
      ['Course', 'FBI', 'LASD', '2018-03-01', '7'],
      ['course!', 'ATF', 'City of Compton', '', ''],
    ])
    expect(rows.map(({ taken }) => taken !== null)).toEqual([true, true, false])
    expect(rows[2]!.problems).toEqual([{ code: 'twice', column: 0, value: 'course!', other: '2' }])
  })

  test('several areas, by number or by name, and nobody named to receive', () => {
    const row = one('Course', 'ATF', '', '', '4, Gun proliferation')
    expect(row.taken).toMatchObject({ focusAreaIds: ['a4', 'a7'], receivingAgencyId: 'lasd' })
    expect(row.notes.map(({ code }) => code)).toEqual(['host-receives', 'no-date'])
  })

  test('two orders of dates in one column: what can be read in one way only is taken, the rest is asked about', () => {
    const rows = read([
      ['A', 'ATF', 'LASD', '25/4/2018', '7'],
      ['B', 'ATF', 'LASD', '4/26/2018', '7'],
      ['C', 'ATF', 'LASD', '3/4/2018', '7'],
      ['D', 'ATF', 'LASD', '5/5/2018', '7'],
    ])
    expect(rows.map(({ taken }) => taken?.dates.agreed?.on)).toEqual([
      '2018-04-25',
      '2018-04-26',
      undefined,
      '2018-05-05',
    ])
    expect(rows[2]!.problems).toEqual([{ code: 'two-orders', column: 3, value: '3/4/2018' }])
  })

  test('where no date tells the order, it is chosen, and each date read so is told', () => {
    const cells = ['C', 'ATF', 'LASD', '3/4/2018', '7']
    expect(read([cells])[0]!.taken!.dates.agreed!.on).toBe('2018-03-04')
    const [row] = read([cells], five, 'day-first')
    expect(row!.taken!.dates.agreed!.on).toBe('2018-04-03')
    expect(row!.notes.map(({ code }) => code)).toEqual(['either-order'])
  })

  test('of any table, every row is taken or reported, in its order and with its cells', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'ATF',
        'LASD',
        'Course',
        'Acme',
        '4',
        '2018-03-01',
        '3/4/2018',
        '25/4/2018',
        '#REF!',
        'x',
        'yes',
      ),
      fc.string(),
    )
    const row = fc.array(cell, { maxLength: 7 })
    const mapping = fc.shuffledSubarray([...pastedFields, null, null]).filter((columns) => columns.length > 0)
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), mapping, fc.boolean(), (rows, columns, withHeads) => {
        const got = readTable(rows, columns, known, { withHeads, order: 'month-first' })
        const body = withHeads ? rows.slice(1) : rows
        expect(got.map(({ cells }) => cells)).toEqual(body)
        expect(got.map(({ number }) => number)).toEqual(body.map((_, place) => place + 1 + (withHeads ? 1 : 0)))
        for (const { taken, problems, notes } of got) {
          expect(taken !== null).toBe(problems.length === 0)
          if (taken) expect(taken.title.en.trim()).not.toBe('')
          else expect(notes).toEqual([])
        }
      }),
    )
  })
})
