import { beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'
import {
  ChainVerifier,
  linkHash,
  LogDamage,
  NewerFormat,
  partDigest,
  readEntry,
  sealEntry,
} from '../../src/domain/log/chain.ts'
import { currentFormat, emptyHead, type Head, type Header, type StoredEntry } from '../../src/domain/log/entry.ts'
import { engagementWith } from '../support/engagementWith.ts'
import { aCommitment, day } from '../support/records.ts'
import { named, people, sha256, testSalt } from '../support/worlds.ts'

/** A log of six entries: the founding, a commitment, two moves, a seal and its erasing. */
function aLog(): StoredEntry[] {
  const engagement = engagementWith()
  const made = engagement.makes(
    'coordinator',
    '2017-10-02',
    aCommitment('walk', { title: { en: 'Name typed by mistake' } }),
  )
  engagement.changes('coordinator', '2017-10-03', 'walk', { title: { en: 'Evening walks' } })
  engagement.changes(
    'fbi-lead',
    '2017-10-04',
    'walk',
    { dates: { expected: day('2018-04-01') } },
    { cause: 'legal', reason: 'Réading “late” 😀.' },
  )
  const part = readEntry(engagement.entries[1]!).parts.findIndex(
    (each) => each?.part === 'text' && each.leaf === 'title.en',
  )
  const of = { entry: made.id, part }
  engagement.append('coordinator', '2017-10-05', 'seal', [{ part: 'seal', of, id: named('walk'), leaf: 'title.en' }])
  engagement.append('official', '2017-10-06', 'erase', [], { erases: [of] })
  const parts = engagement.entries[1]!.parts.map((each, place) => (place === part ? null : each))
  return engagement.entries.map((entry, n) => (n === 1 ? { ...entry, parts } : entry))
}

function verified(entries: readonly StoredEntry[]): Head {
  const verifier = new ChainVerifier(sha256)
  for (const entry of entries) verifier.accept(entry)
  return verifier.finish()
}

/** The number of the entry that is found to be damaged; 0 where the log verifies. */
function damagedAt(entries: readonly StoredEntry[]): number {
  try {
    verified(entries)
    return 0
  } catch (error) {
    if (!(error instanceof LogDamage)) throw error
    expect(error.message).toMatch(new RegExp(`^Entry ${error.seq}: .+\\.$`))
    return error.seq
  }
}

let log: StoredEntry[]
beforeAll(() => {
  log = aLog()
})

const withEntry = (place: number, over: Partial<StoredEntry>): StoredEntry[] =>
  log.map((entry, n) => (n === place ? { ...entry, ...over } : entry))

test('a log as it was written verifies, with a text erased', () => {
  expect(log[1]!.parts).toContain(null)
  expect(verified(log)).toEqual({ seq: 6, hash: log[5]!.hash })
  expect(verified([])).toEqual(emptyHead)
})

/** A text with the letter at this place made another one of the same kind, where it can be. */
function altered(text: string, place: number): string {
  const code = text.charCodeAt(place)
  const other = String.fromCharCode(code >= 0x30 && code < 0x39 ? code + 1 : code === 0x20 ? 0x21 : code ^ 1)
  return text.slice(0, place) + other + text.slice(place + 1)
}

const everyPlace = (text: string) => Array.from({ length: text.length }, (_, place) => place)
/** Every byte of the larger log is for the full run; the founding entry alone has some ten thousand. */
const someOf = (text: string) => {
  const step = process.env['FULL'] ? 1 : Math.ceil(text.length / 400)
  return everyPlace(text).filter((place) => place % step === 0)
}

describe('every single altered byte is found, at its entry', () => {
  test.each([0, 1, 2, 3, 4, 5])('of the header and hash of entry %#', (n) => {
    for (const field of ['header', 'hash'] as const)
      for (const place of someOf(log[n]![field]))
        expect([field, place, damagedAt(withEntry(n, { [field]: altered(log[n]![field], place) }))]).toEqual([
          field,
          place,
          n + 1,
        ])
  })

  test.each([0, 1, 2, 3, 4, 5])('of the parts and salts of entry %#', (n) => {
    log[n]!.parts.forEach((part, at) => {
      if (part === null) return
      const put = (over: object) =>
        withEntry(n, { parts: log[n]!.parts.map((each, other) => (other === at ? { ...part, ...over } : each)) })
      for (const place of everyPlace(part.salt)) expect(damagedAt(put({ salt: altered(part.salt, place) }))).toBe(n + 1)
      if (n === 0 && at % 5 > 0 && !process.env['FULL']) return
      for (const place of someOf(part.body)) expect(damagedAt(put({ body: altered(part.body, place) }))).toBe(n + 1)
    })
  })

  test('of what an entry is filed under', () => {
    for (const field of ['id', 'account', 'key'] as const)
      for (const place of everyPlace(log[2]![field]))
        expect(damagedAt(withEntry(2, { [field]: altered(log[2]![field], place) }))).toBe(3)
    expect([0, 1, 2, 4, 7, -1, 1.5].map((seq) => damagedAt(withEntry(2, { seq })))).toEqual(
      Array.from({ length: 7 }, () => 3),
    )
  })

  test('a letter cut off, added, or moved from the salt to the part', () => {
    const [part] = log[3]!.parts
    const put = (over: object) => damagedAt(withEntry(3, { parts: [{ ...part!, ...over }, ...log[3]!.parts.slice(1)] }))
    expect(put({ body: part!.body.slice(0, -1) })).toBe(4)
    expect(put({ body: `${part!.body} ` })).toBe(4)
    expect(put({ salt: part!.salt.slice(0, -1), body: part!.salt.slice(-1) + part!.body })).toBe(4)
    expect(put({ salt: part!.salt + part!.body[0]!, body: part!.body.slice(1) })).toBe(4)
  })
})

describe('what is missing or in another order', () => {
  test('a missing entry is named by its number', () => {
    expect([0, 1, 2, 3, 4].map((gone) => damagedAt(log.filter((_, n) => n !== gone)))).toEqual([1, 2, 3, 4, 5])
    // The last one is missed by whoever knows the head.
    expect(verified(log.slice(0, 1)).seq).toBe(1)
  })

  test('swapped entries, and one that stands twice', () => {
    const swapped = [...log]
    ;[swapped[2], swapped[3]] = [log[3]!, log[2]!]
    expect(damagedAt(swapped)).toBe(3)
    expect(damagedAt([...log.slice(0, 3), log[2]!, ...log.slice(3)])).toBe(4)
    // Renumbered to fit, they do not follow from one another.
    expect(damagedAt(swapped.map((entry, n) => ({ ...entry, seq: n + 1 })))).toBe(3)
  })

  test('parts that are missing, more, or changed for one another', () => {
    const [first, second, ...rest] = log[2]!.parts
    expect(damagedAt(withEntry(2, { parts: [first!, ...rest] }))).toBe(3)
    expect(damagedAt(withEntry(2, { parts: [first!, second!, ...rest, first!] }))).toBe(3)
    expect(damagedAt(withEntry(2, { parts: [second!, first!, ...rest] }))).toBe(3)
  })

  test('a part that is gone without an entry that erases it', () => {
    expect(damagedAt(log.slice(0, 5))).toBe(2)
    expect(damagedAt(withEntry(2, { parts: [null, ...log[2]!.parts.slice(1)] }))).toBe(3)
  })

  test('an erasing that comes before what it erases is none', () => {
    const later = { entry: log[3]!.id, part: 0 }
    const early = rechained([log[0]!, log[1]!, log[5]!, log[2]!, log[3]!, log[4]!], (header, seq) => ({
      ...header,
      at: '2017-10-06T20:00:00.000Z',
      ...(seq === 3 ? { erases: [...header.erases!, later] } : {}),
    }))
    expect(damagedAt(early)).toBe(0)
    const holed = early.map((entry, n) => (n === 4 ? { ...entry, parts: [null, ...entry.parts.slice(1)] } : entry))
    expect(damagedAt(holed)).toBe(5)
  })
})

/** The same entries with another header, sealed into a chain of their own: what a forger with the whole log could write. */
function rechained(entries: readonly StoredEntry[], change: (header: Header, seq: number) => object): StoredEntry[] {
  let hash = emptyHead.hash
  return entries.map((entry, n) => {
    const header = canonical(change({ ...(JSON.parse(entry.header) as Header), seq: n + 1 }, n + 1))
    hash = linkHash(sha256, hash, header)
    return { ...entry, seq: n + 1, header, hash }
  })
}

describe('what a log written whole may still not say', () => {
  const at = (place: number, over: object) =>
    damagedAt(rechained(log, (header, seq) => (seq === place ? { ...header, ...over } : header)))

  test('an entry filed under another number, id, key or account than its header has', () => {
    expect([at(3, { seq: 4 }), at(3, { id: '000000000000' }), at(3, { key: 'other' })]).toEqual([3, 3, 3])
    expect(at(3, { actor: { account: 'other', role: 'lead', agencyId: null, postId: null } })).toBe(3)
  })

  test('an entry that counts from before the one ahead of it, or from no instant', () => {
    expect([at(3, { at: '2017-10-02T19:59:59.999Z' }), at(3, { at: 'yesterday' })]).toEqual([3, 3])
    expect(at(3, { at: '2017-10-02T20:00:00.000Z' })).toBe(0)
  })

  test.each([[0], [-1], [0.5], ['1'], ['2'], [null], [undefined]])('format %j is none', (format) => {
    expect(() => verified(rechained(log, (header, seq) => (seq === 2 ? { ...header, format } : header)))).toThrow(
      'Entry 2: names no format of this log',
    )
  })
})

describe('a log of a newer format', () => {
  const newer = () => rechained(log, (header, seq) => (seq >= 4 ? { ...header, format: currentFormat + 1 } : header))
  test('is refused with the number of its first such entry, and what to do', () => {
    expect(() => verified(newer())).toThrow(NewerFormat)
    expect(() => verified(newer())).toThrow(
      `Entry 4: is of format ${currentFormat + 1}; this version reads up to format ${currentFormat}. Start the version that wrote it, or a later one.`,
    )
    expect(() => readEntry(newer()[3]!)).toThrow(NewerFormat)
  })

  test('is refused as newer although it is chained in a way this version does not know', () => {
    expect(() =>
      verified(newer().map((entry, n) => (n >= 3 ? { ...entry, hash: 'chained otherwise' } : entry))),
    ).toThrow(NewerFormat)
  })
})

test('a verifier goes on after a head it was given', () => {
  const verifier = new ChainVerifier(sha256, { seq: 2, hash: log[1]!.hash })
  for (const entry of log.slice(2)) verifier.accept(entry)
  expect(verifier.finish()).toEqual({ seq: 6, hash: log[5]!.hash })
})

test('sealing an entry salts each part anew, and hides its words from the header', () => {
  const { account, role, agencyId, postId } = people['coordinator']!
  const header = {
    id: '000000000000',
    at: '2017-10-06T20:00:00.000Z',
    recordedAt: '2017-10-02T20:00:00.000Z',
    actor: { account, role, agencyId, postId },
    verb: 'change',
    key: 'k',
  } as const
  const part = { part: 'reason', text: 'Jane Sample', audience: 'agencies' } as const
  const entry = sealEntry(sha256, testSalt, { seq: 6, hash: log[5]!.hash }, header, [part, part])
  const [one, other] = entry.parts
  expect(one!.salt).not.toBe(other!.salt)
  const { digests } = JSON.parse(entry.header) as Header
  expect(digests).toEqual([
    partDigest(sha256, one!.salt, canonical(part)),
    partDigest(sha256, other!.salt, canonical(part)),
  ])
  expect(new Set([...digests, sha256(canonical(part))]).size).toBe(3)
  expect(entry.header).not.toContain('Jane')
  expect(verified([...log, entry])).toEqual({ seq: 7, hash: entry.hash })
})
