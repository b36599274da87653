import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAt, shownOf, startsOf } from '../../src/ui/gridPlaces.ts'

/** Which rows of a grid are drawn. */

const least = 32
const rowsOf = (heights: readonly number[]) => startsOf({ count: heights.length, heightAt: (place) => heights[place]! })
const heights = fc.array(fc.integer({ min: least, max: 90 }), { maxLength: 200 })

test('a height falls into the row that it is in', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: -50, max: 20_000 }), (each, y) => {
      const starts = rowsOf(each)
      const found = each.findIndex((_, place) => y < starts[place + 1]!)
      expect(placeAt(starts, y)).toBe(found < 0 ? Math.max(0, each.length - 1) : found)
    }),
  )
})

test('all that are in sight are drawn, always as many, in their order, and the one with the cursor', () => {
  fc.assert(
    fc.property(
      heights,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 1200 }),
      fc.integer({ min: -1, max: 200 }),
      (each, from, height, cursor) => {
        const starts = rowsOf(each)
        const active = Math.min(cursor, each.length - 1)
        const shown = shownOf(starts, { from, height }, least, active)
        const slots = Math.ceil(height / least) + 3
        expect(shown.length).toBe(Math.min(each.length, slots))
        expect(shown).toEqual([...new Set(shown)].sort((one, other) => one - other))
        if (active >= 0) expect(shown).toContain(active)
        const top = Math.max(0, Math.min(from, starts.at(-1)! - height))
        for (let place = 0; place < each.length; place++)
          if (starts[place]! < top + height && starts[place + 1]! > top) expect(shown).toContain(place)
      },
    ),
  )
})
