import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raw } from '../support/raw.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
let secure: RunningServer
beforeAll(async () => {
  server = await startServer()
  secure = await startServer({ env: { PUBLIC_URL: 'https://dashboard.example', LOG_LEVEL: 'trace' } })
})
afterAll(async () => {
  await Promise.all([server.stop(), secure.stop()])
})

/** What every answer carries. */
const required: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; style-src 'self'(?: 'sha256-[\w+/=]+')?; .*base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /./,
}

function lacking(headers: Headers): string[] {
  const found = Object.entries(required).filter(([name, words]) => !words.test(headers.get(name) ?? ''))
  const unsafe = headers.get('content-security-policy')?.includes('unsafe') ? ['unsafe policy'] : []
  return [...found.map(([name]) => name), ...unsafe]
}

const host = () => `Host: ${new URL(server.url).host}`

/** A raw answer as status, headers and body. */
function parsed(text: string): { status: number; headers: Headers; body: string } {
  const [head = '', body = ''] = text.split(/\r\n\r\n([\s\S]*)/)
  const [first = '', ...lines] = head.split('\r\n')
  const headers = new Headers(lines.map((line) => line.split(/: (.*)/, 2) as [string, string]))
  return { status: Number(first.split(' ')[1]), headers, body }
}

describe('the security headers are on every kind of answer', () => {
  test.each([
    ['the page', 200, 'GET', '/', {}],
    ['a navigation', 200, 'GET', '/areas/3', { Accept: 'text/html' }],
    ['a missing file', 404, 'GET', '/assets/none.js', {}],
    ['a method a file does not have', 405, 'POST', '/', {}],
    ['data', 200, 'GET', '/api/engagement', {}],
    ['a head', 200, 'HEAD', '/api/engagement', {}],
    ['an address the API does not have', 404, 'GET', '/api/none', {}],
    ['a method the API does not have', 405, 'PUT', '/api/engagement', {}],
    ['a body that is no JSON', 415, 'POST', '/api/milestones', { 'Content-Type': 'text/plain' }],
    ['an event stream', 200, 'GET', '/api/changes', { Accept: 'text/event-stream' }],
    ['health', 200, 'GET', '/healthz', {}],
    ['readiness', 200, 'GET', '/readyz', {}],
    ['counters', 200, 'GET', '/metrics', {}],
    ['counters asked for by a proxy', 404, 'GET', '/metrics', { 'X-Forwarded-For': '203.0.113.9' }],
    ['a write from another site', 403, 'POST', '/api/milestones', { 'Sec-Fetch-Site': 'cross-site' }],
  ] as const)('%s: %i', async (_what, status, method, path, headers) => {
    const isBuilt = existsSync('dist/index.html')
    const response = await server.as('coordinator', method, path, method === 'POST' ? '{}' : undefined, headers)
    await response.body?.cancel()
    // Before the page is built, its addresses say so.
    const expected = isBuilt || !/^\/($|areas|assets)/.test(path) ? status : 503
    expect([response.status, lacking(response.headers)]).toEqual([expected, []])
  })

  test.each([
    ['no HTTP at all', 400, () => ['hello', '']],
    ['an address without its slash', 400, () => ['GET api HTTP/1.1', host(), 'Connection: close', '']],
    ['an address elsewhere', 400, () => ['GET http://evil.example/ HTTP/1.1', host(), 'Connection: close', '']],
    ['no host', 421, () => ['GET /api/session HTTP/1.1', 'Connection: close', '']],
    ['headers without end', 431, () => ['GET / HTTP/1.1', host(), `X-Long: ${'a'.repeat(20_000)}`, '']],
    ['an address that is no UTF-8', 400, () => ['GET /%ff HTTP/1.1', host(), 'Connection: close', '']],
  ] as const)('%s: %i', async (_what, status, lines) => {
    const answer = parsed(await raw(server.url, lines()))
    const expected =
      status === 400 && lines()[0] === 'GET /%ff HTTP/1.1' && !existsSync('dist/index.html') ? 503 : status
    expect([answer.status, lacking(answer.headers)]).toEqual([expected, []])
  })

  test('what the API does not say how to keep is kept by nobody; a document only by its reader', async () => {
    const policy = async (path: string) => (await server.as('coordinator', 'GET', path)).headers.get('cache-control')
    expect(await policy('/api/session')).toBe('no-store')
    expect(await policy('/api/none')).toBe('no-store')
    expect(await policy('/api/engagement')).toBe('private, no-cache')
  })

  test('https is remembered only where the page is reached by it', async () => {
    const over = (each: RunningServer) =>
      fetch(`${each.url}/readyz`).then(({ headers }) => headers.get('strict-transport-security'))
    expect([await over(server), await over(secure)]).toEqual([null, 'max-age=31536000'])
  })
})

