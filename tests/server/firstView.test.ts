import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newFolder } from '../support/server.ts'
import { served, signIn, type Served } from '../support/servedPage.ts'

/** Stands in for the page: what the server does with it is the same whatever it draws. */
const standIn = `export const render = (path, { session, overview, people }) => {
  if (path.includes('2017-01-01')) throw new Error('cannot be drawn')
  return session
    ? '<h1>' + overview.areas.length + ' areas at ' + path + '</h1>'
    : '<h1>' + people.items.length + ' persons</h1>'
}`

describe('the first view', () => {
  const folder = newFolder()
  let site: Served
  beforeAll(async () => {
    mkdirSync(join(folder, 'dist'))
    mkdirSync(join(folder, 'dist-server'))
    writeFileSync(
      join(folder, 'dist/index.html'),
      '<!doctype html><title>Shell</title><div id="root"><!--page--></div><!--answer-->',
    )
    writeFileSync(join(folder, 'dist-server/render.js'), standIn)
    site = await served(folder)
  })
  afterAll(async () => {
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const read = async (path: string, cookie = '', headers: Record<string, string> = {}) => {
    const response = await fetch(`${site.url}${path}`, { headers: { Cookie: cookie, Accept: 'text/html', ...headers } })
    const html = await response.text()
    const json = /<script type="application\/json" id="answer">(.*?)<\/script>/s.exec(html)?.[1]
    return { response, html, sent: json === undefined ? null : (JSON.parse(json) as Record<string, unknown>) }
  }
  const asked = async (path: string, cookie: string): Promise<unknown> =>
    (await fetch(`${site.url}${path}`, { headers: { Cookie: cookie } })).json()

  test.each(['coordinator', 'official', 'atf-lead', 'partner', 'administrator'])(
    'of a %s holds the overview, with the very answers the API gives',
    async (person) => {
      const cookie = await signIn(site, person)
      const { response, html, sent } = await read('/', cookie)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(sent).toEqual({
        session: await asked('/api/session', cookie),
        overview: await asked('/api/views/overview', cookie),
        people: null,
      })
      expect(html).toContain('<h1>12 areas at /</h1>')
      expect(html).not.toMatch(/<!--(page|answer)-->/)
    },
  )

  test('of another day holds the overview of that day', async () => {
    const cookie = await signIn(site, 'official')
    const { html, sent } = await read('/?asOf=2016-06-30', cookie)
    expect(sent!['overview']).toEqual(await asked('/api/views/overview?asOf=2016-06-30', cookie))
    expect(sent!['overview']).toMatchObject({ today: '2016-06-30' })
    expect(html).toContain('areas at /?asOf=2016-06-30')
  })

  test('seen as partners see it holds what they see', async () => {
    const [official, partner] = [await signIn(site, 'official'), await signIn(site, 'partner')]
    const { sent } = await read('/?viewAs=partners', official)
    expect(sent).toMatchObject({ session: { id: 'official' } })
    expect(sent!['overview']).toEqual(await asked('/api/views/overview', partner))
  })

  test('is the shell alone for a day there is not: the page then says what is wrong', async () => {
    const { response, html, sent } = await read('/?asOf=2016-02-30', await signIn(site, 'official'))
    expect([response.status, sent]).toEqual([200, null])
    expect(html).toContain('<div id="root"><!--page--></div>')
  })

  test('is the choice of person, and no data, where nobody is signed in', async () => {
    const ended = await signIn(site, 'official')
    await fetch(`${site.url}/api/session`, { method: 'DELETE', headers: { Cookie: ended } })
    for (const cookie of ['', ended, 'session=other']) {
      const { html, sent } = await read('/', cookie)
      expect(sent).toEqual({ session: null, overview: null, people: await asked('/api/people', '') })
      expect(html).toContain('<h1>6 persons</h1>')
    }
  })

  test('is never another viewer’s, nor an older one, and what it carries is no HTML', async () => {
    const [coordinator, partner] = [await signIn(site, 'coordinator'), await signIn(site, 'partner')]
    const before = (await read('/', coordinator)).html
    const record = await fetch(`${site.url}/api/engagement/record`, { headers: { Cookie: coordinator } })
    // As HTML it would end the script that carries it.
    const marking = '</script><script>alert(1)</script><!--\u2028'
    const changed = await fetch(`${site.url}/api/engagement`, {
      method: 'PATCH',
      headers: {
        Cookie: coordinator,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'new-marking',
        'If-Match': record.headers.get('etag')!,
      },
      body: JSON.stringify({ patch: { marking } }),
    })
    expect(changed.status).toBe(200)
    const { html, sent } = await read('/', coordinator)
    expect(html).not.toBe(before)
    expect(html).not.toMatch(/<script>alert|\u2028/)
    expect(JSON.stringify(sent!['overview'])).toContain(JSON.stringify(marking))
    expect((await read('/', partner)).sent).toEqual({
      session: await asked('/api/session', partner),
      overview: await asked('/api/views/overview', partner),
      people: null,
    })
  })

  test('comes encoded as asked for, with the same words', async () => {
    const cookie = await signIn(site, 'coordinator')
    const plain = (await read('/', cookie, { 'Accept-Encoding': 'identity' })).html
    for (const encoding of ['br', 'gzip']) {
      const { response, html } = await read('/', cookie, { 'Accept-Encoding': encoding })
      expect([response.headers.get('content-encoding'), html]).toEqual([encoding, plain])
    }
  })

  test('that cannot be drawn is no reason to show nothing: the page draws itself', async () => {
    const { response, html, sent } = await read('/?asOf=2017-01-01', await signIn(site, 'official'))
    expect([response.status, sent]).toEqual([200, null])
    expect(html).toContain('<div id="root"><!--page--></div>')
  })
})
