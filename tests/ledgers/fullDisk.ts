import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerUnavailable } from '../../src/api/ledger.ts'
import { emptyHead } from '../../src/domain/log/entry.ts'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { entryAfter, headOf, verified } from './entries.ts'

/** What befell a ledger on a disk that filled up and was given room again. */
export interface Filled {
  readonly written: number
  readonly reasons: readonly string[]
  readonly readWhileFull: number
  readonly writtenAfter: number
  readonly kept: number
}

/** Run as a script on a small disk of its own: fills it, tries on, makes room, goes on, and says what happened as JSON. */
async function fill(disk: string): Promise<Filled> {
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(1_000_000, 1))
  const ledger = openSqliteLedger(join(disk, 'data'))
  let head = emptyHead
  const append = async (): Promise<string> => {
    const entry = entryAfter(head, { texts: ['words '.repeat(200)] })
    try {
      const { ok } = await ledger.append(head, entry)
      head = headOf(entry)
      return ok
    } catch (error) {
      return error instanceof LedgerUnavailable ? error.reason : String(error)
    }
  }
  while ((await append()) === 'appended');
  const written = head.seq
  const reasons: string[] = []
  for (let n = 0; n < 20; n++) reasons.push(await append())
  const readWhileFull = (await verified(ledger)).length
  const whileFull = head.seq
  rmSync(ballast)
  for (let n = 0; n < 50; n++) await append()
  const writtenAfter = head.seq - whileFull
  const kept = (await verified(ledger)).length
  await ledger.close()
  return { written, reasons, readWhileFull, writtenAfter, kept }
}

if (import.meta.main) console.log(JSON.stringify(await fill(process.argv[2]!)))
