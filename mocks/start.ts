import { days, firstDay } from 'virtual:prebuilt'
import { openBrowserHome, type BrowserHome } from './browserHome.ts'
import type { Fault } from './faults.ts'
import { keeping } from './keeping.ts'
import { openKeptFiles } from './keptFiles.ts'
import { openKeptLedger } from './keptLedger.ts'
import { inThisPage, overTheWire, type Transport } from './transports.ts'
import type { MenuChoices } from './menu.tsx'
import { startWorker } from './worker.ts'

/** The API in this page, ready to answer. */
export interface Mock extends Transport {
  /** What people should know of how it runs here; null where all is as usual. */
  readonly note: string | null
}

/**
 * Starts the API in this page over the demonstration: behind MSW's worker, or called directly where there is none.
 * @param root where the page's files lie
 * @throws where the data of the demonstration does not arrive
 */
export async function startMock(root: URL): Promise<Mock> {
  const names = `compton-psp ${root.pathname} `
  const opening = openBrowserHome({
    days,
    firstDay,
    browser: keeping(() => localStorage, names),
    tab: keeping(() => sessionStorage, names),
    openLedger: (base) => openKeptLedger(names.trim(), base),
    openFiles: () => openKeptFiles(names.trim()),
  })
  // The worker is fetched and started meanwhile.
  const [home, withoutWorker] = await Promise.all([
    opening,
    startWorker(root, async (request) => (await opening).answer(request)),
  ])
  followOtherTabs(home)
  void import('./menu.tsx').then(async ({ showMenu }) => showMenu(await choicesOf(home)))
  const notes = [withoutWorker && `Running in this page only: ${withoutWorker}`, home.kept.note].filter(
    (note) => note !== null,
  )
  return {
    ...(withoutWorker === null ? overTheWire(root) : inThisPage(home.answer)),
    note: notes.length === 0 ? null : `${notes.join('. ')}.`,
  }
}

/** Another tab may move the day, or begin the demonstration again: then this page shows what is gone. */
function followOtherTabs({ api, demonstration, kept }: BrowserHome): void {
  const { starts } = demonstration
  kept.watchReset(() => location.reload())
  addEventListener('storage', () => {
    if (demonstration.starts !== starts) location.reload()
    else api.engine.dayMoved()
  })
}

/** What the menu does; where all that is shown was another person's or another engagement's, the page is read anew. */
async function choicesOf(home: BrowserHome): Promise<MenuChoices> {
  const { demonstration } = home
  return {
    persons: home.persons,
    person: await home.person(),
    choosePerson: (id) => void home.choosePerson(id).then(() => location.reload()),
    fault: home.fault(),
    chooseFault: (fault: Fault) => {
      const other = (fault === 'empty') !== (home.fault() === 'empty')
      home.chooseFault(fault)
      if (other) location.reload()
    },
    days: days.map(({ day }) => day),
    loaded: demonstration.loaded,
    day: demonstration.day(),
    kept: home.kept.kept,
    startAgain: (day) => home.startAgain(day).then(() => location.reload()),
  }
}
