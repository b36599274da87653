import fc from 'fast-check'
import { addDays } from '../../src/domain/rules/dates.ts'
import { Refusal } from '../../src/domain/rules/refused.ts'
import { engagementWith, type TestLog } from './engagementWith.ts'
import { doings, type RandomAct } from './doings.ts'

/** Random pasts: acts of random persons, decided by the rules; what they refuse does not happen. */

const everybody = ['coordinator', 'coordinator-2', 'official', 'fbi-lead', 'atf-lead', 'administrator', 'partner']

/** Making things is worth more than the rest: else most acts would find nothing to act on. */
const whats = [
  ...Object.keys(doings),
  'commitment',
  'commitment',
  'milestone',
  'update',
  'update',
  'date',
  'stage',
  'undo',
]

export const randomAct = (whatever: readonly string[] = whats): fc.Arbitrary<RandomAct> =>
  fc.record({
    by: fc.constantFrom(...everybody, 'coordinator', 'coordinator', 'fbi-lead'),
    what: fc.constantFrom(...whatever),
    after: fc.nat(4),
    a: fc.nat(60),
    b: fc.nat(60),
    c: fc.nat(60),
  })

export const randomPast = (most = 40): fc.Arbitrary<readonly RandomAct[]> =>
  fc.array(randomAct(), { minLength: 5, maxLength: most, size: 'max' })

/** Plays acts one after the other on an engagement; calls back after each one. Answers the day of the last. */
export function played(
  engagement: TestLog,
  acts: readonly RandomAct[],
  after?: (act: RandomAct, on: string) => void,
): string {
  let on = '2017-10-01'
  acts.forEach((act, n) => {
    on = addDays(on, act.after)
    happens(engagement, act, on, `random ${engagement.log.seq} ${n}`)
    after?.(act, on)
  })
  return on
}

/** Does it, unless the rules refuse. Answers whether anything was logged. */
export function happens(engagement: TestLog, act: RandomAct, on: string, name: string): boolean {
  const before = engagement.log.seq
  try {
    doings[act.what]!(engagement, act, on, name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return engagement.log.seq > before
}

export const aPast = (acts: readonly RandomAct[]): TestLog => {
  const engagement = engagementWith()
  played(engagement, acts)
  return engagement
}
