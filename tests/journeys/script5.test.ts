import { expect, test } from 'vitest'
import { inBothHomes, type Home } from '../support/journey.ts'

interface ForYou {
  readonly forYou: { readonly toConfirm: readonly string[] }
  readonly sinceReview: { readonly delivered: readonly unknown[]; readonly confirmed: readonly unknown[] }
}

const overview = (home: Home) => home.ask<ForYou>('official', '/api/views/overview')

inBothHomes('script 5: we got it / not quite', (home) => {
  test('one delivery is confirmed and another returned with a reason, in seven clicks', async () => {
    const visit = await home().open('official')
    const { page } = visit
    const counts = () =>
      page
        .locator('.headline p')
        .nth(1)
        .innerText()
        .then((text) => {
          const [, delivered, confirmed] = /(\d+) delivered, (\d+) confirmed/.exec(text.replaceAll('\u00a0', ' ')) ?? []
          return { delivered: Number(delivered), confirmed: Number(confirmed) }
        })
    const before = await counts()
    expect(before.delivered).toBeGreaterThan(0)
    await page.getByText('2 deliveries to confirm').waitFor()

    await visit.click(page.getByRole('link', { name: '2 deliveries to confirm' }))
    await visit.click(page.getByRole('link', { name: 'Loan of four tablets for the front desk' }))
    await visit.click(page.getByRole('button', { name: 'Confirm', exact: true }))
    await page.getByText('Saved. Confirm').waitFor()
    await page.getByText('Confirmed', { exact: true }).first().waitFor()
    await visit.click(page.getByRole('link', { name: 'Overview' }))
    // Delivered and confirmed are counted apart: the one delivery is now in both.
    await expect.poll(counts).toEqual({ delivered: before.delivered, confirmed: before.confirmed + 1 })
    await visit.click(page.getByRole('link', { name: '1 delivery to confirm' }))
    await visit.click(page.getByRole('button', { name: 'Return', exact: true }))
    await page.getByLabel('One line of reason').fill('One slide names the wrong desk.')
    await visit.click(page.getByRole('button', { name: 'Save', exact: true }))
    await page.getByText('Saved. Return').waitFor()
    expect(visit.clicks()).toBe(7)

    await expect.poll(() => overview(home())).toMatchObject({ forYou: { toConfirm: [] } })
    // Undo: it is to be confirmed again; then it is returned after all.
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await overview(home())).forYou.toConfirm).toHaveLength(1)
    await page.getByRole('button', { name: 'Return', exact: true }).click()
    await page.getByLabel('One line of reason').fill('One slide names the wrong desk.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved. Return').waitFor()
    await visit.close()
  })

  test('the giver’s page shows the return and its reason, asks about it, and offers no confirm of its own', async () => {
    const { agencyId } = await home().ask<{ agencyId: string }>('fbi-lead', '/api/session')
    const visit = await home().open('fbi-lead', 'agencies')
    const { page } = visit
    await page.locator(`a[href$="/agencies/${agencyId}"]`).first().click()
    const returned = page.locator('article', { hasText: 'Awareness slides for roll call' })
    await returned.waitFor()
    await expect
      .poll(() => visit.words(returned))
      .toContain('Returned by LASD on 9 Nov: “One slide names the wrong desk”.')
    await expect.poll(() => page.getByRole('button', { name: 'Confirm' }).count()).toBe(0)
    await visit.close()
  })

  test('an agency’s own delivery offers no confirm, and says why', async () => {
    const items = await home().ask<{ items: { id: string; title: string }[] }>('atf-lead', '/api/views/items')
    const own = items.items.find(({ title }) => title.startsWith('Firearm-safety materials'))!
    const visit = await home().open('atf-lead', 'commitments')
    await visit.page.evaluate(
      `history.pushState(null, '', location.pathname.replace('commitments', 'records/commitments/${own.id}'))`,
    )
    await visit.page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    await visit.page.getByText('ATF delivered this, so another agency has to confirm it.').waitFor()
    await expect.poll(() => visit.page.getByRole('button', { name: 'Confirm', exact: true }).count()).toBe(0)
    await visit.close()
  })
})
