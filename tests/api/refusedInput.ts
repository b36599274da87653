import { expect } from 'vitest'
import type { Problem } from '../../src/api/problem.ts'
import { aCommitment, aWorld, type World } from '../support/worlds.ts'

/** Whatever cannot be understood is refused with what is wrong and where, and nothing of it is stored. */

export interface Told {
  readonly status: number
  readonly problem: Problem
  readonly headers: Headers
}

/** Sends what cannot be understood. @throws where anything was written. */
export async function refused(
  world: World,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const before = world.api.engine.log.seq
  const response = await world.as('coordinator', method, path, body, headers)
  expect(world.api.engine.log.seq).toBe(before)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const problem = (await response.json()) as Problem
  expect(problem.status).toBe(response.status)
  return { status: response.status, problem, headers: response.headers }
}

export const creating = async (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Told> =>
  refused(await aWorld(), 'POST', '/api/commitments', body, headers)

/** A commitment as JSON text with one member written as it stands here. */
export const withMember = (member: string): string => JSON.stringify(aCommitment()).replace(/\}$/, `,${member}}`)
