import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentRecords } from '../../src/api/feed.ts'
import { ChainVerifier, readEntry } from '../../src/domain/log/chain.ts'
import { verbs, type StoredEntry } from '../../src/domain/log/entry.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { Sight } from '../../src/domain/log/visibleTo.ts'
import { named, sha256 } from '../support/worlds.ts'

/** The log of format 1 that stays readable for good: its bytes are never made anew. */
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const entries = fixture('log-format-1.ndjson')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as StoredEntry)

test('a log of format 1 verifies, also where a sealed text was erased', () => {
  const verifier = new ChainVerifier(sha256)
  for (const entry of entries) verifier.accept(entry)
  expect(verifier.finish().seq).toBe(entries.length)
  expect(entries.some(({ parts }) => parts.includes(null))).toBe(true)
  expect(fixture('log-format-1.ndjson')).not.toContain('typed by mistake')
})

test('it holds every verb but the one no call makes, and every kind of part', () => {
  const read = entries.map(readEntry)
  expect(verbs.filter((verb) => read.every(({ header }) => header.verb !== verb))).toEqual(['restore'])
  const parts = new Set(read.flatMap((entry) => entry.parts.flatMap((part) => part?.part ?? [])))
  expect([...parts].sort()).toEqual(['change', 'reason', 'receipt', 'seal', 'text'])
})

test('it folds to the state it was written in', () => {
  const log = new FoldedLog()
  for (const entry of entries) log.apply(readEntry(entry))
  const seen = new Sight(log, { audience: 'agencies', agencyId: named('agency USAO') }).current()
  const expected = JSON.parse(fixture('log-format-1.state.json')) as { records: unknown[] }
  expect(JSON.parse(JSON.stringify(documentRecords(seen)))).toEqual(expected.records)
})
