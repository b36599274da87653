import type { Reason } from '../../src/domain/rules/reason.ts'
import { statusOf, type Status } from '../../src/domain/rules/status.ts'
import { engagementWith } from './engagementWith.ts'
import type { Made } from './records.ts'
import { named } from './worlds.ts'

/** The item that tests of status ask about is made under the name `walk`. */
export const walk = named('walk')

/** A status, with its reasons told short: code, word, since when, how many days. */
export interface Told extends Status {
  readonly told: readonly (readonly [string, string, string, number])[]
  of(code: string): Reason | undefined
}

/** The status of `walk` on a day, in an engagement that holds these records. */
export function statusOn(on: string, ...make: readonly Made[]): Told {
  const projection = engagementWith({ make }).see()
  const status = statusOf((projection.of('commitment', walk) ?? projection.of('milestone', walk))!, projection, on)
  return {
    ...status,
    told: status.reasons.map(({ code, word, since, days }) => [code, word, since, days] as const),
    of: (code) => status.reasons.find((reason) => reason.code === code),
  }
}
