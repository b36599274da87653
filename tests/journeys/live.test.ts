import { expect, test } from 'vitest'
import { inBothHomes, type Home } from '../support/journey.ts'

/** Two people at once: what one changes shows on the other's page, and nothing of the other's is moved. */

interface Items {
  readonly items: readonly { id: string; kind: string; word: string | null; title: string }[]
}

const anOpenOne = async (home: Home) => {
  const { items } = await home.ask<Items>('coordinator', '/api/views/items')
  return items.find((each) => each.kind === 'commitment' && each.word === 'on-track')!
}

inBothHomes('with others', (home) => {
  test('the overview names the areas whose line reads otherwise, and none of its rows moves', async () => {
    const { id } = await anOpenOne(home())
    const watching = await home().open('official', '/')
    const rows = watching.page.locator('.areas tbody')
    await rows.locator('tr').first().waitFor()
    const drawn = await rows.boundingBox()
    const other = await home().open('coordinator', `/records/commitments/${id}`)
    await other.page.getByRole('button', { name: 'Log a call' }).click()
    await other.page.getByLabel('What happened').fill('The room may be needed for another event.')
    await other.page.getByRole('radio', { name: 'Perhaps' }).check()
    await other.page.getByRole('button', { name: 'Save' }).click()
    await other.page.getByText('Saved. Log a call').waitFor()
    await other.close()
    await watching.page.locator('.changed-areas').getByText('changed just now').first().waitFor()
    expect(await rows.boundingBox()).toEqual(drawn)
    expect(await watching.axe()).toEqual([])
    await watching.close()
  })

  test('a change tints its row and says so; the focus, the place and a form that is being filled in stay', async () => {
    const { id, title } = await anOpenOne(home())
    const watching = await home().open('official', '/items?kind=commitment')
    const row = watching.page.locator(`tr[data-record="${id}"]`)
    await row.waitFor()
    const link = row.getByRole('link', { name: title })
    await link.focus()
    const typing = await home().open('coordinator', `/records/commitments/${id}`)
    await typing.page.getByRole('button', { name: 'Log a call' }).click()
    await typing.page.getByLabel('What happened').fill('Half a sentence')
    const scrolled = await watching.page.evaluate('[scrollX, scrollY]')

    const other = await home().open('coordinator', `/records/commitments/${id}`)
    await other.page.getByRole('button', { name: 'Log a call' }).click()
    await other.page.getByLabel('What happened').fill('Room booked for the session.')
    await other.page.getByRole('radio', { name: 'Yes' }).check()
    await other.page.getByRole('button', { name: 'Save' }).click()
    await other.page.getByText('Saved. Log a call').waitFor()
    await other.close()

    await row.getByText('changed just now').waitFor()
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
    await expect.poll(() => watching.page.evaluate('[scrollX, scrollY]')).toEqual(scrolled)
    expect(await watching.axe()).toEqual([])
    await watching.close()

    await typing.page
      .locator('article')
      .getByText('Room booked for the session.')
      .first()
      .waitFor({ state: 'attached' })
    await expect.poll(() => typing.page.getByLabel('What happened').inputValue()).toBe('Half a sentence')
    await expect.poll(() => typing.page.evaluate('document.activeElement.getAttribute("name")')).toBe('happened')
    await typing.close()
  })
})
