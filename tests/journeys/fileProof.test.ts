import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inBothHomes } from '../support/journey.ts'

inBothHomes('a file as proof', (home) => {
  test('is chosen, refused by a sentence where it is not kept here, added, and saved byte for byte', async () => {
    const { items } = await home().ask<{ items: { id: string; kind: string; word: string | null }[] }>(
      'coordinator',
      '/api/views/items',
    )
    const { id } = items.find((each) => each.kind === 'commitment' && each.word === 'on-track')!
    const visit = await home().open('coordinator', `/records/commitments/${id}`, { width: 360 })
    await visit.click(visit.page.locator('.acts').getByRole('button', { name: 'More', exact: true }))
    await visit.click(visit.page.locator('.acts').getByRole('button', { name: 'Add proof' }))
    const dialog = visit.page.getByRole('dialog')
    await dialog.getByLabel('What it shows').fill('Sign-in sheet')
    await visit.click(dialog.getByText('A file', { exact: true }))
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => visit.words(dialog)).toContain('Choose a file.')
    const choose = (name: string, buffer: Buffer) =>
      dialog.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await choose('page.html', Buffer.from('<script>alert(1)</script>'))
    await dialog.getByText('page.html is not a kind of file that is kept here').first().waitFor()
    await choose('large.pdf', Buffer.alloc(8_100_000, 'x'))
    await dialog.getByText('large.pdf has 8.1 MB; a file may have 8 MB. Nothing was saved.').first().waitFor()
    await choose('sheet.png', Buffer.from('not a picture'))
    await dialog.getByText('what is in it is something else').first().waitFor()
    expect(await visit.axe()).toEqual([])
    const content = Buffer.from('Name,Agency\r\nSample,LASD\r\n')
    await choose('sheet.csv', content)
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    const saved = visit.page.getByRole('button', { name: 'Save sheet.csv (1 kB)' })
    await saved.waitFor()
    const [download] = await Promise.all([visit.page.waitForEvent('download'), saved.click()])
    expect(download.suggestedFilename()).toBe('sheet.csv')
    expect(await readFile(await download.path())).toEqual(content)

    await visit.click(visit.page.locator('.acts').getByRole('button', { name: 'More', exact: true }))
    await visit.click(visit.page.locator('.acts').getByRole('button', { name: 'Seal a text', exact: true }))
    const which = dialog.getByLabel('Which text')
    await dialog.getByText('The title of a proof takes its file with it.').waitFor()
    const option = (await which.locator('option').allTextContents()).find((each) =>
      each.startsWith('“sheet.csv” (file'),
    )
    await visit.choose(which, { label: option! })
    await visit.click(dialog.getByRole('button', { name: 'Seal it now' }))
    await visit.page.getByText('Its file was sealed.').waitFor()
    await saved.waitFor({ state: 'detached' })
    expect(await visit.words()).toContain('Sign-in sheet')
    await visit.close()
  })
})
