import { expect, test } from 'vitest'
import { inHomes, type Home, type Visit } from '../support/journey.ts'

/** What is written can be mended, taken out of sight, and shown to more people, each as an act that says what it does. */

interface Items {
  readonly items: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly audience: string
    readonly word: string | null
  }[]
}

async function commitmentOf(home: Home, person: string, audience: string): Promise<{ path: string; title: string }> {
  const { items } = await home.ask<Items>(person, '/api/views/items')
  const item = items.find(
    (each) => each.kind === 'commitment' && each.audience === audience && each.word === 'on-track',
  )
  if (!item) throw new Error(`The demonstration has no open commitment for ${audience}.`)
  return { path: `/records/commitments/${item.id}`, title: item.title }
}

const act = async (visit: Visit, name: string) => {
  await visit.click(visit.page.locator('.acts').getByRole('button', { name: 'More', exact: true }))
  await visit.click(visit.page.locator('.acts').getByRole('button', { name, exact: true }))
}

inHomes('mending, sealing, releasing', (home) => {
  test('a commitment is edited: only what changed is sent, with a reason, and can be undone', async () => {
    const { path, title } = await commitmentOf(home(), 'coordinator', 'agencies')
    const visit = await home().open('coordinator', path)
    await act(visit, 'Edit')
    const dialog = visit.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => visit.words(dialog)).toContain('Nothing was changed.')
    await dialog.getByLabel('Title', { exact: true }).fill(`${title}, mended`)
    await dialog.getByLabel('One line of reason').fill('A word was missing.')
    expect(await visit.axe()).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    await visit.page.getByRole('heading', { level: 1, name: `${title}, mended` }).waitFor()
    await expect.poll(() => visit.words()).toMatch(/title .*, mended.*, was .*A word was missing\./)
    await visit.page.getByRole('button', { name: 'Undo' }).click()
    await visit.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await visit.close()
  })

  test('a text typed by mistake is hidden at once, and erased when a second person agrees', async () => {
    const { path } = await commitmentOf(home(), 'coordinator', 'agencies')
    const visit = await home().open('coordinator', path)
    await visit.page.getByRole('button', { name: 'Log a call' }).click()
    await visit.page.getByLabel('What happened').fill('Words that do not belong here.')
    await visit.page.getByRole('radio', { name: 'Yes' }).check()
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.getByText('Words that do not belong here.').first().waitFor()
    await act(visit, 'Seal a text')
    const dialog = visit.page.getByRole('dialog')
    await dialog.getByLabel('Which text').selectOption({ index: 1 })
    await expect
      .poll(() => dialog.getByLabel('Which text').locator('option:checked').textContent())
      .toContain('Words that do not')
    expect(await visit.axe()).toEqual([])
    await dialog.getByRole('button', { name: 'Seal it now' }).click()
    await visit.page.getByText('Text sealed on').first().waitFor()
    await expect.poll(() => visit.words()).not.toContain('Words that do not belong')
    await expect.poll(() => visit.words()).toContain('You sealed this, so a second person has to erase it.')
    await visit.close()

    const second = await home().open('official', path)
    await second.click(second.page.getByRole('button', { name: 'Erase it for good' }))
    expect(await second.axe()).toEqual([])
    await second.click(second.page.getByRole('dialog').getByRole('button', { name: 'Erase it for good' }))
    await second.page.getByText('Erased for good.').waitFor()
    await second.close()
  })

  test('a release is read first as its readers will, and then read by them', async () => {
    const { path, title } = await commitmentOf(home(), 'coordinator', 'agencies')
    const before = await home().open('partner', path, { expected: /404/ })
    await expect.poll(() => before.words()).toContain('does not exist, or is not open to you')
    await before.close()
    const visit = await home().open('coordinator', path)
    await act(visit, 'Release')
    const dialog = visit.page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Areas that read otherwise to them' }).waitFor()
    const words = await visit.words(dialog)
    expect(words).toContain('Partners will see this text, word for word. Read it as they will.')
    expect(words).toContain(title)
    expect(await visit.axe()).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('Some words are needed here.').waitFor()
    await dialog.getByLabel('One line of reason').fill('Ready to be read.')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await visit.page.getByText('Saved. Release').waitFor()
    await visit.close()
    const partner = await home().open('partner', path)
    await expect.poll(() => partner.words(partner.page.locator('h1'))).toBe(title)
    await partner.close()
  })

  test('what only named agencies see is let out by two persons of them', async () => {
    const { path, title } = await commitmentOf(home(), 'fbi-lead', 'restricted')
    const visit = await home().open('fbi-lead', path)
    await act(visit, 'Propose to release')
    const dialog = visit.page.getByRole('dialog')
    await expect.poll(() => visit.words(dialog)).toContain('All agencies will see this text, word for word.')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await visit.page.getByText('Release to all agencies: proposed').waitFor()
    await visit.click(visit.page.getByRole('link', { name: 'read it and decide' }))
    await visit.page.locator('h1').waitFor()
    await expect.poll(() => visit.page.getByRole('button', { name: 'Approve the release' }).count()).toBe(0)
    const release = new URL(visit.page.url()).pathname.replace(/^.*\/records\//, 'records/')
    await visit.close()
    const second = await home().open('coordinator', release)
    await second.click(second.page.getByRole('button', { name: 'Approve the release' }))
    const approving = second.page.getByRole('dialog')
    await approving.getByText(title).first().waitFor()
    expect(await second.axe()).toEqual([])
    await approving.getByRole('button', { name: 'Save' }).click()
    await second.page.getByText('Saved. Approve the release').waitFor()
    await second.close()
    const reader = await home().open('official', path)
    await expect.poll(() => reader.words(reader.page.locator('h1'))).toBe(title)
    await reader.close()
  })
})
