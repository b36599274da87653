import type { Answering } from './faults.ts'

/** How the page reaches the API; the shape of `Transport` in src/data/client.ts. */
export interface Transport {
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  readonly listen: (path: string, names: readonly string[], hear: (name: string, data: string) => void) => () => void
}

/** How long a stream that broke off waits before it is opened again, in milliseconds. */
const reopening = 3_000

const under = (root: URL, path: string): string => new URL(path.replace(/^\//, ''), root).href

/** The same request with the address the API knows: `/api/…`, wherever the page lies. */
export const withoutBase = (request: Request, root: URL): Request =>
  new Request(new URL(`/${request.url.slice(root.href.length)}`, root), request)

/** By the browser's own means; a worker answers. */
export const overTheWire = (root: URL): Transport => ({
  send: (path, init) => fetch(under(root, path), init),
  listen: (path, names, hear) => {
    const source = new EventSource(under(root, path))
    for (const name of names)
      source.addEventListener(name, (event: MessageEvent<string | undefined>) => hear(name, event.data ?? ''))
    return () => source.close()
  },
})

/** Straight to the API in this page, as a browser would: a stream that ends is opened again from where it stood. */
export const inThisPage = (answer: Answering): Transport => ({
  send: (path, init) => answer(new Request(new URL(path, location.origin), init)),
  listen: (path, names, hear) => {
    const closed = new AbortController()
    const told = (name: string, data: string) => {
      if (!closed.signal.aborted && names.includes(name)) hear(name, data)
    }
    void follow(answer, path, told, closed.signal)
    return () => closed.abort()
  },
})

async function follow(
  answer: Answering,
  path: string,
  tell: (name: string, data: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const over = () => signal.aborted
  let lastId = ''
  while (!over()) {
    const headers = { Accept: 'text/event-stream', ...(lastId === '' ? {} : { 'Last-Event-ID': lastId }) }
    const response = await answer(new Request(new URL(path, location.origin), { headers, signal }))
    // As with an EventSource, an answer that is no stream ends it for good.
    if (!response.ok || !response.body) return tell('error', '')
    tell('open', '')
    lastId = await readEvents(response.body, tell, lastId, signal)
    if (over()) return
    tell('error', '')
    await new Promise((resolve) => setTimeout(resolve, reopening))
  }
}

/** Tells every event of a stream until it ends. Answers the id of the last one. */
async function readEvents(
  body: ReadableStream<Uint8Array>,
  tell: (name: string, data: string) => void,
  from: string,
  signal: AbortSignal,
): Promise<string> {
  let lastId = from
  const reader = body.getReader()
  signal.addEventListener('abort', () => void reader.cancel())
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const step = await reader.read()
    if (step.done) return lastId
    rest += decoder.decode(step.value, { stream: true })
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = block.split('\n').map((line) => line.split(/: ?(.*)/s))
      const value = (name: string) =>
        fields
          .filter(([field]) => field === name)
          .map(([, text = '']) => text)
          .join('\n')
      if (value('id') !== '') lastId = value('id')
      if (value('event') !== '') tell(value('event'), value('data'))
    }
  }
}
