import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raw } from '../support/raw.ts'
import { newFolder } from '../support/server.ts'
import { served, type Served } from '../support/servedPage.ts'

describe('files', () => {
  const folder = newFolder()
  const script = 'export const page = 1\n'.repeat(200)
  let site: Served
  beforeAll(async () => {
    mkdirSync(join(folder, 'dist/assets'), { recursive: true })
    writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>Shell</title><div id="root"></div>')
    writeFileSync(join(folder, 'dist/assets/index-Bcd12345.js'), script)
    writeFileSync(join(folder, 'dist/assets/letters.woff2'), 'w'.repeat(3000))
    writeFileSync(join(folder, 'dist/mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    writeFileSync(join(folder, 'secret.txt'), 'not for anybody')
    site = await served(folder)
  })
  afterAll(async () => {
    await site.close()
    rmSync(folder, { recursive: true })
  })

  /** Status, type and cache policy of a path, as `fetch` would not send it: unchanged. */
  async function got(path: string, headers: readonly string[] = []): Promise<[number, string, string, string]> {
    const lines = [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '']
    const text = await raw(site.url, lines)
    const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1] ?? ''
    return [Number(text.slice(9, 12)), header('content-type'), header('cache-control'), text]
  }

  test.each([
    ['/assets/index-Bcd12345.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/letters.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/mark.svg', 'image/svg+xml', 'no-cache'],
    ['/mark.svg?v=1', 'image/svg+xml', 'no-cache'],
  ])('%s is %s, %s', async (path, type, policy) => {
    expect((await got(path)).slice(0, 3)).toEqual([200, type, policy])
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/dist/index.html',
    '/assets/',
    '/assets/index-Bcd12345.js/',
    '/assets/none.js',
    '/index.html.map',
    '/mark.svg%00.html',
    '/package.json',
    '/dist-server/render.js',
  ])('%s is not there, whatever is asked for', async (path) => {
    const [status, , , text] = await got(path, ['Accept: text/html'])
    expect(status).toBe(404)
    expect(text).not.toContain('not for anybody')
    const [asked, type] = await got(path, ['Accept: */*'])
    expect([asked, type]).toEqual([404, 'application/problem+json'])
  })

  test.each([
    '/areas/4.5',
    '/areas/-1',
    '/areas/1000/',
    '/nowhere',
    '/agencies/a/b',
    '/records/commitments',
    '/package.json',
    '/pieces',
  ])('%s is no page: a browser is told so by the page, in 404, and anybody else by a problem', async (path) => {
    const [status, type, , text] = await got(path, ['Accept: text/html,*/*'])
    expect([status, type]).toEqual([404, 'text/html; charset=utf-8'])
    expect(text).toContain('<title>Shell</title>')
    const tag = /^etag: (.*)\r$/im.exec(text)![1]!
    expect((await got(path, ['Accept: text/html', `If-None-Match: ${tag}`]))[0]).toBe(404)
    const [other, otherType] = await got(path, ['Accept: application/json'])
    expect([other, otherType]).toEqual([404, 'application/problem+json'])
  })

  test.each([
    '/areas/4',
    '/areas/whole/',
    '/Areas/12',
    '/records/commitments/7kq2m4xw9d3a',
    '/agencies/owed',
    '/since',
  ])('%s is a page', async (path) => {
    expect((await got(path, ['Accept: text/html']))[0]).toBe(200)
  })

  test('an address of the page itself is the shell for a browser that goes there, and missing for a script', async () => {
    const [status, type, policy, text] = await got('/areas/3?asOf=2016-06-30', ['Accept: text/html,*/*'])
    expect([status, type, policy]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(text).toContain('<title>Shell</title>')
    expect((await got('/areas/3', ['Accept: application/json']))[0]).toBe(404)
  })

  test.each([
    ['br', brotliDecompressSync, 'gzip, deflate, br'],
    ['gzip', gunzipSync, 'gzip'],
    ['gzip', gunzipSync, 'br;q=0, gzip;q=0.5'],
  ] as const)('what is asked for as %s comes so, in a form that says which', async (encoding, decode, accepted) => {
    const [, , , text] = await got('/assets/index-Bcd12345.js', [`Accept-Encoding: ${accepted}`])
    expect(text).toMatch(new RegExp(`^content-encoding: ${encoding}\r$`, 'im'))
    expect(text).toMatch(/^vary: Accept-Encoding\r$/im)
    expect(decode(Buffer.from(text.split('\r\n\r\n')[1]!, 'latin1')).toString()).toBe(script)
  })

  test.each(['identity', 'br;q=0, gzip;q=0', 'deflate', ''])('with "%s" it comes as it is', async (accepted) => {
    const [, , , text] = await got('/assets/index-Bcd12345.js', [`Accept-Encoding: ${accepted}`])
    expect(text).not.toMatch(/^content-encoding/im)
    expect(text.endsWith(script)).toBe(true)
  })

  test('a font, which is dense already, is not encoded again', async () => {
    expect((await got('/assets/letters.woff2', ['Accept-Encoding: br']))[3]).not.toMatch(/^content-encoding/im)
  })

  test('what the reader has is not sent again; a head is the head alone', async () => {
    const path = `${site.url}/assets/index-Bcd12345.js`
    const first = await fetch(path)
    const tag = first.headers.get('etag')!
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*'])
      expect((await fetch(path, { headers: { 'If-None-Match': known } })).status).toBe(304)
    const other = await fetch(path, { headers: { 'If-None-Match': tag, 'Accept-Encoding': 'identity' } })
    expect(other.status).toBe(200)
    const head = await fetch(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, ''])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not a method of a file', async (method) => {
    const response = await fetch(`${site.url}/mark.svg`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

test('where the page has not been built, it says what to run, and the API answers', async () => {
  const folder = newFolder()
  const site = await served(folder)
  try {
    const page = await fetch(site.url)
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('<code>npm run build</code>')])
    expect((await fetch(`${site.url}/api/people`)).status).toBe(200)
  } finally {
    await site.close()
    rmSync(folder, { recursive: true })
  }
})
