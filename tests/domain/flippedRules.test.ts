import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import * as acts from '../../src/domain/rules/acts.ts'
import type * as Permissions from '../../src/domain/rules/permissions.ts'
import type * as Sight from '../../src/domain/rules/sight.ts'
import type * as Verbs from '../../src/domain/rules/verbs.ts'
import type { Case } from '../support/cases.ts'
import { mutantsOf, unflipped } from '../support/mutants.ts'
import { actCases, verbCases } from './actCases.ts'
import { permissionCases } from './permissionCases.ts'
import { sightCases } from './sightCases.ts'

/**
 * Flip any one rule of sight or permission and a test fails: each mutant that the syntax of these
 * modules gives is put to the very tables that the tests of the rules run.
 */
const modules: readonly (readonly [string, (module: never) => readonly Case[]])[] = [
  ['sight', (module: typeof Sight) => sightCases(module)],
  ['permissions', (module: typeof Permissions) => permissionCases(module)],
  ['acts', (module: typeof acts) => actCases(module)],
  ['verbs', (module: typeof Verbs) => verbCases(acts, module)],
]

function fails({ ask, answer }: Case): boolean {
  try {
    return !isDeepStrictEqual(ask(), answer)
  } catch {
    return true
  }
}

test.each(modules)(
  'no flipped rule of %s goes unnoticed',
  async (name, casesOf) => {
    const url = new URL(`../../src/domain/rules/${name}.ts`, import.meta.url)
    expect(
      casesOf((await unflipped(url)) as never)
        .filter(fails)
        .map((each) => each.name),
    ).toEqual([])
    const mutants = mutantsOf(url)
    expect(mutants.length).toBeGreaterThan(50)
    const unnoticed: string[] = []
    for (const mutant of mutants) {
      if (!casesOf((await mutant.load()) as never).some(fails)) unnoticed.push(mutant.name)
    }
    expect(unnoticed).toEqual([])
  },
  60_000,
)
