import { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { closed } from '../../src/api/ledger.ts'
import { DatabaseRefused, isLost, told } from './postgresFaults.ts'

export interface ConnectionOptions {
  /** Milliseconds to wait for a connection. */
  readonly connectTimeout?: number
  /** Milliseconds a statement may take, waiting for other writers included. */
  readonly statementTimeout?: number
  /** The most connections at once, beside the one that listens. */
  readonly poolSize?: number
  /** Hears of each connection that broke or could not be made, for the server's log. */
  readonly onLost?: (error: Error) => void
}

/** What is asked within a transaction. */
export interface Transaction {
  /** @throws LedgerUnavailable */
  ask<Row extends object>(text: string, values?: readonly unknown[], patience?: Patience): Promise<pg.QueryResult<Row>>
}

/** Milliseconds to wait for an answer where it may take longer than others. */
export interface Patience {
  readonly query_timeout?: number
}

/** The connections of one ledger. An error of theirs reaches whoever asked, or `onLost`; never the process. */
export class Connections {
  /** Host, port and name of the database, as messages have them. */
  readonly place: string
  readonly user: string
  readonly onLost: (error: Error) => void
  readonly #config: pg.ClientConfig
  readonly #pool: pg.Pool
  readonly #sockets = new Set<Socket>()
  #closed = false

  /** @throws DatabaseRefused where the address is none. Connects to nothing yet. */
  constructor(url: string, options: ConnectionOptions) {
    const { connectTimeout = 5000, statementTimeout = 10_000, poolSize = 6, onLost = () => {} } = options
    this.onLost = onLost
    this.#config = {
      connectionString: url,
      fallback_application_name: 'compton-psp-dashboard',
      connectionTimeoutMillis: connectTimeout,
      statement_timeout: statementTimeout,
      // A server that stalls in mid-transaction must not keep the others out.
      idle_in_transaction_session_timeout: statementTimeout,
      // The database answers for its own time-outs; this one is for a network or a server that went silent.
      query_timeout: statementTimeout + 2000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      stream: () => this.#socket(),
    }
    const probe = probed(url)
    this.place = probe.host.startsWith('/')
      ? `${probe.host}/${probe.database}`
      : `${probe.host}:${probe.port}/${probe.database}`
    this.user = probe.user ?? ''
    this.#pool = new pg.Pool({ ...this.#config, max: poolSize, idleTimeoutMillis: 30_000 })
    this.#pool.on('error', onLost)
    // While a connection is in use the pool does not listen to it; without a listener its error would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  get closed(): boolean {
    return this.#closed
  }

  /** A connection outside the pool, not connected yet. */
  single(): pg.Client {
    return new pg.Client(this.#config)
  }

  /**
   * Asks one question. It is asked again where the connection turns out to have broken while it lay idle, so it must be
   * safe to ask twice.
   * @throws LedgerUnavailable
   */
  async ask<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { client, answer } = await this.#first({ text, values: [...values] })
    client.release()
    return answer.rows as Row[]
  }

  /**
   * Runs a transaction. `begin` may be sent twice, as nothing is written by it; `work` is done once, and commits or rolls
   * back by itself. Where it throws, the connection is given up and with it the transaction.
   * @throws LedgerUnavailable
   */
  async transact<T>(begin: pg.QueryConfig, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { client } = await this.#first(begin)
    let isWhole = false
    try {
      const result = await work({
        ask: async (text, values = [], patience = {}) => {
          try {
            return await client.query({ text, values: [...values], ...patience })
          } catch (error) {
            throw told(error, this.place)
          }
        },
      })
      isWhole = true
      return result
    } finally {
      client.release(!isWhole)
    }
  }

  /** Ends them all. Work still under way after some seconds is cut off. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await Promise.race([this.#pool.end(), pause(3000, undefined, { ref: false })])
    for (const socket of this.#sockets) socket.destroy()
  }

  async #first(question: pg.QueryConfig): Promise<{ client: pg.PoolClient; answer: pg.QueryResult }> {
    for (let tries = 1; ; tries++) {
      if (this.#closed) throw closed()
      let client: pg.PoolClient | undefined
      try {
        client = await this.#pool.connect()
        return { client, answer: await client.query(question) }
      } catch (error) {
        client?.release(true)
        if (tries > 1 || client === undefined || !isLost(error)) throw told(error, this.place)
        this.onLost(error as Error)
      }
    }
  }

  #socket(): Socket {
    const socket = new Socket()
    this.#sockets.add(socket)
    return socket.once('close', () => this.#sockets.delete(socket))
  }
}

/** Reads the address as the driver will, the environment's PGHOST and its like included. @throws DatabaseRefused where it is none */
function probed(url: string): pg.Client {
  try {
    if (/^postgres(ql)?:\/\//.test(url)) return new pg.Client({ connectionString: url })
  } catch {
    // The driver's own error may repeat the address, and the address has the password.
  }
  throw new DatabaseRefused(
    'DATABASE_URL is not an address of the form postgres://account:password@host:port/database. Letters like @ : / % in the password are written as %40 %3A %2F %25.',
  )
}
