import { expect, test } from 'vitest'
import { demonstrationEntries } from '../../mocks/demonstration/load.ts'
import { demonstrationSalts, packed, unpacked } from '../../mocks/packedLog.ts'
import { days, firstDay, prebuilt, prebuiltEmpty } from '../../mocks/prebuilding.ts'
import { sha256Hex } from '../../mocks/sha256.ts'
import { ChainVerifier } from '../../src/domain/log/chain.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import { sha256 } from '../support/worlds.ts'

function folded(text: string): FoldedLog {
  const log = new FoldedLog()
  const verifier = new ChainVerifier(sha256Hex)
  for (const stored of unpacked(text, sha256Hex)) log.apply(verifier.accept(stored))
  verifier.finish()
  return log
}

test('the digest of the page is that of the server, whatever the text', () => {
  for (const text of ['', 'a', 'señal 日本 🎯', 'x'.repeat(100_000)]) expect(sha256Hex(text)).toBe(sha256(text))
})

test.each(days)('the load of %s comes out of its packing byte for byte and verifies', (day) => {
  const entries = demonstrationEntries(sha256, demonstrationSalts(sha256), `${day}T20:00:00.000Z`, day)
  expect(unpacked(packed(entries), sha256Hex)).toEqual(entries)
  expect(prebuilt(sha256, day)).toBe(prebuilt(sha256Hex, day))
  expect(folded(prebuilt(sha256, day)).seq).toBe(entries.length)
})

test.each(days)('the empty engagement of %s has its agencies and posts and nothing else', (day) => {
  const log = folded(prebuiltEmpty(sha256, day))
  const whole = folded(prebuilt(sha256, day))
  for (const kind of kindNames) {
    const kept = ['engagement', 'agency', 'post'].includes(kind)
    expect([kind, log.historiesOf(kind).length]).toEqual([kind, kept ? whole.historiesOf(kind).length : 0])
  }
  expect(log.historiesOf('engagement')).toHaveLength(1)
})

test('a load that lost or changed anything on its way is refused', () => {
  const text = prebuilt(sha256, '2016-06-30')
  const { hash, entries } = JSON.parse(text) as { hash: string; entries: unknown[] }
  expect(() => unpacked(text.replace('Compton', 'Campton'), sha256Hex)).toThrow('is not what was built')
  expect(() => unpacked(JSON.stringify({ hash, entries: entries.slice(0, -1) }), sha256Hex)).toThrow(
    'not what was built',
  )
  expect(() => unpacked(text.slice(0, -100), sha256Hex)).toThrow(SyntaxError)
})

test('an erased part cannot be packed, and a day there is no load for is refused by name', () => {
  const [entry] = demonstrationEntries(sha256, demonstrationSalts(sha256), '2017-11-09T20:00:00.000Z', '2017-11-09')
  expect(() => packed([{ ...entry!, parts: [null] }])).toThrow('Entry 1: part 0 was erased')
  expect(firstDay(undefined)).toBe('2017-11-09')
  expect(firstDay('2019-09-30')).toBe('2019-09-30')
  expect(() => firstDay('2020-01-01')).toThrow('DEMO_DATE=2020-01-01')
})
