// Verifies an exported log with nothing of the dashboard's code, from docs/log-format.md alone:
//   npm run -s log:verify -- --ndjson | node scripts/verify-log.mjs
//   node scripts/verify-log.mjs FILE
// Prints the length and the head, or the first thing that does not hold and ends with 1.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Throws unless the condition holds. */
function check(holds, seq, what) {
  if (!holds) throw new Error(`Entry ${seq}: ${what}`)
}

function parse(text, seq, what) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`Entry ${seq}: ${what} is not JSON.`)
  }
}

/** Checks one entry against the one before it, and notes its missing parts and those it accounts for. */
function accept(line, last, missing, partCounts) {
  const seq = last.seq + 1
  const stored = parse(line, seq, 'the line')
  check(stored.seq === seq, seq, `is missing; the line has entry ${stored.seq}.`)
  const header = parse(stored.header, seq, 'the header')
  check(header.format === 1, seq, `is of format ${header.format}; this verifier knows format 1.`)
  check(sha256(last.hash + stored.header) === stored.hash, seq, 'its hash does not follow from the entry before it.')
  for (const name of ['seq', 'id', 'key']) check(header[name] === stored[name], seq, `its header has another ${name}.`)
  check(header.actor.account === stored.account, seq, 'its header has another account.')
  const at = Date.parse(header.at)
  check(at >= last.at, seq, `it counts from ${header.at}, before the entry ahead of it.`)
  check(header.digests.length === stored.parts.length, seq, 'it has another number of parts than its header.')
  check(!partCounts.has(header.id), seq, 'an earlier entry has its id.')
  stored.parts.forEach((part, place) => {
    const name = `${header.id}/${place}`
    if (part === null) missing.set(name, seq)
    else
      check(
        sha256(part.salt + part.body) === header.digests[place],
        seq,
        `part ${place} is not the one that was hashed.`,
      )
  })
  for (const { entry, part } of header.erases ?? []) {
    check(part < partCounts.get(entry), seq, `it erases part ${part} of ${entry}, which no earlier entry has.`)
    missing.delete(`${entry}/${part}`)
  }
  partCounts.set(header.id, stored.parts.length)
  return { seq, hash: stored.hash, at }
}

async function verify(input) {
  let head = { seq: 0, hash: '0'.repeat(64), at: -Infinity }
  const missing = new Map()
  const partCounts = new Map()
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line !== '') head = accept(line, head, missing, partCounts)
  }
  for (const [name, seq] of missing) check(false, seq, `lacks part ${name.split('/')[1]}, and no entry erases it.`)
  if (head.seq === 0) throw new Error('The input holds no entry.')
  return head
}

try {
  const file = process.argv[2]
  const head = await verify(file === undefined ? process.stdin : (await open(file)).createReadStream())
  console.log(`${head.seq} entries, head ${head.hash}`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
