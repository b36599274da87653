import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { LedgerUnavailable, type Ledger } from '../../src/api/ledger.ts'
import { entryAfter, headOf, readAll } from './entries.ts'

/**
 * A process of its own that writes to a log and says what was acknowledged, one line an entry: `key seq`. Run as a
 * script with a folder or an address, and with the number of entries to stop after, if any. It goes on at once, or where
 * WRITER_STEPS is set with each line on its input.
 */
export function startWriter(where: string, { count, steps = false }: { count?: number; steps?: boolean } = {}) {
  const script = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, [script, where, ...(count === undefined ? [] : [String(count)])], {
    env: { ...process.env, ...(steps ? { WRITER_STEPS: '1' } : {}) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const acknowledged: string[] = []
  lines.on('line', (line) => acknowledged.push(line))
  const ended = new Promise<void>((resolve) => lines.once('close', resolve))
  return {
    child,
    acknowledged,
    /** Settles when all it said has been read. */
    ended,
    /** Settles with the next line. */
    next: () => new Promise<string>((resolve) => lines.once('line', resolve)),
  }
}

async function openAt(where: string): Promise<Ledger> {
  if (!where.startsWith('postgres:')) return (await import('../../server/ledgers/sqlite.ts')).openSqliteLedger(where)
  return (await import('../../server/ledgers/postgres.ts')).openPostgresLedger(where)
}

async function write(where: string, count: number): Promise<void> {
  const ledger = await openAt(where)
  const go = process.env['WRITER_STEPS'] ? createInterface({ input: process.stdin })[Symbol.asyncIterator]() : undefined
  let head = headOf((await readAll(ledger)).at(-1))
  for (let n = 0; n < count; n++) {
    await go?.next()
    const entry = entryAfter(head, {
      account: 'writer',
      key: `${process.pid}-${n}`,
      texts: ['words '.repeat(1 + (n % 90))],
    })
    try {
      const { ok } = await ledger.append(head, entry)
      if (ok !== 'appended') throw new Error(`Another wrote to ${where}.`)
      head = headOf(entry)
      process.stdout.write(`${entry.key} ${entry.seq}\n`)
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error
      process.stdout.write(`refused ${error.reason} ${(await readAll(ledger)).length === head.seq}\n`)
    }
  }
  await ledger.close()
  process.exit()
}

if (import.meta.main) await write(process.argv[2]!, Number(process.argv[3] ?? Infinity))
