import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdNumbers } from '../../src/domain/log/idNumbers.ts'
import { alphabet, idFromDigest } from '../../src/domain/records/id.ts'
import { sha256 } from '../support/worlds.ts'

const anId = fc.oneof(
  fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: 12, maxLength: 12 }),
  // Near misses: the letters that are left out, other lengths, other alphabets.
  fc.string({ unit: fc.constantFrom('i', 'l', 'o', 'u', 'A', 'é', '0', 'z'), minLength: 0, maxLength: 14 }),
)

test('every id is found under its number, and no other is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anId, { maxLength: 60 }), fc.array(anId), (ids, others) => {
      const numbers = new IdNumbers()
      for (const id of ids) numbers.push(id)
      expect(numbers.count).toBe(ids.length)
      expect(ids.map((id) => numbers.numberOf(id))).toEqual(ids.map((_, n) => n + 1))
      expect(ids.map((_, n) => numbers.idOf(n + 1))).toEqual(ids)
      for (const id of others) if (!ids.includes(id)) expect(numbers.numberOf(id)).toBeUndefined()
    }),
  )
})

test('it grows', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => idFromDigest(sha256(String(n))))
  const numbers = new IdNumbers()
  for (const id of ids) numbers.push(id)
  expect(ids.every((id, n) => numbers.numberOf(id) === n + 1 && numbers.idOf(n + 1) === id)).toBe(true)
  expect(numbers.numberOf(idFromDigest(sha256('another')))).toBeUndefined()
})
