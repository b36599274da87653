import pg from 'pg'
import { LedgerUnavailable } from '../../src/api/ledger.ts'

/** The database cannot hold a log, or not for this account. The message says which database and what to do; it never has the password. */
export class DatabaseRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseRefused'
  }
}

/**
 * The codes that mean "not now", by code or by class: https://www.postgresql.org/docs/current/errcodes-appendix.html.
 * All others are faults of the program or of the data, and are not hidden behind "try again".
 */
const reasons: Readonly<Record<string, LedgerUnavailable['reason']>> = {
  '08': 'unreachable', // connection lost or refused
  '25006': 'read-only', // a replica, or a database set so
  '25P03': 'busy', // idle in a transaction for too long: this server was held up
  '28': 'unreachable', // account or password not taken any more
  '3D000': 'unreachable', // the database is gone
  '40': 'busy', // deadlock or conflict
  '42501': 'read-only', // the account may not write
  '53100': 'full',
  '53': 'busy', // out of memory, too many connections
  '55P03': 'busy', // a lock waited for too long
  '57014': 'busy', // a statement took too long
  '57': 'unreachable', // shutting down, crashed, starting up
  '58': 'unreachable', // the server's own files fail it
}

const words: Readonly<Record<LedgerUnavailable['reason'], string>> = {
  full: "The database server's disk is full.",
  unreachable: 'does not answer',
  busy: 'is busy',
  'read-only': 'can only be read for now',
}

/** An error of the driver as the port has it; others as they are. @param place host, port and name of the database */
export function told(error: unknown, place: string): unknown {
  const reason = reasonOf(error)
  if (reason === undefined) return error
  const message = reason === 'full' ? words.full : `The database at ${place} ${words[reason]} (${wordsOf(error)}).`
  return new LedgerUnavailable(reason, message, { cause: error })
}

function reasonOf(error: unknown): LedgerUnavailable['reason'] | undefined {
  const code = stateOf(error)
  if (code !== undefined) return reasons[code] ?? reasons[code.slice(0, 2)]
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return undefined
  // The pool has no class or code for this one.
  return error.message === 'timeout exceeded when trying to connect' ? 'busy' : 'unreachable'
}

/** Whether an open connection broke, rather than was refused what it asked or kept waiting. */
export function isLost(error: unknown): boolean {
  const code = stateOf(error)
  if (code !== undefined) return code.startsWith('08') || code === '57P01' || code === '57P02'
  return reasonOf(error) === 'unreachable' && (error as Error).message !== 'Query read timeout'
}

/** The database's own code of an error, five letters; undefined where it is not the database's. */
export function stateOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** What went wrong at the start as what to do about it. */
export function notOpened(fault: unknown, { place, user }: { place: string; user: string }): unknown {
  const error = fault instanceof LedgerUnavailable ? fault.cause : fault
  const code = stateOf(error)
  const refuse = (message: string) => new DatabaseRefused(message, { cause: error })
  if (code?.startsWith('28') || (error instanceof Error && error.message.startsWith('SASL')))
    return refuse(
      `The database at ${place} does not let the account ${user} in: ${wordsOf(error)}. Check DATABASE_URL.`,
    )
  if (code === '3D000') return refuse(`There is no such database at ${place}. Make it, or check DATABASE_URL.`)
  if (code === '42501' || code === '3F000')
    return refuse(
      `The account ${user} may not make its tables in the database at ${place}: ${wordsOf(error)}. Let it own the database, or grant it CREATE on a schema of its search_path.`,
    )
  return fault
}

/** The words of an error; where a name has several addresses, of the first that failed. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return wordsOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
