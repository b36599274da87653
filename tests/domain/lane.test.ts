import { expect, test } from 'vitest'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import type { Move } from '../../src/domain/rules/moves.ts'
import { laneOf, spanOn } from '../../src/domain/views/lane.ts'
import { day, period } from '../support/records.ts'

/** Ten days: each is a tenth of the line. */
const span = spanOn({ from: '2017-01-01', to: '2017-01-10' })

const move = (leaf: Move['leaf'], from: CalendarDate, to: CalendarDate): Move => ({
  recordId: 'r',
  entryId: 'e',
  leaf,
  on: '2017-01-01',
  from,
  to,
  distance: { least: 0, most: 0 },
  direction: 'later',
  cause: null,
})

const at = (on: string, reached: CalendarDate | null = null) => ({ agreed: day(on), expected: day(on), reached })

test('a day is one place, a period two, and what lies outside the line stands at its end', () => {
  expect(span(day('2017-01-01'))).toEqual({ from: 0, to: 0 })
  expect(span(day('2017-01-06'))).toEqual({ from: 0.5, to: 0.5 })
  expect(span(period('2017-01-01', 'month'))).toEqual({ from: 0, to: 1 })
  expect(span(day('2016-05-01'))).toEqual({ from: 0, to: 0 })
})

test('a milestone expected as agreed has one mark; expected on another day two, with the days between', () => {
  expect(laneOf(at('2017-01-03'), [], span)).toMatchObject({ expected: null, moved: null })
  const later = { agreed: day('2017-01-03'), expected: day('2017-01-08'), reached: null }
  expect(laneOf(later, [], span)).toMatchObject({
    agreed: { from: 0.2, to: 0.2 },
    expected: { from: 0.7, to: 0.7 },
    moved: { from: 'agreed', days: 5 },
  })
  const period2 = { ...later, expected: period('2017-01-01', 'month') }
  expect(laneOf(period2, [], span).moved).toBeNull()
})

test('one that was reached is expected no more; dates agreed before stay, with the days from the first', () => {
  const moves = [
    move('dates.agreed', day('2017-01-02'), day('2017-01-04')),
    move('dates.agreed', day('2017-01-04'), day('2017-01-06')),
  ]
  expect(laneOf(at('2017-01-06', day('2017-01-05')), moves, span)).toMatchObject({
    reached: { from: 0.4, to: 0.4 },
    expected: null,
    agreedBefore: [
      { from: 0.1, to: 0.1 },
      { from: 0.3, to: 0.3 },
    ],
    moved: { from: 'first-agreed', days: 4 },
  })
})

test('dates expected before stand once each, and those that were agreed not again', () => {
  const dates = { agreed: day('2017-01-02'), expected: day('2017-01-09'), reached: null }
  const moves = [
    move('dates.expected', day('2017-01-02'), day('2017-01-05')),
    move('dates.expected', day('2017-01-05'), day('2017-01-07')),
    move('dates.expected', day('2017-01-07'), day('2017-01-05')),
    move('dates.expected', day('2017-01-05'), day('2017-01-09')),
  ]
  expect(laneOf(dates, moves, span).expectedBefore).toEqual([
    { from: 0.4, to: 0.4 },
    { from: 0.6, to: 0.6 },
  ])
})
