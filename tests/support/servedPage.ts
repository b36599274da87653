import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { openApiAnswers } from '../../server/apiAnswers.ts'
import { readConfig } from '../../server/config.ts'
import { Door } from '../../server/http.ts'
import { openPages } from '../../server/pages.ts'
import { openSite } from '../../server/site.ts'
import { newFolder } from './server.ts'

const logger = pino({ level: 'silent' })

/** The server's parts in this process, over a page that a test has put somewhere. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** @param folder where `dist` and `dist-server` lie */
export async function served(folder: string): Promise<Served> {
  const dataDir = newFolder()
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir })
  const door = new Door(config, logger)
  const url = await door.listen()
  const site = await openSite(config, logger)
  const [api, pages] = [openApiAnswers(site.api), await openPages(site.api, logger, folder)]
  door.open((incoming, outgoing) => (incoming.url!.startsWith('/api/') ? api : pages)(incoming, outgoing))
  return {
    url,
    close: async () => {
      await door.close(1000)
      await site.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Signs a person in; answers the Cookie header. */
export async function signIn({ url }: Served, person: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}
