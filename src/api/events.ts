import { viewerAsked } from './context.ts'
import type { Engine } from './engine.ts'
import type { People } from './people.ts'

/** Streams that are open, so that a stop can end them. */
export class EventStreams {
  readonly #open = new Set<() => void>()

  get size(): number {
    return this.#open.size
  }

  /** Ends every stream; a server cannot stop while one is open. */
  endAll(): void {
    for (const end of [...this.#open]) end()
  }

  /**
   * Sends the difference whenever what this class sees has changed, and nothing when it has not. Who asks is asked again
   * before every event, so that a right taken away ends the stream. The id of an event is the ETag, so a reader that
   * comes back says where it stood.
   */
  open(request: Request, engine: Engine, people: People): Response {
    const encoder = new TextEncoder()
    const url = new URL(request.url)
    const asked = url.searchParams.get('since') ?? request.headers.get('Last-Event-ID') ?? ''
    let known = asked.replace(/^"|"$/g, '')
    let end = () => {}
    let soon = () => {}
    /** Something is to be told that the reader has had no room for. */
    let late = false
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        let ended = false
        let sending: Promise<void> = Promise.resolve()
        const send = async () => {
          if (ended) return
          // Nothing piles up for a reader that does not keep up: once it reads on, one difference tells all it missed.
          if ((controller.desiredSize ?? 0) < 0) {
            late = true
            return
          }
          const session = await people.identify(request)
          if (!session) return end()
          const feed = engine.feed(viewerAsked(url, session, false))
          const difference = feed.since(known, engine.today)
          if (!this.#open.has(end) || difference?.etag === known) return
          known = difference?.etag ?? feed.current(engine.today).etag
          const event = difference
            ? `event: changed\nid: ${known}\ndata: ${JSON.stringify(difference)}\n\n`
            : `event: start-again\nid: ${known}\ndata: {}\n\n`
          controller.enqueue(encoder.encode(event))
        }
        soon = () => {
          sending = sending.then(send).catch(() => end())
        }
        const stopListening = engine.listen(() => soon())
        end = () => {
          if (ended) return
          ended = true
          stopListening()
          this.#open.delete(end)
          try {
            controller.close()
          } catch {
            // The reader is gone already; there is nothing left to close.
          }
        }
        this.#open.add(end)
        request.signal.addEventListener('abort', end)
        controller.enqueue(encoder.encode(': open\n\n'))
        soon()
      },
      pull: () => {
        if (!late) return
        late = false
        soon()
      },
      cancel: () => end(),
    })
    return new Response(body, {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
    })
  }
}
