import { format } from 'node:util'
import { openApiAnswers } from './apiAnswers.ts'
import { isLoopback, readConfig, type Config } from './config.ts'
import { Door } from './http.ts'
import { faultFields, openLogger } from './logger.ts'
import { operationOf } from './operation.ts'
import { openPages } from './pages.ts'
import { openSite, type Site } from './site.ts'
import { StartRefused } from './startRefused.ts'

/** The server: `npm start` shows the demonstration; `npm run serve` will keep an engagement. */

/** How long a stop may wait for what is being answered, in milliseconds; the whole stop stays under five seconds. */
const patience = 3500

async function main(): Promise<void> {
  if (process.argv.includes('--serve'))
    throw new StartRefused(
      'This version cannot keep an engagement yet: it has no accounts, so nobody could sign in safely. `npm start` shows the demonstration.',
    )
  const config = readConfig(process.env)
  if (!isLoopback(config.host))
    throw new StartRefused(
      `HOST is "${config.host}", but in the demonstration anybody may choose to be anybody, so it is served on this computer only. Set HOST to 127.0.0.1.`,
    )
  // React's half for developers would be drawn with otherwise, many times slower.
  process.env['NODE_ENV'] ??= 'production'
  await serve(config)
}

async function serve(config: Config): Promise<void> {
  const logger = openLogger(config.logLevel)
  // Standard output carries the ready line alone; what a library says is for the log.
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    console[name] = (...words: unknown[]) => logger.warn({ said: format(...words).slice(0, 2000) }, 'a library spoke')
  // After a fault nobody foresaw, what is in memory may be wrong; the log is not, and a supervisor starts anew from it.
  process.on('uncaughtException', (error) => {
    logger.fatal(faultFields(error), 'ended by a fault of its own')
    process.exit(1)
  })
  const home: { site?: Site } = {}
  const door = new Door(config, logger)
  door.operation = operationOf(door, () => home.site)

  let stopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => process.exit(0), patience + 1000).unref()
    door.phase = 'stopping'
    home.site?.api.stop()
    if (!(await door.close(patience)))
      logger.warn({ inFlight: door.inFlight }, 'stopped before everything was answered')
    await home.site?.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void stop(signal).catch((error: unknown) => fail(error)))

  const url = await door.listen()
  const site = await openSite(config, logger)
  home.site = site
  if (door.phase === 'stopping') return
  const [answerApi, answerPage] = [openApiAnswers(site.api), await openPages(site.api, logger)]
  door.open((incoming, outgoing) =>
    (/^\/api(\/|\?|$)/.test(incoming.url ?? '') ? answerApi : answerPage)(incoming, outgoing),
  )
  logger.info({ url, entries: site.api.engine.log.seq }, 'ready')
  process.stdout.write(`ready ${url}\n`)
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

// A log that is closed to us must not end the server.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
await main().catch(fail)
