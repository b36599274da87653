import type { Entry } from './entry.ts'

/**
 * Brings an entry of an older format to today's, one pure step a format. Stored bytes are never rewritten. There is
 * one format so far, so nothing to do; `tests/fixtures/log-format-1.ndjson` keeps it readable for good.
 */
const steps: readonly ((entry: Entry) => Entry)[] = []

/** The entry in today's form; the same where it is of today's format. */
export function upcast(entry: Entry): Entry {
  return steps.slice(entry.header.format - 1).reduce((older, step) => step(older), entry)
}
