import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openApi } from '../../src/api/openapi.ts'
import { viewNames } from '../../src/api/views.ts'
import { paths } from '../../src/data/addresses.ts'
import { kinds, kindNames, type Kind } from '../../src/domain/records/kind.ts'
import { registry } from '../../src/domain/records/registry.ts'
import { mustReachPartners } from '../../src/domain/rules/sight.ts'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { startServer, type RunningServer } from '../support/server.ts'

/**
 * A word that stands nowhere else in every text that briefing partners may not read, and then everything a partner can
 * get: none of it is in there. Texts come from the registry, views, operations and pages from their
 * tables, so whatever joins them is covered without being listed.
 */

vi.setConfig({ testTimeout: 240_000 })

const found = await findChromium()
const on = { on: '2017-11-08', precision: 'day' }

const planted: { readonly where: string; readonly word: string }[] = []
function canary(where: string): string {
  const word = `zq${randomBytes(6).toString('hex')}`
  planted.push({ where, word })
  return word
}

let server: RunningServer
let subjectId: string
let openId: string
const ids: string[] = []
const subjects: string[] = []

/** What a record of a kind needs besides its texts. Kinds that every page stands on are never narrower than partners. */
const needed: { readonly [K in Kind]?: () => Record<string, unknown> } = {
  commitment: () => ({ givingAgencyId: agency('FBI'), receivingAgencyId: agency('LASD'), focusAreaIds: [area(4)] }),
  milestone: () => ({ focusAreaId: area(4), dates: { agreed: on } }),
  update: () => ({ subjectId, willHold: 'yes', saidOn: on, channel: 'phone', saidByAgencyId: agency('FBI') }),
  proof: () => ({ subjectId, addedOn: on, link: `https://${canary('proof.link')}.example/` }),
  request: () => ({ subjectId, fromAgencyId: agency('USAO'), toAgencyId: agency('FBI'), askedOn: on }),
  measure: () => ({
    nature: 'work',
    periodType: 'calendar-year',
    unit: canary('measure.unit'),
    geography: canary('measure.geography'),
    focusAreaId: area(4),
  }),
  risk: () => ({ subjectId }),
  decision: () => ({ focusAreaIds: [area(4)], wantedFromAgencyId: agency('FBI'), wantedBy: on }),
  meeting: () => ({ type: 'site-call', heldOn: on, agendaIds: [subjectId] }),
  'set-aside': () => ({ subjectId, reason: 'never', until: { on: '2018-01-15', precision: 'day' } }),
}
/** Those without a text of their own, or whose text is for its readers from the day it is issued. */
const without: readonly Kind[] = ['observation', 'release', 'briefing']

/** Texts that another person's act writes. */
const later = new Set(['returned.because', 'answer.en', 'answer.es'])

let agencies: readonly { id: string; shortName: string }[]
let areas: readonly { id: string; number: number }[]
const agency = (name: string) => agencies.find((each) => each.shortName === name)!.id
const area = (number: number) => areas.find((each) => each.number === number)!.id

async function read<T>(person: string, path: string): Promise<T> {
  return (await (await server.as(person, 'GET', path)).json()) as T
}

/** Makes a record with a canary in each of its texts. */
async function plant(kind: Kind, audience: Record<string, unknown>): Promise<string> {
  const body: Record<string, unknown> = { ...needed[kind]!(), ...audience }
  for (const { path, keys, holds, written } of registry[kind].leaves.values())
    if (holds === 'text' && written !== 'server' && !later.has(path)) put(body, keys, canary(`${kind}.${path}`))
  const answer = await server.as('coordinator', 'POST', `/api/${kinds[kind].path}`, body)
  const text = await answer.text()
  expect([kind, answer.status, answer.ok ? '' : text]).toEqual([kind, 201, ''])
  return (JSON.parse(text) as { id: string }).id
}

function put(body: Record<string, unknown>, keys: readonly string[], value: string): void {
  const [first, ...rest] = keys as [string, ...string[]]
  if (rest.length === 0) body[first] = value
  else {
    const inner = { ...(body[first] as Record<string, unknown> | undefined) }
    put(inner, rest, value)
    body[first] = inner
  }
}

async function change(person: string, path: string, body: unknown): Promise<void> {
  const tag = (await server.as(person, 'GET', path)).headers.get('ETag')!
  const answer = await server.as(person, 'PATCH', path, body, { 'If-Match': tag })
  expect([path, answer.status, answer.ok ? '' : await answer.text()]).toEqual([path, 200, ''])
}

