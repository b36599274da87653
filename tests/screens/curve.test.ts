import { expect, test } from 'vitest'
import { curve } from '../../src/domain/views/curve.ts'
import { threeYears } from '../../src/domain/views/threeYears.ts'
import { curveDrawing, inner } from '../../src/screens/overview/curveDrawing.ts'
import { curveCsv, curveRows } from '../../src/screens/overview/curveTable.ts'
import { insideOf, seenAsOf } from '../support/demonstration.ts'

const present = { projection: seenAsOf('2017-11-09', '2017-11-09', insideOf('usao')), today: '2017-11-09' }

test.each(['2016-06-30', '2017-11-09'])('on %s what is drawn, tabled and downloaded are the same figures', (today) => {
  const seen = seenAsOf(today, '2017-11-09', insideOf('usao'))
  const series = curve(seen, today)
  const line = threeYears(seen, today, present)!
  const rows = curveRows(series, today)
  const drawn = curveDrawing(series, line)

  const last = rows.at(-1)!
  expect([drawn.plannedLast.count, drawn.expectedLast.count]).toEqual([last.planned, last.expected])
  const now = rows.findLast(({ on }) => on <= today)!
  expect([drawn.plannedNow.count, drawn.reachedNow.count]).toEqual([now.planned, now.reached])

  // A step of the heavy line for every day on which the table's figure changes, and none after today.
  const days = rows.filter(({ reached }, place) => reached !== null && reached !== (rows[place - 1]?.reached ?? 0))
  expect(drawn.reached.match(/V/g)).toHaveLength(days.length)
  expect(Number(/H([\d.]+)$/.exec(drawn.reached)![1])).toBeCloseTo(line.now * inner.width, 1)
  expect(rows.filter(({ on, reached }) => on > today && reached !== null)).toEqual([])

  const csv = curveCsv(rows).trimEnd().split('\r\n')
  expect(csv[0]).toBe('day,plan as agreed,reached,expected')
  expect(csv).toHaveLength(rows.length + 1)
  expect(csv.at(-1)).toBe([last.on, last.planned, '', last.expected].join(','))
})