describe('the server answers to its own names only', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '169.254.1.1', 'dashboard.example'])(
    '%s is another',
    async (name) => {
      const text = await raw(server.url, ['GET /api/people HTTP/1.1', `Host: ${name}`, 'Connection: close', ''])
      expect(parsed(text).status).toBe(421)
      expect(text).not.toContain('coordinator')
    },
  )
  test.each(['localhost', 'localhost:8080', '127.0.0.1', '[::1]:4173', 'LOCALHOST'])('%s is its own', async (name) => {
    const text = await raw(server.url, ['GET /api/people HTTP/1.1', `Host: ${name}`, 'Connection: close', ''])
    expect(parsed(text).status).toBe(200)
  })
  test('so is the host of PUBLIC_URL', async () => {
    const text = await raw(secure.url, ['GET /api/people HTTP/1.1', 'Host: dashboard.example', 'Connection: close', ''])
    expect(parsed(text).status).toBe(200)
  })
})

describe('the session cookie', () => {
  const signIn = (each: RunningServer, headers: Record<string, string> = {}, person = 'partner') =>
    fetch(`${each.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ person }),
    })

  test('is for this site’s own requests, out of reach of scripts, and ends with its session', async () => {
    const response = await signIn(server)
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/),
    ])
    expect(await response.json()).toEqual({
      id: 'partner',
      name: 'Briefing partner',
      role: 'partner',
      agencyId: null,
      postId: null,
    })
  })

  test('is bound to https and this host where the page is reached by https', async () => {
    expect((await signIn(secure)).headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=43200$/),
    ])
  })

  test('a new sign-in ends the session before it; a sign-out ends it at once', async () => {
    const first = (await signIn(server)).headers.getSetCookie()[0]!.split(';')[0]!
    const second = (await signIn(server, { Cookie: first }, 'official')).headers.getSetCookie()[0]!.split(';')[0]!
    const who = async (Cookie: string) => {
      const response = await fetch(`${server.url}/api/session`, { headers: { Cookie } })
      return ((await response.json()) as { id: string } | null)?.id ?? null
    }
    expect([await who(first), await who(second)]).toEqual([null, 'official'])
    const out = await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { Cookie: second } })
    expect([out.status, out.headers.getSetCookie()]).toEqual([
      204,
      ['session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0'],
    ])
    expect(await who(second)).toBeNull()
  })

  test('a token is neither in a file nor in the log', async () => {
    const token = (await signIn(secure)).headers.getSetCookie()[0]!.split(/[=;]/)[1]!
    const files = readdirSync(secure.dataDir).map((name) => readFileSync(join(secure.dataDir, name), 'latin1'))
    expect(files.length).toBeGreaterThan(3)
    await expect.poll(() => secure.stderr()).toContain('"path":"/api/session"')
    for (const text of [...files, secure.stderr()]) expect(text).not.toContain(token)
  })

  test('what people type is not in the log, however much it is told to say', async () => {
    await secure.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Canary in a body' } })
    await secure.as('coordinator', 'GET', '/api/search?q=canary-in-a-query')
    await expect.poll(() => secure.stderr()).toContain('"path":"/api/search"')
    expect(secure.stderr()).not.toMatch(/canary/i)
  })
})

test.each([
  ['another origin', { Origin: 'https://evil.example' }],
  ['an opaque origin', { Origin: 'null' }],
  ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a sibling, as the browser says', { 'Sec-Fetch-Site': 'same-site' }],
])('a write or sign-in from %s is refused and changes nothing', async (_what, headers) => {
  const before = await (await server.as('official', 'GET', '/api/milestones')).text()
  for (const [method, path, body] of [
    ['POST', '/api/milestones', { title: { en: 'Forged' } }],
    ['POST', '/api/session', { person: 'coordinator' }],
    ['POST', '/api/demonstration', { day: '2018-01-01' }],
    ['DELETE', '/api/session', undefined],
  ] as const) {
    const response = await server.as('official', method, path, body, headers)
    expect([path, response.status, response.headers.getSetCookie()]).toEqual([path, 403, []])
  }
  expect(await (await server.as('official', 'GET', '/api/milestones')).text()).toBe(before)
})
