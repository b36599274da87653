import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inBothHomes, inLiveHome, type Home, type Visit } from '../support/journey.ts'

interface Waiting {
  readonly toAnswer: readonly { readonly id: string; readonly title: string }[]
  readonly requests: readonly { readonly id: string }[]
}

/** The page of the reader's own agency, and what waits there by the API. */
async function ownAgency(home: Home, person: string): Promise<{ path: string; waits: () => Promise<Waiting> }> {
  const { agencyId } = await home.ask<{ agencyId: string }>(person, '/api/session')
  return { path: `/agencies/${agencyId}`, waits: () => home.ask<Waiting>(person, `/api/views/agency?id=${agencyId}`) }
}

const item = (page: Page, id: string) => page.locator(`article[data-record="${id}"]`)

/** What every press comes to: how many clicks something took. */
async function clicksOf(visit: Visit, act: () => Promise<void>): Promise<number> {
  const before = visit.clicks()
  await act()
  return visit.clicks() - before
}

inBothHomes('script 9: the lead on a phone', (home) => {
  test('answers every item due and one request from one page, at 360 px, also while nothing answers', async () => {
    const { path, waits } = await ownAgency(home(), 'fbi-lead')
    const before = await waits()
    expect([before.toAnswer.length, before.requests.length]).toEqual([2, 1])
    const visit = await home().open('fbi-lead', '', { width: 360, height: 780 })
    const { page } = visit
    await visit.click(page.getByRole('link', { name: '2 updates due' }))
    await page.waitForURL((url) => url.pathname.endsWith(path))
    await page.getByText('One question an item').waitFor()
    await expect.poll(() => visit.words(page.locator('h1'))).toBe('FBI: 2 answers due, 1 request')
    const questions = page.getByRole('group', { name: 'Will the date hold?' })
    await expect.poll(() => questions.count()).toBe(2)
    for (const button of await questions.getByRole('button').all()) {
      const box = (await button.boundingBox())!
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
    }
    await expect.poll(() => targetsUnder24(page)).toEqual([])

    // The first holds: sent at once.
    const [first, second] = before.toAnswer as [Waiting['toAnswer'][0], Waiting['toAnswer'][0]]
    const yes = item(page, first.id).getByRole('button', { name: 'Yes', exact: true })
    expect(await clicksOf(visit, () => visit.click(yes))).toBe(1)
    await item(page, first.id).getByText('Yes, the date holds. Saved.').waitFor()
    await expect.poll(() => focusedText(page)).toContain('Yes, the date holds')

    // The connection drops. The second has a new date: the answer is kept here, and says so.
    await visit.disconnect()
    const clicks = await clicksOf(visit, async () => {
      const here = item(page, second.id)
      await visit.click(here.getByRole('button', { name: 'No', exact: true }))
      await here.getByLabel('New date').fill('2018-01-26')
      await visit.choose(here.getByLabel('What moves it?'), { label: 'Another partner' })
      await here.getByLabel('One line').fill('The room is free two weeks later.')
      await visit.click(here.getByRole('button', { name: 'Send this answer' }))
    })
    expect(clicks).toBe(3)
    await item(page, second.id).getByText('Waits on this device').waitFor()
    await page.getByText('1 change waits on this device').waitFor()

    // So does the answer to the request.
    const [request] = before.requests as [Waiting['requests'][0]]
    const answering = await clicksOf(visit, async () => {
      await item(page, request.id).getByLabel('Your answer').fill('Two hours, and half an hour to set up.')
      await visit.click(item(page, request.id).getByRole('button', { name: 'Send answer' }))
    })
    expect(answering).toBe(1)
    await page.getByText('2 changes wait on this device').waitFor()
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)

    // The connection is back: both are sent, once, and the page says what they say.
    await visit.reconnect()
    await page.getByText('on this device').first().waitFor({ state: 'detached' })
    await expect.poll(waits).toMatchObject({ toAnswer: [], requests: [] })
    const updates = await home().ask<{ items: { subjectId: string; willHold: string; expected: unknown }[] }>(
      'fbi-lead',
      `/api/updates?subject=${second.id}`,
    )
    expect(updates.items.filter(({ willHold }) => willHold === 'no')).toMatchObject([
      { subjectId: second.id, expected: { on: '2018-01-26', precision: 'day' } },
    ])
    await visit.close()
  })
})

