import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMissed, lineOf, type Figure } from './figure.ts'
import { bundle } from './rows/bundle.ts'
import { commitments } from './rows/commitments.ts'
import { document } from './rows/document.ts'
import { firstView } from './rows/firstView.ts'
import { fold } from './rows/fold.ts'
import { served } from './rows/served.ts'
import { writes } from './rows/writes.ts'

/**
 * `npm run bench [-- --only fold --quick]`: prints a line a figure with its target, writes `bench/results.json`, and
 * ends with 1 where a target is missed. Timings are medians or ratios inside one run; a busy machine still moves them.
 */
const rows: Readonly<Record<string, (quick: boolean) => Promise<readonly Figure[]>>> = {
  bundle,
  firstView,
  document,
  commitments,
  writes,
  served,
  fold,
}

const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } } })
if (values.only !== undefined && !Object.hasOwn(rows, values.only)) {
  console.error(`There is no row "${values.only}". Rows: ${Object.keys(rows).join(', ')}.`)
  process.exit(1)
}
const figures: Figure[] = []
for (const [name, row] of Object.entries(rows)) {
  if (values.only !== undefined && values.only !== name) continue
  for (const figure of await row(values.quick)) {
    figures.push(figure)
    console.log(lineOf(figure))
  }
}
mkdirSync(import.meta.dirname, { recursive: true })
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(figures, null, 2)}\n`)
const missed = figures.filter(isMissed)
if (missed.length > 0) console.error(`${missed.length} of ${figures.length} figures miss their target.`)
process.exit(missed.length > 0 ? 1 : 0)
