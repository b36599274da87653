import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/api/files.ts'

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
const dayOne = Date.UTC(2017, 10, 9)
const hour = 3_600_000

/** What a place for the contents of files is, executed. `open` answers an empty one; `reopen` the same one opened again. */
export function filesSuite(
  name: string,
  open: () => Promise<{ readonly files: Files; reopen(): Promise<Files>; end(): Promise<void> }>,
): void {
  describe(`files ${name}`, () => {
    test('a content is kept once under its digest, and is there after it was opened again', async () => {
      const place = await open()
      const { files } = place
      const content = bytes('What was said.')
      const digest = files.digestOf(content)
      expect(digest).toBe('94db63b2712f3460649958eaff9af4ccf1bab97c2eb05b49b00561c2a8cda48b')
      await files.keep(digest, content, dayOne)
      await files.keep(digest, content, dayOne)
      const again = await place.reopen()
      expect(new Uint8Array((await again.read(digest))!)).toEqual(content)
      expect(await again.read('0'.repeat(64))).toBeUndefined()
      await place.end()
    })

    test('an erased content is gone, also after it was opened again, and nothing else', async () => {
      const place = await open()
      const { files } = place
      const [one, other] = [bytes('One.'), bytes('Other.')]
      for (const each of [one, other]) await files.keep(files.digestOf(each), each, dayOne)
      await files.erase(files.digestOf(one))
      await files.erase(files.digestOf(one))
      const again = await place.reopen()
      expect(await again.read(again.digestOf(one))).toBeUndefined()
      expect(new Uint8Array((await again.read(again.digestOf(other)))!)).toEqual(other)
      await place.end()
    })

    test('what is old is told by the instant it was last kept, and what was kept again meanwhile is not erased with it', async () => {
      const place = await open()
      const { files } = place
      const [old, renewed, young] = ['Old.', 'Renewed.', 'Young.'].map(bytes) as [Uint8Array, Uint8Array, Uint8Array]
      await files.keep(files.digestOf(old), old, dayOne)
      await files.keep(files.digestOf(renewed), renewed, dayOne)
      await files.keep(files.digestOf(young), young, dayOne + hour)
      expect([...(await files.keptBefore(dayOne + 1))].sort()).toEqual(
        [old, renewed].map((each) => files.digestOf(each)).sort(),
      )
      expect(await files.keptBefore(dayOne)).toEqual([])
      await files.keep(files.digestOf(renewed), renewed, dayOne + hour)
      for (const each of [old, renewed, young]) await files.erase(files.digestOf(each), dayOne + hour)
      expect(await files.read(files.digestOf(old))).toBeUndefined()
      expect([...(await files.keptBefore(dayOne + 2 * hour))].sort()).toEqual(
        [renewed, young].map((each) => files.digestOf(each)).sort(),
      )
      await place.end()
    })
  })
}
