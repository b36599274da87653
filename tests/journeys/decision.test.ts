import { expect, test } from 'vitest'
import { inBothHomes } from '../support/journey.ts'

inBothHomes('a decision that is wanted', (home) => {
  test('is found by the official it is wanted from, recorded, and wanted no more', async () => {
    const visit = await home().open('official', '/')
    const { page } = visit
    await visit.click(page.getByRole('link', { name: /1 decision wanted/ }))
    await page.waitForURL('**/records/decisions/**')
    await visit.click(page.getByRole('button', { name: 'Record the decision' }))
    const dialog = page.getByRole('dialog')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => visit.words(dialog)).toContain('Some words are needed here.')
    await dialog.getByLabel('What was decided').fill('The hours go on until June.')
    expect(await visit.axe()).toEqual([])
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await page.getByText('Saved. Record the decision').waitFor()
    await expect.poll(() => visit.words()).toContain('The hours go on until June.')
    await expect.poll(() => page.getByRole('button', { name: 'Record the decision' }).count()).toBe(0)
    await visit.go('/')
    await expect.poll(() => visit.words()).not.toContain('1 decision wanted')
    await visit.close()
  })
})
