import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PageFile } from '../../server/files.ts'
import { withStyleInline } from '../../server/inlineStyle.ts'

const file = (text: string): PageFile => ({
  bytes: Buffer.from(text),
  type: 'text/plain',
  tag: 'of the file',
  cacheControl: 'no-cache',
  dense: false,
})
const link = '<link rel="stylesheet" crossorigin href="/assets/index-Ab1.css">'
const page = file(`<!doctype html><head>${link}</head><div id="root"></div>`)

/** What the page's own styles are, and whether its policy lets each pass. */
function styles({ index, policy }: ReturnType<typeof withStyleInline>): readonly (readonly [string, boolean])[] {
  const html = index.bytes.toString('utf8')
  return [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => [
    sheet!,
    policy.includes(`style-src 'self' 'sha256-${hash('sha256', sheet!, 'base64')}';`),
  ])
}

test('the style sheet stands in the page, under a policy that names it and no other', () => {
  const sheet = 'p{content:"$& $1 é"}'
  const styled = withStyleInline(page, new Map([['/assets/index-Ab1.css', file(sheet)]]))
  expect(styles(styled)).toEqual([[sheet, true]])
  expect(styled.index.bytes.toString('utf8')).not.toContain('<link')
  expect(styled.policy).not.toContain('unsafe')
  expect(styled.policy.match(/sha256-/g)).toHaveLength(1)
})

test('another sheet makes another page: nobody keeps the old one', () => {
  const tagOf = (sheet: string) => withStyleInline(page, new Map([['/assets/index-Ab1.css', file(sheet)]])).index.tag
  expect(tagOf('p{}')).toBe(tagOf('p{}'))
  expect(tagOf('p{}')).not.toBe(tagOf('b{}'))
})

test.each([
  ['a sheet that HTML would end early', page, new Map([['/assets/index-Ab1.css', file('p{content:"</style>"}')]])],
  ['a sheet that is not there', page, new Map()],
  ['a page without a sheet', file('<!doctype html><p>'), new Map([['/assets/index-Ab1.css', file('p{}')]])],
])('%s changes nothing', (_what, index, files: ReadonlyMap<string, PageFile>) => {
  const styled = withStyleInline(index, files)
  expect(styled.index).toBe(index)
  expect(styled.policy).not.toContain('sha256-')
})
