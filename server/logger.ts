import { pino, type Logger } from 'pino'
import type { Config } from './config.ts'

/**
 * The operator's log: JSON lines on stderr. Every field is named where it is logged; bodies, cookies and what people
 * typed into an address are never handed to it.
 */
export const openLogger = (level: Config['logLevel']): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }))

/** What went wrong, for the operator: kind, words, and where in the code. */
export const faultFields = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { fault: error.name, message: error.message, stack: error.stack?.split('\n').slice(1, 8).join('\n') }
    : { fault: String(error) }
