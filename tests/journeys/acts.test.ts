import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFinds } from '../support/axeFinds.ts'
import { buildPage } from '../support/builtPage.ts'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { startServer, type RunningServer } from '../support/server.ts'

const found = await findChromium()

describe.skipIf('missing' in found)('acts on a record, in the built page', () => {
  let site: RunningServer
  let browser: Browser
  const faults: string[] = []
  beforeAll(async () => {
    buildPage()
    site = await startServer()
    browser = await chromium.launch(await launchOptions())
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  async function pageOf(person: string, width = 1366): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 768 } })
    const [name = '', value = ''] = (await site.cookie(person)).split('=')
    await context.addCookies([{ name, value, url: site.url, httpOnly: true, sameSite: 'Strict' }])
    const page = await context.newPage()
    // A request that is meant to be lost, or to meet another's change, Chromium tells on the console too.
    const meant = /ERR_INTERNET_DISCONNECTED|status of 409/
    page.on('console', (message) => {
      if (message.type() === 'error' && !meant.test(message.text())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    return page
  }

  async function recordOf(person: string, title: string): Promise<string> {
    const cookie = await site.cookie(person)
    const answer = await fetch(new URL('/api/views/items', site.url), { headers: { Cookie: cookie } })
    const { items } = (await answer.json()) as { items: { id: string; title: string }[] }
    return `/records/commitments/${items.find((item) => item.title.startsWith(title))!.id}`
  }

  test('a call is logged with the keyboard, told aloud, and taken back', async () => {
    const page = await pageOf('coordinator')
    await page.goto(new URL(await recordOf('coordinator', 'Awareness sessions'), site.url).href)
    await page.getByRole('button', { name: 'Log a call' }).press('Enter')
    await page.getByLabel('What happened').fill('Third session booked.')
    await page.getByLabel('What happened').press('Tab')
    // Nobody said yet whether the date holds: it is asked, not taken for granted.
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('Choose one.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('willHold')
    await page.keyboard.press('Space')
    await page.getByLabel('What happened').press('Control+Enter')
    await page.getByText('Saved. Log a call').waitFor()
    await expect.poll(() => page.getByText('Third session booked.').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.getByText('Saved. Log a call').waitFor({ state: 'detached' })
    // The button is gone with what it undid; the focus is not.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.acts') !== null)).toBe(true)
    await expect.poll(() => page.locator('ol.dated').first().textContent()).not.toContain('Third session booked.')
  })

  test('a date moves only with a cause: the cursor goes to what is missing, and what was typed stays', async () => {
    const page = await pageOf('coordinator')
    await page.goto(new URL(await recordOf('coordinator', 'Awareness sessions'), site.url).href)
    await page.getByRole('button', { name: 'Move the date' }).click()
    await page.getByLabel('New date').fill('2018-01-19')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('cause')
    await expect.poll(() => page.getByLabel('New date').inputValue()).toBe('2018-01-19')
    expect(await axeFinds(page, 'dialog')).toEqual([])
  })

  test('a date that is known to its quarter is moved to the quarter, and read as no more', async () => {
    const page = await pageOf('coordinator', 360)
    await page.goto(new URL(await recordOf('coordinator', 'Drug-disposal days'), site.url).href)
    await page.getByRole('button', { name: 'Move the date' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New date').fill('2018-02-14')
    await dialog.getByLabel('Cause').selectOption('partner')
    await dialog.getByLabel('One line of reason').fill('Told by phone: early next year.')
    await dialog.getByText('Quarter', { exact: true }).click()
    await dialog.getByText(/Recorded as Q1\s2018\./).waitFor()
    expect(await axeFinds(page, 'dialog')).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Move the date').waitFor()
    await expect.poll(() => page.locator('ol.history').textContent()).toMatch(/expected date Q1/)
  })

  test('two who move one date: both values, who and when; the chosen one stands and history holds both', async () => {
    const path = await recordOf('coordinator', 'Awareness sessions')
    const page = await pageOf('coordinator')
    await page.goto(new URL(path, site.url).href)
    await page.getByRole('button', { name: 'Move the date' }).click()
    const cookie = await site.cookie('fbi-lead')
    const api = new URL(path.replace('/records', '/api'), site.url)
    const tag = (await fetch(api, { headers: { Cookie: cookie } })).headers.get('ETag') ?? ''
    const body = {
      patch: { dates: { expected: { on: '2018-01-12', precision: 'day' } } },
      cause: 'partner',
      reason: 'The room.',
    }
    const other = await fetch(api, {
      method: 'PATCH',
      headers: {
        Cookie: cookie,
        'If-Match': tag,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'the-lead-was-first',
      },
      body: JSON.stringify(body),
    })
    expect(other.status).toBe(200)
    await page.getByLabel('New date').fill('2018-01-19')
    await page.getByLabel('Cause').selectOption('partner')
    await page.getByLabel('One line of reason').fill('Told by phone.')
    // The page hears of the lead's change; what it was opened on stays the base of what is typed.
    await page.getByRole('button', { name: 'Save' }).click()
    const conflict = page.locator('.conflict')
    await conflict.waitFor()
    await expect
      .poll(() => conflict.textContent())
      .toMatch(/FBI changed new date on 9\sNov\s2017\..*Theirs12\sJan\s2018Yours19\sJan\s2018/)
    await page.getByRole('button', { name: 'Take yours' }).click()
    await page.getByText('Saved. Move the date').waitFor()
    await expect
      .poll(() => page.locator('ol.history').textContent())
      .toMatch(/19\sJan\s2018, was 12\sJan\s2018.*12\sJan\s2018, was 8\sDec\s2017/)
  })

  test('what the server does not answer is kept, survives a reload, and is sent again under its key', async () => {
    const page = await pageOf('coordinator')
    await page.goto(new URL(await recordOf('coordinator', 'Drug-disposal days'), site.url).href)
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByLabel('What happened').fill('Said while nobody listened.')
    await page.getByRole('radio', { name: 'Yes' }).check()
    let isCut = true
    await page.route('**/api/updates', (route) => (isCut ? route.abort('internetdisconnected') : route.continue()))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('1 change waits on this device').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('1 change waits on this device').waitFor()
    // Not by ending the route: what it holds at that moment would be lost.
    isCut = false
    await page.getByText('1 change waits on this device').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('ol.dated').first().textContent()).toContain('Said while nobody listened.')
  })

  test('an agency’s own delivery offers it no confirmation, and says why; on a phone nothing runs off the side', async () => {
    const page = await pageOf('atf-lead', 360)
    await page.goto(new URL(await recordOf('atf-lead', 'Firearm-safety materials'), site.url).href)
    await page.getByText('ATF delivered this, so another agency has to confirm it.').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Confirm', exact: true }).count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await axeFinds(page)).toEqual([])
  })

  test('nothing was told on the console', () => expect(faults).toEqual([]))
})
