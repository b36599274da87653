import { hash } from 'node:crypto'
import { policyWith } from './headers.ts'
import type { PageFile } from './files.ts'

/** The built page with its style sheet in it, and the policy that lets exactly this sheet pass. */
export interface StyledPage {
  readonly index: PageFile
  readonly policy: string
}

const link = /<link rel="stylesheet"[^>]* href="(\/[^"]+)"[^>]*>/

/**
 * Puts the style sheet of the first view into the page. A browser paints nothing before it has the style, and as a file
 * of its own that is one more round trip, as long on a slow network as all the rest of the first paint. The policy names
 * the digest of the sheet, so no other inline style passes. A page without a link, or with a sheet that HTML would end
 * early, stays as it is.
 */
export function withStyleInline(index: PageFile, files: ReadonlyMap<string, PageFile>): StyledPage {
  const html = index.bytes.toString('utf8')
  const [tag = '', path = ''] = link.exec(html) ?? []
  const sheet = files.get(path)?.bytes.toString('utf8')
  if (sheet === undefined || sheet.includes('</')) return { index, policy: policyWith() }
  const bytes = Buffer.from(html.replace(tag, () => `<style>${sheet}</style>`))
  const digest = `'sha256-${hash('sha256', sheet, 'base64')}'`
  return { index: { ...index, bytes, tag: hash('sha256', bytes, 'hex').slice(0, 24) }, policy: policyWith(digest) }
}
