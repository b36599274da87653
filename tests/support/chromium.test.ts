import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

const found = await findChromium()

test.skipIf('missing' in found)(
  'the browser that was found opens a page with a field and takes its picture',
  async () => {
    if ('missing' in found) return
    const browser = await chromium.launch(found.launch)
    try {
      const page = await browser.newPage()
      await page.setContent('<label>Name <input></label>')
      await page.getByLabel('Name').fill('Compton')
      expect(await page.getByLabel('Name').inputValue()).toBe('Compton')
      expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
    } finally {
      await browser.close()
    }
  },
)
