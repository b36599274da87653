import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { subsetFont } from '../support/publicSans.ts'

test('the font of the page is what its script makes from the package', async () => {
  const kept = readFileSync(new URL('../../src/ui/fonts/public-sans.woff2', import.meta.url))
  expect(Buffer.from(await subsetFont()).equals(kept)).toBe(true)
})
