import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationPeople, sessionLength, type SessionStore } from '../../server/accounts/sessions.ts'
import { sessionsInFolder } from '../../server/accounts/sessionsInFolder.ts'
import { people as persons } from '../support/worlds.ts'

const hour = 3_600_000
const start = Date.parse('2026-03-08T09:00:00.000Z')

let folder: string
let store: SessionStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sessions-'))
  store = sessionsInFolder(folder)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

function signingIn(clock: { at: number }, secure = false) {
  const people = demonstrationPeople({
    store,
    persons: Object.values(persons),
    clock: { now: () => clock.at },
    secure,
  })
  const asking = (Cookie: string) => new Request('http://test.example/api/session', { headers: { Cookie } })
  return {
    people,
    asking,
    signIn: async (person: string, before = '') => {
      const chosen = await people.choose!(person, asking(before))
      return chosen!.headers['Set-Cookie']!.split(';')[0]!
    },
    who: async (cookie: string) => (await people.identify(asking(cookie)))?.id ?? null,
  }
}

describe('a session', () => {
  test('holds for twelve hours, used or not, and then ends', async () => {
    const clock = { at: start }
    const { signIn, who } = signingIn(clock)
    const cookie = await signIn('coordinator')
    clock.at = start + sessionLength - 1
    expect(await who(cookie)).toBe('coordinator')
    clock.at = start + sessionLength
    expect(await who(cookie)).toBeNull()
  })

  test.each([
    ['two hours', 2 * hour],
    ['a day', 24 * hour],
  ])('that has ended does not come back with a clock set back by %s', async (_what, by) => {
    const clock = { at: start }
    const { signIn, who } = signingIn(clock)
    const cookie = await signIn('coordinator')
    clock.at = start + 13 * hour
    expect(await who(cookie)).toBeNull()
    clock.at -= by
    expect(await who(cookie)).toBeNull()
  })

  test('whose time ran out while nobody asked does not come back either', async () => {
    const clock = { at: start }
    const { signIn, who } = signingIn(clock)
    const cookie = await signIn('coordinator')
    await store.sweep(start + 12 * hour)
    clock.at = start + 11 * hour
    expect(await who(cookie)).toBeNull()
  })

  test('ends when the clock stands before it began', async () => {
    const clock = { at: start }
    const { signIn, who } = signingIn(clock)
    const cookie = await signIn('coordinator')
    clock.at = start - 2 * hour
    expect(await who(cookie)).toBeNull()
    clock.at = start + hour
    expect(await who(cookie)).toBeNull()
  })

  test('is found again by the next process, ended ones are not', async () => {
    const clock = { at: start }
    const before = signingIn(clock)
    const [kept, ended] = [await before.signIn('official'), await before.signIn('partner')]
    await before.people.end!(before.asking(ended))
    await store.close()
    store = sessionsInFolder(folder)
    const after = signingIn(clock)
    expect([await after.who(kept), await after.who(ended)]).toEqual(['official', null])
  })

  test('is kept by the digest of its token alone', async () => {
    const { signIn } = signingIn({ at: start })
    const token = (await signIn('coordinator')).split('=')[1]!
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect(text.join('')).toContain('coordinator')
    expect(text.join('')).not.toContain(token)
  })

  test('is begun for persons of the demonstration only, and each has a token of its own', async () => {
    const { people, asking, signIn } = signingIn({ at: start })
    expect(await people.choose!('nobody', asking(''))).toBeNull()
    expect(await people.choose!('__proto__', asking(''))).toBeNull()
    const tokens = new Set(await Promise.all(Array.from({ length: 50 }, () => signIn('coordinator'))))
    expect(tokens.size).toBe(50)
  })
})

test.each([
  ['none', ''],
  ['another cookie', 'other=1'],
  ['an empty one', 'session='],
  ['no token', 'session=%00'],
  ['a token nobody was given', `session=${'A'.repeat(43)}`],
  ['a digest in place of a token', `session=${'a'.repeat(64)}`],
])('a cookie that is %s identifies nobody', async (_what, cookie) => {
  const { signIn, who } = signingIn({ at: start })
  await signIn('coordinator')
  expect(await who(cookie)).toBeNull()
})

test('the cookie of a page reached by http is not taken on one reached by https', async () => {
  const { signIn, who } = signingIn({ at: start }, true)
  const cookie = await signIn('coordinator')
  expect(await who(`other=1; ${cookie}`)).toBe('coordinator')
  expect(await who(cookie.replace('__Host-', ''))).toBeNull()
})
