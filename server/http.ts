import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { isOwnName, securityHeaders, setHeaders } from './headers.ts'
import { faultFields } from './logger.ts'
import { StartRefused } from './startRefused.ts'

export type Phase = 'starting' | 'ready' | 'stopping'
export type Answers = (incoming: IncomingMessage, outgoing: ServerResponse) => void | Promise<void>

/** How long a client may take, in milliseconds, and how much it may send. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 20_000,
  maxHeaderSize: 16_384,
  /** No byte in or out for this long ends a connection; event streams lift it for themselves. */
  idle: 60_000,
  /** What comes after the answer is read so long, lest the client see a reset in place of the answer. */
  afterAnswer: 1_000,
}

const problemOf = (status: number, name: string, title: string): string =>
  JSON.stringify({ type: `urn:problem:${name}`, title, status })

/** A problem for whoever asked, before or instead of what they asked for. */
export function refuse(
  outgoing: ServerResponse,
  status: number,
  name: string,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = problemOf(status, name, title)
  outgoing.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  })
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : body)
}

/**
 * The way in: listens from the first moment, so that health can be asked while the log is still being read, and
 * answers 503 to all else until the site behind it is there.
 */
export class Door {
  phase: Phase = 'starting'
  readonly answered = new Map<number, number>()
  readonly #server: Server
  readonly #config: Config
  readonly #logger: Logger
  readonly #headers: readonly (readonly [string, string])[]
  readonly #names: ReadonlySet<string>
  #inFlight = 0
  #site: Answers = () => {}
  /** Health and counters: answered in every phase. False where the address is another. */
  operation: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean = () => false
  #whenIdle: (() => void) | undefined

  constructor(config: Config, logger: Logger) {
    this.#config = config
    this.#logger = logger
    this.#headers = securityHeaders(config.publicUrl)
    this.#names = new Set([config.host.toLowerCase(), ...(config.publicUrl ? [config.publicUrl.hostname] : [])])
    this.#server = createServer(
      { ...limits, requireHostHeader: false, keepAlive: true, keepAliveInitialDelay: 30_000 },
      (incoming, outgoing) => this.#take(incoming, outgoing),
    )
    this.#server.timeout = limits.idle
    this.#server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => this.#misspoken(error, socket))
  }

  get inFlight(): number {
    return this.#inFlight
  }

  /** @throws StartRefused where the address cannot be had. */
  async listen(): Promise<string> {
    const { host, port } = this.#config
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => reject(refusedAddress(error, host, port)))
      this.#server.listen({ host, port }, resolve)
    })
    this.#server.on('error', (error) => this.#logger.error(faultFields(error), 'the listener failed'))
    const { address, family, port: taken } = this.#server.address() as AddressInfo
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`
  }

  open(site: Answers): void {
    this.#site = site
    this.phase = 'ready'
  }

  /** Lets what is being answered finish, as long as `milliseconds`; answers whether all of it did. */
  async close(milliseconds: number): Promise<boolean> {
    this.phase = 'stopping'
    this.#server.closeIdleConnections()
    if (this.#inFlight > 0)
      await new Promise<void>((resolve) => {
        this.#whenIdle = resolve
        setTimeout(resolve, milliseconds)
      })
    const all = this.#inFlight === 0
    this.#server.close()
    this.#server.closeAllConnections()
    return all
  }

  #take(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const began = performance.now()
    this.#inFlight++
    outgoing.on('close', () => {
      this.#inFlight--
      this.answered.set(outgoing.statusCode, (this.answered.get(outgoing.statusCode) ?? 0) + 1)
      this.#logger.debug(
        {
          method: incoming.method,
          path: incoming.url?.split('?')[0],
          status: outgoing.statusCode,
          milliseconds: Math.round(performance.now() - began),
        },
        'answered',
      )
      if (!incoming.complete)
        setTimeout(() => incoming.complete || incoming.socket.destroy(), limits.afterAnswer).unref()
      if (this.#inFlight === 0) this.#whenIdle?.()
    })
    // A client that goes away is no fault; without these its error would end the process.
    incoming.on('error', () => {})
    outgoing.on('error', () => {})
    setHeaders(outgoing, this.#headers)
    void this.#answer(incoming, outgoing).catch((error: unknown) => this.#failed(error, outgoing))
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (!incoming.url?.startsWith('/')) return refuse(outgoing, 400, 'malformed', 'The address begins with /.')
    if (!isOwnName(incoming, this.#names))
      return refuse(outgoing, 421, 'other-host', 'This server does not go by that name. Open it by its own address.')
    if (this.operation(incoming, outgoing)) return
    if (this.phase !== 'ready') {
      const title =
        this.phase === 'starting' ? 'The server is starting: it is reading its log.' : 'The server is stopping.'
      return refuse(outgoing, 503, this.phase, title, { 'Retry-After': '2', Connection: 'close' })
    }
    await this.#site(incoming, outgoing)
  }

  #failed(error: unknown, outgoing: ServerResponse): void {
    this.#logger.error({ ...faultFields(error), path: outgoing.req.url?.split('?')[0] }, 'an answer failed')
    if (outgoing.headersSent) outgoing.destroy()
    else refuse(outgoing, 500, 'fault', 'The server made a mistake. Nothing was saved.')
  }

  /** What Node could not read as a request: answered by hand, with the same headers. */
  #misspoken(error: NodeJS.ErrnoException, socket: Socket): void {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const [status, words] =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? ([431, 'Request Header Fields Too Large'] as const)
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? ([408, 'Request Timeout'] as const)
          : ([400, 'Bad Request'] as const)
    const body = problemOf(status, 'malformed', `${words}.`)
    const headers = this.#headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    socket.end(
      `HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`,
      () => socket.destroy(),
    )
  }
}

function refusedAddress(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (error.code === 'EADDRINUSE')
    return new StartRefused(
      `Port ${port} on ${host} is in use: another server is running there. Stop it, or set PORT to another number.`,
    )
  if (error.code === 'EACCES')
    return new StartRefused(`Port ${port} on ${host} may not be used by this account. Set PORT to a number above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new StartRefused(`HOST is "${host}", which is no address of this computer.`)
  return error
}
