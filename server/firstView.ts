import type { IncomingMessage } from 'node:http'
import type { Api } from '../src/api/createApi.ts'
import type { PageFile } from './files.ts'

/** Draws the page as HTML from the answers it would otherwise ask for: `src/app/render.tsx`, built. */
export type Render = (path: string, sent: Sent) => string

/** The answers beside the page, each null where it was not to be had. */
type Sent = Readonly<Record<'session' | 'overview' | 'people', unknown>>

export interface FirstView {
  readonly html: Buffer
  /** Stands for its content: address, viewer, day and state of the log. */
  readonly key: string
}

/** How many drawn pages are remembered. A page is small, and its viewers of one class share the answer but not the name. */
const remembered = 64

/**
 * Makes the first view: the overview, or where nobody is signed in the choice of person, drawn on the server with its
 * answers beside it. The answers come from the API, asked as the viewer's own page would ask, so one projection serves
 * both. Null where it cannot be drawn: the page then draws itself.
 */
export function firstViews(api: Api, template: PageFile, render: Render) {
  const html = template.bytes.toString('utf8')
  const drawn = new Map<string, Buffer>()
  return async (incoming: IncomingMessage): Promise<FirstView | null> => {
    const url = new URL(incoming.url ?? '/', 'http://page')
    const path = url.pathname + url.search
    const ask = (address: string) => api.fetch(asViewer(incoming, address))
    const session = await ask('/api/session')
    if (!session.ok) return null
    const signedIn = await textOf(session)
    const isSomebody = signedIn !== 'null'
    // What an answer is computed from: who asks, the log as far as it is read, the day.
    const key = [path, signedIn, api.engine.log.seq, api.engine.today].join('\n')
    let page = drawn.get(key)
    if (!page) {
      const overview = isSomebody ? await ask(`/api/views/overview${queryOf(url)}`) : null
      const people = isSomebody ? null : await ask('/api/people')
      if (!(overview ?? people)?.ok) return null
      const answers = `{"session":${signedIn},"overview":${await textOf(overview)},"people":${await textOf(people)}}`
      page = Buffer.from(filled(html, render(path, JSON.parse(answers) as Sent), answers))
      drawn.set(key, page)
      if (drawn.size > remembered) drawn.delete(drawn.keys().next().value!)
    }
    return { html: page, key }
  }
}

const textOf = async (answer: Response | null): Promise<string> => (answer?.ok ? answer.text() : 'null')

/** Which state is asked for: the day, and as whom. */
function queryOf({ searchParams }: URL): string {
  const kept = new URLSearchParams()
  for (const name of ['asOf', 'viewAs']) {
    const value = searchParams.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`
}

const asViewer = ({ headers }: IncomingMessage, address: string): Request =>
  new Request(`http://page${address}`, { headers: headers.cookie === undefined ? {} : { Cookie: headers.cookie } })

const later = /\s*(?:<script type="module"[^>]*><\/script>|<link rel="preload"[^>]*>)/g

/**
 * The page with what was drawn and its answers. Script and font are named last: what is to be read does not share a slow
 * line with what takes it over and what sets it.
 */
function filled(html: string, page: string, answers: string): string {
  const tags = html.match(later)?.join('') ?? ''
  return html
    .replaceAll(later, '')
    .replace('<!--page-->', () => page)
    .replace('<!--answer-->', () => `<script type="application/json" id="answer">${inScript(answers)}</script>${tags}`)
}

/** JSON that no HTML parser can read the end of a script in, nor an old JavaScript one a line break. */
const inScript = (json: string): string =>
  json
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
