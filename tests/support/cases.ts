import { expect, test } from 'vitest'

/** One question put to a rule, and the answer it must give. Tables of them run against the rules, and against rules with one thing flipped. */
export interface Case {
  readonly name: string
  readonly ask: () => unknown
  readonly answer: unknown
}

/** Runs each case as a test of its own. */
export function testCases(cases: readonly Case[]): void {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { ask, answer }) => {
    expect(ask()).toEqual(answer)
  })
}
