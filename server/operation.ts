import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopback } from './config.ts'
import { refuse, type Door } from './http.ts'
import type { Site } from './site.ts'

/** Health, readiness and counters, for whoever runs the server. Answers false where the address is another. */
export function operationOf(door: Door, site: () => Site | undefined) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const path = incoming.url?.split('?')[0]
    if (path !== '/healthz' && path !== '/readyz' && path !== '/metrics') return false
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
      refuse(outgoing, 405, 'method', `${incoming.method} is not a method of this address.`, { Allow: 'GET, HEAD' })
    else if (path === '/healthz') plain(outgoing, 200, 'alive\n')
    else if (path === '/readyz')
      if (door.phase === 'ready') plain(outgoing, 200, 'ready\n')
      else plain(outgoing, 503, `${door.phase}\n`, { 'Retry-After': '2' })
    else if (isFromHere(incoming))
      plain(outgoing, 200, metrics(door, site()), { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
    else refuse(outgoing, 404, 'missing', 'This does not exist, or is not open to you.')
    return true
  }
}

function plain(outgoing: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  outgoing.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  })
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : text)
}

/** From this computer, and not handed on by a proxy that runs on it. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  return (
    isLoopback(address) && !Object.keys(headers).some((name) => /^(forwarded|via|x-forwarded-.*|x-real-ip)$/.test(name))
  )
}

/** Prometheus' text format. */
function metrics(door: Door, site: Site | undefined): string {
  const lines: string[] = []
  const metric = (
    name: string,
    type: 'counter' | 'gauge',
    help: string,
    values: readonly (readonly [string, number])[],
  ) => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
    for (const [labels, value] of values) lines.push(`${name}${labels} ${value}`)
  }
  metric(
    'http_requests_total',
    'counter',
    'Requests answered, by status.',
    [...door.answered].sort(([one], [other]) => one - other).map(([status, count]) => [`{status="${status}"}`, count]),
  )
  metric('http_requests_in_flight', 'gauge', 'Requests being answered, event streams among them.', [
    ['', door.inFlight],
  ])
  if (site) metric('log_entries', 'gauge', 'Entries of the log in memory.', [['', site.api.engine.log.seq]])
  metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', process.memoryUsage.rss()]])
  const { user, system } = process.cpuUsage()
  metric('process_cpu_seconds_total', 'counter', 'Processor time used.', [['', (user + system) / 1e6]])
  metric('process_uptime_seconds', 'gauge', 'Seconds since the start.', [['', Math.round(process.uptime())]])
  return `${lines.join('\n')}\n`
}
