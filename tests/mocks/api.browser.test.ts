import { openKeptLedger } from '../../mocks/keptLedger.ts'
import { demonstrationLoad, openMemoryHome } from '../api/memoryHome.ts'
import { asPersons, type Home } from '../api/home.ts'
import { apiSuite } from '../api/suite.ts'
import { startWorker } from '../../mocks/worker.ts'

const root = new URL('/', location.href)

/** The API in this page behind MSW's worker, kept in this browser, reached as any page reaches it: by fetch. */
async function openWorkerHome(): Promise<Home> {
  const { ledger, kept } = await openKeptLedger(`api-suite-${crypto.randomUUID()}`, demonstrationLoad())
  if (!kept) throw new Error('This browser keeps nothing.')
  const home = await openMemoryHome(ledger)
  const refused = await startWorker(root, (request) => home.api.fetch(request))
  if (refused !== null) throw new Error(refused)
  return { close: () => home.close(), as: asPersons((path, init) => fetch(path, init)) }
}

apiSuite('behind the worker, in a real browser', openWorkerHome)
