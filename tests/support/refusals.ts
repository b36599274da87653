import { Refusal, type Refused } from '../../src/domain/rules/refused.ts'
import type { Made } from './records.ts'

/** Why it is refused; undefined where it is not. */
export function refusalOf(act: () => unknown): Refused | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.why
  }
}

/** The fields that are wrong, by what is wrong with them. */
export const wrong = (act: () => unknown): readonly string[] => {
  const why = refusalOf(act)
  return why === undefined ? [] : 'problems' in why ? why.problems.map((each) => each.field) : [why.kind]
}

/** As a client sends it: without what only the server writes. */
export const asked = ({ kind, name, body }: Made): Made => {
  const { enteredOn: _on, proposedBy: _by, ...given } = body
  return { kind, name, body: given }
}
