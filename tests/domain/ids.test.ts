import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handleOf, idFor, idFromDigest, idPattern } from '../../src/domain/records/id.ts'
import { kindNames, kindOfPath, kinds } from '../../src/domain/records/kind.ts'
import { sha256 } from '../support/worlds.ts'

const digest = fc.string().map(sha256)

test('an id is 60 bits in twelve letters and digits that can be read aloud', () => {
  fc.assert(
    fc.property(digest, (hex) => {
      const id = idFromDigest(hex)
      expect(id).toMatch(idPattern)
      expect(id).not.toMatch(/[ilou]/)
      // The same bits, read back.
      const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
      const bits = id.split('').reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n)
      expect(bits.toString(16).padStart(15, '0')).toBe(hex.slice(0, 15))
    }),
  )
  expect(idFromDigest('0'.repeat(64))).toBe('000000000000')
  expect(idFromDigest('f'.repeat(64))).toBe('zzzzzzzzzzzz')
})

test('an id follows from account, key and index, and from nothing that can be confused', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '","', '0', '\\'))
  fc.assert(
    fc.property(part, part, fc.nat(50), part, part, fc.nat(50), (account, key, index, other, otherKey, otherIndex) => {
      const same = account === other && key === otherKey && index === otherIndex
      expect(idFor(sha256, account, key, index) === idFor(sha256, other, otherKey, otherIndex)).toBe(same)
    }),
  )
  expect(idFor(sha256, 'coordinator', 'key', 0)).toBe(idFor(sha256, 'coordinator', 'key', 0))
  // The id of the entry is that of no record of it.
  expect(new Set([-1, 0, 1, 2].map((index) => idFor(sha256, 'coordinator', 'key', index))).size).toBe(4)
})

test('a handle is the letter of its kind and the first four of its id', () => {
  fc.assert(
    fc.property(digest, fc.constantFrom(...kindNames), (hex, kind) => {
      const id = idFromDigest(hex)
      const handle = handleOf(kinds[kind].letter, id)
      expect(handle).toMatch(/^[A-Z]-[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(handle).toBe(`${kinds[kind].letter}-${id.slice(0, 4).toUpperCase()}`)
    }),
  )
})

test('every kind has a letter and a word of its own', () => {
  expect(new Set(kindNames.map((kind) => kinds[kind].letter)).size).toBe(kindNames.length)
  for (const kind of kindNames) expect(kindOfPath(kinds[kind].path)).toBe(kind)
  expect([kindOfPath('commitment'), kindOfPath(''), kindOfPath('__proto__')]).toEqual([undefined, undefined, undefined])
})
