import { expect, test } from 'vitest'
import { gridMoves, movedBy } from '../../src/ui/gridKeys.ts'
import { finderKeys, placeAfterKey } from '../../src/ui/finderKeys.ts'

/** Where the keys of tables and lists lead. */

const size = { rows: 5, columns: 3, page: 2 }
const from = { row: 2, column: 1 }
const key = (name: string, far = false) => ({ key: name, ctrlKey: far, metaKey: false })

test.each([
  ['ArrowDown', false, 3, 1],
  ['ArrowUp', false, 1, 1],
  ['ArrowRight', false, 2, 2],
  ['ArrowLeft', false, 2, 0],
  ['PageDown', false, 4, 1],
  ['PageUp', false, 0, 1],
  ['Home', false, 2, 0],
  ['End', false, 2, 2],
  ['ArrowDown', true, 4, 1],
  ['ArrowUp', true, 0, 1],
  ['ArrowRight', true, 2, 2],
  ['ArrowLeft', true, 2, 0],
  ['Home', true, 0, 0],
  ['End', true, 4, 2],
] as const)('%s, with Ctrl %s, leads to row %d, column %d', (name, far, row, column) => {
  expect(movedBy(key(name, far), from, size)).toEqual({ row, column })
})

test('every key that is listed moves, none leaves the table, and no other key moves', () => {
  for (const { keys } of gridMoves)
    for (const name of keys)
      for (const far of [false, true])
        for (let row = 0; row < size.rows; row++)
          for (let column = 0; column < size.columns; column++) {
            const to = movedBy(key(name, far), { row, column }, size)
            expect(to).not.toBeNull()
            expect(to!.row >= 0 && to!.row < size.rows && to!.column >= 0 && to!.column < size.columns).toBe(true)
          }
  for (const name of ['a', 'Enter', ' ', 'Tab', 'Escape', 'F2']) expect(movedBy(key(name), from, size)).toBeNull()
})

test('a list of choices is gone through in a ring, and with Page keys to its ends', () => {
  expect(placeAfterKey('ArrowDown', 2, 3)).toBe(0)
  expect(placeAfterKey('ArrowUp', 0, 3)).toBe(2)
  expect(placeAfterKey('PageDown', 0, 3)).toBe(2)
  expect(placeAfterKey('PageUp', 2, 3)).toBe(0)
  expect(placeAfterKey('x', 0, 3)).toBeNull()
  for (const { keys } of finderKeys) expect(placeAfterKey(keys[0], 0, 0)).toBeNull()
})
