import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LedgerUnavailable } from '../src/api/ledger.ts'
import { readConfig } from './config.ts'
import { openSqliteLedger } from './ledgers/sqlite.ts'
import { DatabaseRefused } from './ledgers/postgresFaults.ts'
import { FolderRefused } from './ledgers/sqliteFaults.ts'
import { StartRefused } from './startRefused.ts'
import { fewestChanges, milestonesOf, syntheticEntries, type SyntheticPlan } from './syntheticEngagement.ts'

/**
 * Fills an empty DATA_DIR or DATABASE_URL with a synthetic engagement, the same for the same seed:
 * `npm run seed -- --commitments 10000 --changes 1000000 --seed 7 [--data-dir DIR]`.
 */

/** What was asked for cannot be done. The message says what and why; nothing was written. */
export class SeedRefused extends Error {}

const ranges = {
  commitments: { least: 1, most: 100_000, otherwise: 1_000 },
  changes: { least: 1, most: 10_000_000, otherwise: 20_000 },
  seed: { least: 0, most: 4_294_967_295, otherwise: 1 },
} as const

export interface Seeding extends SyntheticPlan {
  readonly into: { readonly folder: string } | { readonly databaseUrl: string }
}

/** Reads the command's words and environment. @throws SeedRefused or StartRefused naming the argument or variable that is wrong. */
export function seedingOf(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Seeding {
  const values = optionsIn(words)
  const plan = {
    commitments: numberOf('commitments', values.commitments),
    changes: numberOf('changes', values.changes),
    seed: numberOf('seed', values.seed),
  }
  const fewest = fewestChanges(plan.commitments)
  if (plan.changes < fewest) {
    throw new SeedRefused(
      `--changes ${plan.changes} is too few: ${plan.commitments} commitments with their ${milestonesOf(plan.commitments)} milestones take at least ${fewest}.`,
    )
  }
  const folder = values['data-dir']
  const { dataDir, databaseUrl } = readConfig(env)
  if (folder === '') throw new SeedRefused('--data-dir needs a folder.')
  if (folder !== undefined && databaseUrl !== null) {
    throw new SeedRefused('Both --data-dir and DATABASE_URL say where to. Leave one of them out.')
  }
  return { ...plan, into: databaseUrl === null ? { folder: folder ?? dataDir } : { databaseUrl } }
}

function optionsIn(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        commitments: { type: 'string' },
        changes: { type: 'string' },
        seed: { type: 'string' },
        'data-dir': { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new SeedRefused(
      `${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}. Known are --commitments, --changes, --seed and --data-dir.`,
    )
  }
}

function numberOf(name: keyof typeof ranges, text: string | undefined): number {
  const { least, most, otherwise } = ranges[name]
  if (text === undefined) return otherwise
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  throw new SeedRefused(`--${name} is a whole number from ${least} to ${most}, not "${text}".`)
}

/**
 * Writes the synthetic engagement.
 * @throws SeedRefused, FolderRefused or DatabaseRefused where the folder or database is not empty or cannot be used.
 */
export async function seed({ into, ...plan }: Seeding): Promise<void> {
  await ('folder' in into ? seedFolder(into.folder, plan) : seedDatabase(into.databaseUrl, plan))
}

async function seedFolder(folder: string, plan: SyntheticPlan): Promise<void> {
  const isThere = existsSync(folder)
  if (isThere && !statSync(folder).isDirectory()) throw new SeedRefused(`${folder} is a file, not a folder.`)
  const found = isThere ? readdirSync(folder) : []
  if (found.length > 0) {
    throw new SeedRefused(
      `The folder ${folder} is not empty (${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''}). A synthetic engagement goes into an empty one; name another with --data-dir.`,
    )
  }
  const ledger = openSqliteLedger(folder)
  try {
    await ledger.load(syntheticEntries(plan))
    await ledger.close()
  } catch (error) {
    await ledger.close()
    // The folder was empty, so all in it is ours; an empty log left there would refuse the next try.
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    throw error
  }
}

async function seedDatabase(databaseUrl: string, plan: SyntheticPlan): Promise<void> {
  const { openPostgresLedger } = await import('./ledgers/postgres.ts')
  const ledger = await openPostgresLedger(databaseUrl)
  try {
    if (await ledger.load(syntheticEntries(plan))) return
    throw new SeedRefused(
      'The database of DATABASE_URL holds a log already. A synthetic engagement goes into an empty one.',
    )
  } finally {
    await ledger.close()
  }
}

/** The command: one line of what was done, or of why not and exit code 1. */
async function main(): Promise<void> {
  const started = performance.now()
  try {
    const seeding = seedingOf(process.argv.slice(2), process.env)
    await seed(seeding)
    const { commitments, changes, into } = seeding
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const where = 'folder' in into ? into.folder : 'the database of DATABASE_URL'
    console.log(
      `Seeded ${where}: ${changes} changes, ${commitments} commitments, ${milestonesOf(commitments)} milestones, seed ${seeding.seed}, in ${seconds} s.`,
    )
  } catch (error) {
    const { message } = error as Error
    const isRefusal = [SeedRefused, StartRefused, FolderRefused, DatabaseRefused, LedgerUnavailable].some(
      (refusal) => error instanceof refusal,
    )
    console.error(isRefusal ? message : `Nothing was seeded: ${message}`)
    process.exitCode = 1
  }
}

if (import.meta.main) await main()
