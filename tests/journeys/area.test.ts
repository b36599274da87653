import { describe, expect, test } from 'vitest'
import { inHomes, inLiveHome } from '../support/journey.ts'

/** The page of a focus area, as people find it. */

inHomes('a focus area', (home) => {
  test.each([
    [1280, 'light', 'coordinator', '/areas/4'],
    [320, 'dark', 'official', '/areas/3'],
    [1280, 'dark', 'partner', '/areas/5'],
    [320, 'light', 'partner', '/areas/whole'],
  ] as const)(
    'at %i, %s, for the %s, %s: axe finds nothing, and one title stands over it',
    async (width, colorScheme, who, path) => {
      const visit = await home().open(who, path, { width, colorScheme })
      const { page } = visit
      await page.locator('ol.history li').first().waitFor()
      await expect.poll(() => page.locator('h1').count()).toBe(1)
      expect(await visit.axe()).toEqual([])
      await visit.close()
    },
  )

  test('what is promised stands key first and worst first, what is done behind one press', async () => {
    const visit = await home().open('official', '/areas/4')
    const { page } = visit
    const rows = page.locator('.area-items').first().locator('tbody tr')
    await expect
      .poll(() => visit.words(rows.first()))
      .toMatch(
        /^Off track Guide for families on sealing juvenile records, English and Spanish Key Sample Youth Services for City of Compton; now expected 15 Dec, 106 days after the agreed 31 Aug \+2 reasons/,
      )
    const done = page.getByRole('table', { name: 'Done and ended' })
    await expect.poll(() => done.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Done and ended' }).focus()
    await visit.press('Enter')
    await expect.poll(() => done.locator('tbody tr').count()).toBe(3)
    // The lane is a picture; the row says in words what it shows.
    const milestone = page.locator('.area-milestones tbody tr').filter({ hasText: 'Families’ guide out' })
    await expect.poll(() => visit.words(milestone)).toMatch(/31 Aug 2017 15 Dec 2017/)
    await expect.poll(() => milestone.locator('th').textContent()).toContain(', 106 days after the agreed date')
    await expect
      .poll(() => visit.words(page.getByRole('region', { name: 'In the lead’s words' })))
      .toBe(
        'In the lead’s words A guide for families is being read a second time in Spanish; it is expected on 15 December. Written 7 Nov · Sample',
      )
    await visit.close()
  })

  test('partners find what was released and no verdict; what is not released leaves no trace', async () => {
    const visit = await home().open('partner', '/areas/1')
    const words = await visit.words()
    expect(words).toContain('Counts only what has been released to partners.')
    await expect.poll(() => visit.words(visit.page.locator('.area-head'))).not.toMatch(/need attention|since/)
    expect(words).not.toContain('Table-top')
    const inner = await home().open('official', '/areas/1')
    await expect.poll(() => inner.words()).toContain('Table-top')
    await inner.close()
    await visit.close()
  })

  test('the past is as it stood, and offers nothing to write', async () => {
    const visit = await home().open('coordinator', '/areas/4?asOf=2016-06-30')
    const { page } = visit
    await page.getByText('As it stood on 30 Jun 2016.').first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Add a commitment' }).count()).toBe(0)
    await expect.poll(() => visit.words()).not.toMatch(/2018|\d [A-Z][a-z]{2} 2017/)
    await visit.close()
  })

  test('five things make a commitment: what is missing is said, what was typed stays, and it can be taken back', async () => {
    const visit = await home().open('coordinator', '/areas/8', { width: 360 })
    const { page } = visit
    const count = () => page.locator('.area-items').first().locator('tbody tr').count()
    const before = await count()
    await visit.click(page.getByRole('button', { name: 'Add a commitment' }))
    const dialog = page.getByRole('dialog', { name: 'Add a commitment' })
    await expect.poll(() => visit.words(dialog)).toContain('It belongs to 8 Cybercrime.')
    await dialog.getByLabel('What is promised').fill('A leaflet on safe accounts')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByText('Choose an agency.').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('gives')
    await page.reload()
    await visit.click(page.getByRole('button', { name: 'Add a commitment' }))
    await expect.poll(() => dialog.getByLabel('What is promised').inputValue()).toBe('A leaflet on safe accounts')
    await visit.choose(dialog.getByLabel('Who gives'), { label: 'FBI' })
    await expect.poll(() => dialog.getByLabel('Who receives').inputValue()).not.toBe('')
    await dialog.getByLabel('By when').fill('2018-03-30')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await page
      .getByText(/^Saved\./)
      .first()
      .waitFor()
    await expect.poll(count).toBe(before + 1)
    await expect
      .poll(() => visit.words(page.locator('.area-items').first()))
      .toMatch(/Not started A leaflet on safe accounts .*FBI for LASD/)
    await visit.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(count).toBe(before)
    await visit.close()
  })

  test('its history is read to its beginning, page after page, and each line opens the day it happened', async () => {
    const visit = await home().open('official', '/areas/4')
    const { page } = visit
    const lines = page.locator('ol.history > li')
    await lines.first().waitFor()
    await visit.click(page.getByRole('button', { name: /more, and earlier$/ }))
    await expect.poll(() => lines.count()).toBe(50)
    const earlier = page.getByRole('button', { name: 'Earlier changes' })
    while (await earlier.isVisible()) {
      const count = await lines.count()
      await visit.click(earlier)
      await expect.poll(() => lines.count()).toBeGreaterThan(count)
    }
    await expect.poll(() => visit.words(lines.last())).toMatch(/^28 Sep 2015 Recorded/)
    await visit.click(lines.last().getByRole('link', { name: /^As it stood then/ }))
    await page.getByText('As it stood on 28 Sep 2015.').first().waitFor()
    await expect.poll(() => visit.words(page.locator('h1'))).toBe('4 At-risk youth')
    await expect.poll(() => visit.words()).toContain('No commitments in this area yet.')
    await visit.close()
  })
})

inLiveHome('a focus area on paper', (home) => {
  describe('printed', () => {
    test('carries the marking and that it is sample, and everything that was folded', async () => {
      const visit = await home().open('official', '/areas/4')
      const { page } = visit
      await page.locator('ol.history li').first().waitFor()
      await page.emulateMedia({ media: 'print' })
      await expect.poll(() => page.getByRole('table', { name: 'Done and ended' }).isVisible()).toBe(true)
      await expect.poll(() => page.getByRole('button', { name: 'Add a commitment' }).count()).toBe(0)
      const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1')
      expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(5)
      await visit.close()
    })
  })

  test('the history of a record with more than a hundred entries is read whole', async () => {
    const { items } = await home().ask<{ items: readonly { id: string; title: string }[] }>(
      'coordinator',
      '/api/views/items',
    )
    const { id } = items.find(({ title }) => title.startsWith('Notice of summer jobs in two'))!
    const visit = await home().open('coordinator', `/records/commitments/${id}`)
    const { page } = visit
    const written = await page.evaluate(`(async () => {
      for (let n = 0; n < 101; n++) {
        const path = '/api/commitments/${id}'
        const tag = (await fetch(path)).headers.get('ETag')
        const day = new Date(Date.UTC(2017, 6, 1 + n)).toISOString().slice(0, 10)
        const patch = { followUp: { chasedOn: { on: day, precision: 'day' } } }
        const answer = await fetch(path, {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json', 'If-Match': tag, 'Idempotency-Key': 'many-changes-' + n },
          body: JSON.stringify({ patch }),
        })
        if (!answer.ok) return n + ': ' + (await answer.text())
      }
      return 'all'
    })()`)
    expect(written).toBe('all')
    await page.reload()
    const lines = page.locator('ol.history > li')
    await lines.first().waitFor()
    await visit.click(page.getByRole('button', { name: '94 more, and earlier' }))
    await expect.poll(() => lines.count()).toBe(100)
    await visit.click(page.getByRole('button', { name: 'Earlier changes' }))
    await expect.poll(() => lines.count()).toBeGreaterThan(101)
    await expect.poll(() => page.getByRole('button', { name: 'Earlier changes' }).count()).toBe(0)
    await expect.poll(() => visit.words(lines.last())).toMatch(/Created|Recorded/)
    await visit.close()
  })
})
