// Makes src/ui/fonts/public-sans.woff2 from the font's package: the letters of English and Spanish, the signs the pages
// write, and the weights they use. Everything else falls back to the system's font. Run it when the package changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subset from 'subset-font'

const between = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place))
/** Basic Latin, the letters of Western Europe, and dashes, quotation marks and signs. */
const letters = between(0x20, 0x7e) + between(0xa0, 0xff) + '–—‘’‚“”„…·•†−×≤≥←→↑↓\u2011'

const from = fileURLToPath(
  import.meta.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'),
)
const to = fileURLToPath(new URL('../../src/ui/fonts/public-sans.woff2', import.meta.url))

/** The bytes of the file, the same every time from the same packages. */
export const subsetFont = (): Promise<Uint8Array> =>
  subset(readFileSync(from), letters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } })

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(to, await subsetFont())