beforeAll(async () => {
  server = await startServer()
  agencies = (await read<{ items: typeof agencies }>('coordinator', '/api/agencies?limit=500')).items
  areas = (await read<{ items: typeof areas }>('coordinator', '/api/focus-areas?limit=50')).items
  for (const audience of [
    { audience: 'agencies' },
    { audience: 'restricted', restrictedTo: [agency('USAO'), agency('FBI')] },
  ]) {
    subjectId = await plant('commitment', audience)
    ids.push(subjectId)
    subjects.push(subjectId)
    for (const kind of kindNames) {
      if (!needed[kind] || kind === 'commitment') continue
      const id = await plant(kind, audience)
      ids.push(id)
      if (kind === 'request')
        await change('fbi-lead', `/api/requests/${id}`, {
          patch: { answer: { en: canary('request.answer.en'), es: canary('request.answer.es') } },
        })
    }
    if ('restrictedTo' in audience) continue
    await change('fbi-lead', `/api/commitments/${subjectId}`, { patch: { stage: 'delivered' } })
    await change('official', `/api/commitments/${subjectId}`, {
      patch: { stage: 'returned' },
      reason: canary('returned.because'),
    })
  }
  const file = await server.as('coordinator', 'POST', '/api/files', {
    subjectId,
    title: canary('file.title'),
    addedOn: on,
    name: `${canary('file.name')}.txt`,
    content: Buffer.from(canary('file.content')).toString('base64'),
  })
  if (file.status !== 201) throw new Error(await file.text())
  ids.push(((await file.json()) as { id: string }).id)

  // On what partners do see: the leaves and reasons of it that are for agencies only.
  const { items } = await read<{ items: { id: string; kind: string; audience: string; word: string | null }[] }>(
    'coordinator',
    '/api/views/items',
  )
  openId = items.find(
    (each) => each.kind === 'commitment' && each.audience === 'partners' && each.word === 'on-track',
  )!.id
  ids.push(openId)
  await change('coordinator', `/api/commitments/${openId}`, {
    patch: { followUp: { notBefore: { on: '2017-12-01', precision: 'day' }, because: canary('followUp.because') } },
    reason: canary('reason of an entry'),
  })
  const posts = await read<{ items: { id: string }[] }>('administrator', '/api/posts?limit=5')
  await change('administrator', `/api/posts/${posts.items[0]!.id}`, {
    patch: {
      telephone: canary('post.telephone'),
      mail: `${canary('post.mail')}@contact.example`,
      holders: [{ name: canary('post.holders'), from: on, until: null }],
    },
  })
})
afterAll(() => server.stop())

/** Where a text holds one of the planted words. */
const heard = (text: string): string[] => planted.filter(({ word }) => text.includes(word)).map(({ where }) => where)

test('a word stands in every text that is not for partners, and agencies do read it', async () => {
  const planting = kindNames.filter((kind) => needed[kind])
  expect([...planting, ...without].toSorted()).toEqual(kindNames.filter((kind) => !mustReachPartners(kind)).toSorted())
  const document = await (await server.as('coordinator', 'GET', '/api/engagement')).text()
  const history = await (await server.as('coordinator', 'GET', `/api/commitments/${openId}/history`)).text()
  const lists = await Promise.all(
    ['proofs', 'posts', 'updates', 'requests', 'risks', 'set-asides', 'measures'].map(async (path) =>
      (await server.as('coordinator', 'GET', `/api/${path}?limit=1000`)).text(),
    ),
  )
  const known = new Set(heard([document, history, ...lists].join()))
  expect(planted.map(({ where }) => where).filter((where) => !known.has(where))).toEqual(['file.content'])
})

test('nothing that the API answers a partner holds one of them', async () => {
  const document = openApi() as { paths: Record<string, Record<string, { parameters?: { name: string }[] }>> }
  const addresses = Object.entries(document.paths).flatMap(([path, methods]) => {
    if (!methods['get']) return []
    if (path.includes('{name}'))
      return viewNames.flatMap((name) =>
        ids.map((id) => `${path.replace('{name}', name)}?id=${id}&number=4&from=2016-06-30&to=public`),
      )
    return path.includes('{id}') ? ids.map((id) => path.replace('{id}', id)) : [path]
  })
  expect(addresses.length).toBeGreaterThan(300)
  const words = planted.map(({ word }) => `/api/search?q=${word}`)
  const leaks: string[] = []
  for (const address of [...addresses, ...words])
    for (const headers of [{}, { Accept: 'text/event-stream' }]) {
      if ('Accept' in headers && !address.startsWith('/api/changes')) continue
      const answer = await server.as('partner', 'GET', address, undefined, headers)
      const streams = answer.headers.get('Content-Type') === 'text/event-stream'
      const text = streams ? '' : await answer.text()
      if (streams) await answer.body?.cancel()
      const told = heard(text + JSON.stringify([...answer.headers]))
      if (told.length > 0 && !address.includes('search?q=')) leaks.push(`${address}: ${told.join()}`)
      // What was asked for may come back only as nothing found.
      if (address.includes('search?q=') && !text.includes('"items":[]')) leaks.push(`${address}: ${text.slice(0, 200)}`)
    }
  expect(leaks).toEqual([])
})

test('no file of the page and no line of the server holds one of them', () => {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url))
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  expect(files.length).toBeGreaterThan(5)
  expect(files.flatMap((each) => heard(readFileSync(`${each.parentPath}/${each.name}`, 'latin1')))).toEqual([])
  expect(heard(server.stdout() + server.stderr())).toEqual([])
})

describe.skipIf('missing' in found)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions())
  })
  afterAll(() => browser.close())

  test('no page of a partner holds one of them: markup, what is said aloud, what is kept, what came over the wire', async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const [name = '', value = ''] = (await server.cookie('partner')).split('=')
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
    const page = await context.newPage()
    const bodies: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'eventsource') bodies.push(response.text().catch(() => ''))
    })
    const addresses = Object.values(paths).flatMap((path) => {
      if (!path.includes(':')) return [path]
      if (path.startsWith('/areas')) return ['/areas/4']
      if (path.startsWith('/agencies')) return [`/agencies/${agency('FBI')}`]
      return [...subjects, openId].map((id) => path.replace(':path', 'commitments').replace(':id', id))
    })
    const leaks: string[] = []
    for (const address of addresses) {
      await page.goto(server.url + address)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle').catch(() => {})
      const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
      const said = await page.locator('body').ariaSnapshot()
      const told = heard([await page.content(), said, String(kept)].join())
      if (told.length > 0) leaks.push(`${address}: ${told.join()}`)
    }
    expect(leaks).toEqual([])
    expect(heard((await Promise.all(bodies)).join())).toEqual([])
    expect(bodies.length).toBeGreaterThan(addresses.length)
    await context.close()
  })
})
