import { hash, randomBytes } from 'node:crypto'
import type { Clock } from '../../src/api/engine.ts'
import type { People, Session } from '../../src/api/people.ts'

/** A session as it is kept: the token's digest only, so that whoever reads the table cannot act as anybody. */
export interface KeptSession {
  readonly tokenDigest: string
  readonly person: string
  /** Milliseconds since 1970, UTC, by the system clock. */
  readonly beganAt: number
  readonly endsAt: number
}

/** Where sessions are kept. @throws LedgerUnavailable where it cannot be reached for now. */
export interface SessionStore {
  begin(session: KeptSession): Promise<void>
  find(tokenDigest: string): Promise<KeptSession | undefined>
  end(tokenDigest: string): Promise<void>
  /** Ends every session whose time is up at this instant. */
  sweep(now: number): Promise<void>
  close(): Promise<void>
}

/** A session ends twelve hours after it began, used or not. */
export const sessionLength = 12 * 3_600_000

interface Parts {
  readonly store: SessionStore
  readonly persons: readonly Session[]
  readonly clock: Clock
  /** Is the page reached by https? Then the cookie never leaves it. */
  readonly secure: boolean
}

/** The demonstration's sign-in: a person is chosen, and a cookie with a random token says so from then on. */
export function demonstrationPeople({ store, persons, clock, secure }: Parts): People {
  const name = secure ? '__Host-session' : 'session'
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`

  const tokenIn = (request: Request): string | undefined => {
    for (const each of (request.headers.get('Cookie') ?? '').split(';')) {
      const at = each.indexOf('=')
      if (each.slice(0, at).trim() === name) return each.slice(at + 1).trim()
    }
    return undefined
  }
  const digestIn = (request: Request): string | undefined => {
    const token = tokenIn(request)
    return token && tokenPattern.test(token) ? digestOf(token) : undefined
  }
  const endIn = async (request: Request): Promise<void> => {
    const digest = digestIn(request)
    if (digest !== undefined) await store.end(digest)
  }

  return {
    choices: persons.map(({ id, name: called }) => ({ id, name: called })),
    identify: async (request) => {
      const digest = digestIn(request)
      const kept = digest === undefined ? undefined : await store.find(digest)
      if (!kept) return null
      const now = clock.now()
      // A clock that was set back to before the session began gives it no second life.
      if (now >= kept.endsAt || now < kept.beganAt - clockTolerance) {
        await store.end(kept.tokenDigest)
        return null
      }
      return persons.find((person) => person.id === kept.person) ?? null
    },
    choose: async (id, request) => {
      const person = persons.find((each) => each.id === id)
      if (!person) return null
      await endIn(request)
      const token = randomBytes(32).toString('base64url')
      const now = clock.now()
      await store.begin({ tokenDigest: digestOf(token), person: id, beganAt: now, endsAt: now + sessionLength })
      return {
        session: person,
        headers: { 'Set-Cookie': `${name}=${token}; ${attributes}; Max-Age=${sessionLength / 1000}` },
      }
    },
    end: async (request) => {
      await endIn(request)
      return { 'Set-Cookie': `${name}=; ${attributes}; Max-Age=0` }
    },
  }
}

const tokenPattern = /^[A-Za-z0-9_-]{43}$/
const digestOf = (token: string): string => hash('sha256', token, 'hex')

/** Clocks of replicas differ a little; a session begun on one is good on another. */
const clockTolerance = 60_000
