import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connections } from './postgresConnections.ts'

const shortestWait = 250
const longestWait = 5000

/**
 * Hears on a connection of its own when anybody appended. What was said while the connection was down is not said again,
 * so after each new connection it tells to look. A look of its own every `heartbeat` milliseconds finds a connection
 * that died without a word, as firewalls let idle ones do, and what a pooler between did not pass on.
 */
export class PostgresListener {
  readonly #connections: Connections
  readonly #channel: string
  readonly #heartbeat: number
  readonly #tell: () => void
  readonly #ended: Promise<void>
  /** Aborted when the connection of the hour is lost, or when it is no longer wanted. */
  #over = new AbortController()
  #isStopped = false
  #last: string | null | undefined

  /** Settles once the first attempt has come to an end, good or bad. */
  readonly ready: Promise<void>

  constructor(connections: Connections, channel: string, heartbeat: number, tell: () => void) {
    this.#connections = connections
    this.#channel = channel
    this.#heartbeat = heartbeat
    this.#tell = tell
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ready = promise
    this.#ended = this.#keepListening(resolve)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#over.abort()
    await this.#ended
  }

  async #keepListening(attempted: () => void): Promise<void> {
    let wait = shortestWait
    while (!this.#stopped()) {
      try {
        await this.#listen(() => {
          wait = shortestWait
          attempted()
        })
      } catch (error) {
        if (!this.#stopped()) this.#connections.onLost(error as Error)
      }
      attempted()
      if (this.#stopped()) return
      this.#over = new AbortController()
      await pauseUntil(this.#over.signal, wait)
      wait = Math.min(2 * wait, longestWait)
    }
  }

  /** Listens until the connection is lost or no longer wanted. @throws what it was lost by */
  async #listen(listening: () => void): Promise<void> {
    const over = (this.#over = new AbortController())
    // The driver leaves who waits for a connection waiting for ever where it is ended meanwhile.
    const lost = new Promise<never>((_, reject) => {
      over.signal.addEventListener('abort', () => reject(over.signal.reason as Error), { once: true })
    })
    const client = this.#connections.single()
    client.on('error', (error) => over.abort(error))
    client.on('end', () => over.abort(new Error('The listening connection ended.')))
    client.on('notification', () => this.#tell())
    try {
      await Promise.race([lost, client.connect()])
      await client.query(`LISTEN ${pg.escapeIdentifier(this.#channel)}`)
      listening()
      this.#tell()
      while (!over.signal.aborted) {
        await this.#look(client)
        await pauseUntil(over.signal, this.#heartbeat)
      }
      await lost
    } finally {
      // Its end is the network's to confirm, and the network may be what was lost.
      await Promise.race([client.end(), pause(1000, undefined, { ref: false })])
    }
  }

  async #look(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ last: string | null }>('SELECT max(seq) AS last FROM entry')
    const last = rows[0]!.last
    if (this.#last !== undefined && this.#last !== last) this.#tell()
    this.#last = last
  }

  // By a call, as it changes while others are awaited.
  #stopped(): boolean {
    return this.#isStopped
  }
}

/** Ends early, and without an error, when the signal says so. */
const pauseUntil = (signal: AbortSignal, milliseconds: number): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {})
