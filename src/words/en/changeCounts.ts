import type { Sentence } from '../sentence.ts'
import type { English } from './tools.ts'

/** What can have changed between two days, as it is counted. */
export type ChangeName =
  'delivered' | 'confirmed' | 'reached' | 'later' | 'earlier' | 'unclear' | 'made' | 'ended' | 'statuses'

/** `6 delivered`, `4 confirmed`, `5 dates later`: each a link to its lines, in the order given; nothing of what did not happen. */
export function changeCounts<Name extends ChangeName>(
  { many }: Pick<English, 'many'>,
  order: readonly Name[],
  countOf: (name: Name) => number,
): readonly Sentence[] {
  const words: Readonly<Record<ChangeName, (count: number) => string>> = {
    delivered: (n) => `${n} delivered`,
    confirmed: (n) => `${n} confirmed`,
    reached: (n) => many(n, { one: 'milestone reached', other: 'milestones reached' }),
    later: (n) => many(n, { one: 'date later', other: 'dates later' }),
    earlier: (n) => `${n} earlier`,
    unclear: (n) => many(n, { one: 'date given anew', other: 'dates given anew' }),
    made: (n) => `${n} new`,
    ended: (n) => `${n} ended`,
    statuses: (n) => many(n, { one: 'status word changed', other: 'status words changed' }),
  }
  return order.flatMap((name) => {
    const count = countOf(name)
    return count > 0 ? [[{ link: name, text: [words[name](count)] }]] : []
  })
}