inLiveHome('an answer that waits', (home) => {
  const lost = /ERR_INTERNET_DISCONNECTED/

  test('survives a reload, is taken back with every word of it, and is sent again under its key', async () => {
    const { path, waits } = await ownAgency(home(), 'fbi-lead')
    const [, second] = (await waits()).toAnswer as [unknown, Waiting['toAnswer'][0]]
    const visit = await home().open('fbi-lead', path, { width: 360, expected: lost })
    const { page } = visit
    const here = item(page, second.id)
    await page.route('**/api/updates*', (route) => route.abort('internetdisconnected'))
    await here.getByRole('button', { name: 'Perhaps' }).click()
    await here.getByLabel('What might move it?').selectOption({ label: 'Another partner' })
    await here.getByLabel('One line').fill('The school says on 17 Nov whether the room is free.')
    await here.getByRole('button', { name: 'Send this answer' }).click()
    await here.getByText('Perhaps: it might move. Waits on this device').waitFor()
    await page.reload()
    await here.getByText('Perhaps: it might move. Waits on this device').waitFor()
    await here.getByRole('button', { name: 'Change' }).click()
    await expect
      .poll(() => here.getByLabel('One line').inputValue())
      .toBe('The school says on 17 Nov whether the room is free.')
    await expect.poll(() => here.getByLabel('What might move it?').inputValue()).toBe('partner')
    await page.getByText('1 change waits on this device').waitFor({ state: 'detached' })
    await page.unroute('**/api/updates*')
    await here.getByRole('button', { name: 'Send this answer' }).click()
    await here.getByText('Perhaps: it might move. Saved.').waitFor()
    const words = 'Another partner: The school says on 17 Nov whether the room is free.'
    const said = async () =>
      (
        await home().ask<{ items: { happened: { en: string } }[] }>('fbi-lead', `/api/updates?subject=${second.id}`)
      ).items.filter(({ happened }) => happened.en === words)
    await expect.poll(said).toHaveLength(1)
    await here.getByRole('button', { name: 'Undo' }).click()
    await here.getByRole('button', { name: 'Yes', exact: true }).waitFor()
    await expect.poll(said).toHaveLength(0)
    await visit.close()
  })

  test('what was typed and not sent stands there again after a reload', async () => {
    const { path, waits } = await ownAgency(home(), 'fbi-lead')
    const [first] = (await waits()).toAnswer as [Waiting['toAnswer'][0]]
    const visit = await home().open('fbi-lead', path)
    const here = item(visit.page, first.id)
    await here.getByRole('button', { name: 'No', exact: true }).click()
    await here.getByLabel('One line').fill('The hall is let on that day.')
    await visit.page.reload()
    await expect.poll(() => here.getByLabel('One line').inputValue()).toBe('The hall is let on that day.')
    await here.getByRole('button', { name: 'Send this answer' }).click()
    await expect.poll(() => here.getByLabel('New date').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => visit.page.evaluate('document.activeElement.name')).toBe('expected')
    await visit.close()
  })

  test('that meets another’s newer date says so in its place, keeps every word, and is sent anew over what stands', async () => {
    const { path, waits } = await ownAgency(home(), 'fbi-lead')
    const [, second] = (await waits()).toAnswer as [unknown, Waiting['toAnswer'][0]]
    const visit = await home().open('fbi-lead', path, { expected: /ERR_INTERNET_DISCONNECTED|status of 409/ })
    const { page } = visit
    const here = item(page, second.id)
    const answerNo = async (of: Page, day: string, line: string) => {
      const there = item(of, second.id)
      await there.getByRole('button', { name: 'No', exact: true }).click()
      await there.getByLabel('New date').fill(day)
      await there.getByLabel('What moves it?').selectOption({ label: 'Another partner' })
      await there.getByLabel('One line').fill(line)
      await there.getByRole('button', { name: 'Send this answer' }).click()
    }
    await page.route('**/api/updates*', (route) => route.abort('internetdisconnected'))
    await answerNo(page, '2018-01-26', 'Two weeks later.')
    await here.getByText('Waits on this device').waitFor()
    const coordinator = await home().open('coordinator', path)
    await answerNo(coordinator.page, '2018-01-19', 'One week later, by phone.')
    await item(coordinator.page, second.id).getByText('Saved.').waitFor()
    await coordinator.close()
    await page.unroute('**/api/updates*')
    await here.getByText('Kept here and could not be saved').waitFor()
    await here.getByRole('button', { name: 'Change' }).click()
    await expect.poll(() => here.getByLabel('New date').inputValue()).toBe('2018-01-26')
    await expect.poll(() => here.getByLabel('One line').inputValue()).toBe('Two weeks later.')
    await here.getByRole('button', { name: 'Send this answer' }).click()
    // Both values stand there, with whose they are and when; the coordinator spoke for the FBI. The writer chooses.
    await here.getByText('Changed by somebody else meanwhile').waitFor()
    await expect
      .poll(() => visit.words(here.locator('.conflict')))
      .toMatch(/FBI changed new date on 9 Nov 2017\..*Theirs 19 Jan 2018 Yours 26 Jan 2018/)
    await here.getByRole('button', { name: 'Take yours' }).click()
    await here.getByText('Saved.').waitFor()
    const { record } = await home().ask<{ record: { dates: { expected: { on: string } } } }>(
      'fbi-lead',
      `/api/views/record?id=${second.id}`,
    )
    expect(record.dates.expected.on).toBe('2018-01-26')
    await visit.close()
  })

  test('a coordinator answers for an agency: said by it, entered by the coordinator, in the way it came', async () => {
    const { path, waits } = await ownAgency(home(), 'fbi-lead')
    const [first] = (await waits()).toAnswer as [Waiting['toAnswer'][0]]
    const visit = await home().open('coordinator', path)
    const { page } = visit
    await page.getByLabel('E-mail').check()
    await item(page, first.id).getByRole('button', { name: 'Yes', exact: true }).click()
    await item(page, first.id).getByText('Yes, the date holds. Saved.').waitFor()
    await item(page, first.id).getByRole('link').first().click()
    await expect.poll(() => visit.words()).toContain('FBI, by e-mail 9 Nov; entered by USAO 9 Nov')
    await visit.close()
  })
})

const focusedText = (page: Page): Promise<string> =>
  page.evaluate<string>("(document.activeElement?.textContent ?? '').replaceAll('\\u00a0', ' ')")

/** What can be pressed and is smaller than 24 px either way; links in running text are as tall as their line. */
const targetsUnder24 = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('main button, main select, main textarea')]
    .filter((each) => each.checkVisibility())
    .filter((each) => { const { width, height } = each.getBoundingClientRect(); return Math.min(width, height) < 24 })
    .map((each) => each.textContent)`)
