import { expect, test, vi } from 'vitest'
import { days, firstDay } from 'virtual:prebuilt'
import { openBrowserHome, type BrowserHome } from '../../mocks/browserHome.ts'
import { keeping, type Keeping } from '../../mocks/keeping.ts'
import { openKeptFiles } from '../../mocks/keptFiles.ts'
import { openKeptLedger } from '../../mocks/keptLedger.ts'
import { inThisPage } from '../../mocks/transports.ts'

const inPage = () =>
  keeping(() => {
    throw new Error('Nothing is kept beyond the test.')
  }, '')

/** One tab of a browser: what is kept goes by the name, and what its storage keeps is shared. */
const aTab = (name: string, browser: Keeping): Promise<BrowserHome> =>
  openBrowserHome({
    days,
    firstDay,
    browser,
    tab: inPage(),
    openLedger: (base) => openKeptLedger(name, base),
    openFiles: () => openKeptFiles(name),
  })

async function written(tab: BrowserHome, title: string): Promise<void> {
  await tab.choosePerson('coordinator')
  const response = await inThisPage(tab.answer).send('/api/milestones', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ title: { en: title } }),
  })
  expect(response.status).toBe(201)
}

async function milestones(tab: BrowserHome): Promise<readonly string[]> {
  const response = await inThisPage(tab.answer).send('/api/milestones?limit=1000')
  const { items } = (await response.json()) as { items: { title: { en: string } }[] }
  return items.map(({ title }) => title.en)
}

test('what one tab writes the other hears and reads, and both write on from there', async () => {
  const name = crypto.randomUUID()
  const browser = inPage()
  const [one, other] = [await aTab(name, browser), await aTab(name, browser)]
  expect([one.kept.kept, one.kept.note]).toEqual([true, null])
  await other.choosePerson('official')
  const heard = vi.fn<(name: string, data: string) => void>()
  const stop = inThisPage(other.answer).listen('/api/changes', ['changed', 'start-again'], heard)
  await expect.poll(() => heard.mock.calls.length).toBe(1)
  await written(one, 'Written here')
  await expect.poll(() => heard.mock.calls.at(-1)).toEqual(['changed', expect.stringContaining('Written here')])
  await written(other, 'Written there')
  await expect.poll(() => milestones(one)).toEqual(expect.arrayContaining(['Written here', 'Written there']))
  stop()
  const later = await aTab(name, browser)
  expect(await milestones(later)).toEqual(expect.arrayContaining(['Written here', 'Written there']))
})

test('beginning again on another day takes the edits away, and every tab is told', async () => {
  const name = crypto.randomUUID()
  const browser = inPage()
  const [one, other] = [await aTab(name, browser), await aTab(name, browser)]
  await written(one, 'Soon gone')
  await one.demonstration.move('2017-12-24')
  const told = vi.fn<() => void>()
  other.kept.watchReset(told)
  await one.startAgain('2018-09-30')
  await expect.poll(() => told.mock.calls.length).toBe(1)
  const again = await aTab(name, browser)
  expect([again.demonstration.loaded, again.demonstration.day(), again.kept.note]).toEqual([
    '2018-09-30',
    '2018-09-30',
    null,
  ])
  expect(await milestones(again)).not.toContain('Soon gone')
  await again.startAgain('2017-11-09')
  expect((await aTab(name, browser)).demonstration.day()).toBe('2017-11-09')
})

test('edits to another version of the demonstration are not mixed into this one, and that is said', async () => {
  const name = crypto.randomUUID()
  const browser = inPage()
  await written(await aTab(name, browser), 'On the older version')
  const older = days.map((each) => ({ ...each, whole: () => days[0]!.whole() }))
  const renewed = await openBrowserHome({
    days: older,
    firstDay,
    browser,
    tab: inPage(),
    openLedger: (base) => openKeptLedger(name, base),
    openFiles: () => openKeptFiles(name),
  })
  expect(renewed.kept.note).toContain('your earlier edits are gone')
  await renewed.choosePerson('official')
  expect(await milestones(renewed)).not.toContain('On the older version')
})

test('where the browser keeps nothing the demonstration runs all the same and says how long edits last', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const tab = await aTab(crypto.randomUUID(), inPage())
  expect([tab.kept.kept, tab.kept.note]).toEqual([false, expect.stringContaining('your edits last until')])
  expect(warned).toHaveBeenCalledTimes(1)
  await written(tab, 'For now')
  expect(await milestones(tab)).toContain('For now')
})
