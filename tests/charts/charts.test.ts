import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxOf, meet, placedLabels, type Marked } from '../../src/charts/labels.ts'
import { csvOf } from '../../src/charts/numbers.ts'
import { countTicks, shownLabels } from '../../src/charts/scale.ts'

describe('the scale', () => {
  test.each([
    [36, [0, 10, 20, 30, 40]],
    [509, [0, 200, 400, 600]],
    [5, [0, 1, 2, 3, 4, 5]],
    [0, [0, 1]],
    [1.5, [0, 0.5, 1, 1.5]],
  ])('of counts up to %d', (most, ticks) => expect(countTicks(most)).toEqual(ticks))

  test('begins at zero, holds the greatest and has at most five steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (most) => {
        const ticks = countTicks(most)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most * (1 - 1e-8))
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('writes the important label, and no two too close', () => {
    const places = Array.from({ length: 10 }, (_, n) => n * 28)
    const shown = [...shownLabels(places, 40, 4)]
    expect(shown).toContain(4)
    for (const one of shown)
      for (const two of shown) if (one !== two) expect(Math.abs(places[one]! - places[two]!)).toBeGreaterThanOrEqual(40)
    expect(shownLabels([0, 60, 120], 40, null)).toEqual(new Set([0, 1, 2]))
  })
})

const marked = (values: readonly number[], step: number, base = -1): Marked[] =>
  values.map((value, n) => ({
    x: 50 + n * step,
    y: 260 - value,
    text: String(value),
    note: null,
    base: n === base,
    last: n === values.length - 1,
  }))

describe('values are written', () => {
  const room = { left: 0, right: 700, top: 0, bottom: 265 }
  test('above peaks, below dips, right-below on a rise, right of the last', () => {
    const points = marked([100, 20, 60, 140, 80, 90], 60)
    const places = placedLabels(points, room)
    const [, dip, rise, peak, , last] = points.map(({ x, y }, n) => [places[n]!.x - x, places[n]!.y - y] as const)
    expect(dip![1]).toBeGreaterThan(0)
    expect([rise![0] > 0, rise![1] > 0]).toEqual([true, true])
    expect(peak![1]).toBeLessThan(0)
    expect([last![0] > 0, Math.abs(last![1]) < 8, places[5]!.anchor]).toEqual([true, true, 'start'])
  })

  test('never over one another, nor over a point, nor outside the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 18, max: 60 }),
        (values, step) => {
          const points = marked(values, step, 0)
          const boxes = placedLabels(points, room).flatMap((label, n) =>
            label ? [{ n, box: boxOf(points[n]!, label) }] : [],
          )
          for (const { n, box } of boxes) {
            expect(
              box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom,
            ).toBe(true)
            for (const other of boxes) if (other.n !== n) expect(meet(box, other.box)).toBe(false)
            for (const [m, { x, y }] of points.entries())
              if (m !== n) expect(meet(box, { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 })).toBe(false)
          }
        },
      ),
    )
  })
})

test('a file runs no formula, keeps numbers numbers, and quotes what needs it', () => {
  expect(
    csvOf({
      heads: ['Measure', 'Value'],
      rows: [
        ['=1+1', -3],
        ['+a', null],
        ['@b', 1],
        ['＝c', 2],
        ['say "so", then', 0],
        ['two\nlines', 1234],
      ],
    }),
  ).toBe('Measure,Value\r\n\'=1+1,-3\r\n\'+a,\r\n\'@b,1\r\n\'＝c,2\r\n"say ""so"", then",0\r\n"two\nlines",1234\r\n')
})
