import type { Api } from '../src/api/createApi.ts'
import { problemOf, type Problem } from '../src/api/problem.ts'
import { leafOf } from '../src/domain/log/leaves.ts'
import { leavesIn } from '../src/domain/log/parts.ts'
import { kindOfPath } from '../src/domain/records/kind.ts'
import type { AnyRecord } from '../src/domain/records/registry.ts'
import type { Conflict } from '../src/domain/rules/refused.ts'

/** What can be made to go wrong, so that people see how the page bears it. */
export const faults = ['none', 'slow', 'down', 'conflict', 'empty'] as const
export type Fault = (typeof faults)[number]

/** How long a slow answer takes, in milliseconds. */
export const slowness = 2_000

export type Answering = (request: Request) => Promise<Response>

interface Home {
  readonly api: Pick<Api, 'fetch'>
  /** The API over an engagement in which nothing is recorded yet. */
  readonly empty: () => Promise<Pick<Api, 'fetch'>>
  /** Asked at every request. */
  readonly fault: () => Fault
  readonly pause: (milliseconds: number) => Promise<void>
  /** The engagement's clock, in milliseconds since 1970. */
  readonly now: () => number
}

/** Answers as the API does, with the fault that was chosen. */
export function answeringWith({ api, empty, fault, pause, now }: Home): Answering {
  return async (request) => {
    switch (fault()) {
      case 'none':
        return api.fetch(request)
      case 'slow':
        await pause(slowness)
        return api.fetch(request)
      case 'down':
        return down()
      case 'conflict':
        return (await conflictWith(request, api, now)) ?? api.fetch(request)
      case 'empty':
        return (await empty()).fetch(request)
    }
  }
}

/** In the words the API has for a database that does not answer. */
function down(): Response {
  const title = 'The server did not answer. What you typed is kept here; try again in a few seconds.'
  return problemAnswer({ type: 'urn:problem:unreachable', title, status: 503 }, { 'Retry-After': '5' })
}

/**
 * The answer to a write as if a coordinator had changed its first field meanwhile, to what it holds now. Undefined for
 * what writes no record.
 */
async function conflictWith(request: Request, api: Home['api'], now: () => number): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  const [, word = ''] = /^\/api\/([a-z-]+)(?:\/[^/]+)?$/.exec(pathname) ?? []
  const kind = kindOfPath(word)
  if (!kind || !['POST', 'PATCH'].includes(request.method)) return undefined
  const body = (await request.clone().json()) as Record<string, unknown>
  const changed = (request.method === 'PATCH' ? body['patch'] : body) as Record<string, unknown>
  const [field, yours] = [...leavesIn(kind, changed)][0] ?? []
  if (field === undefined || yours === undefined) return undefined
  const stands =
    request.method === 'PATCH'
      ? await api.fetch(new Request(new URL(kind === 'engagement' ? '/api/engagement/record' : pathname, request.url)))
      : undefined
  if (stands && !stands.ok) return stands
  const conflict: Conflict = {
    field,
    yours,
    theirs: (stands && leafOf((await stands.json()) as AnyRecord, field)) ?? null,
    who: { agencyId: null, role: 'coordinator', account: 'coordinator' },
    at: new Date(now()).toISOString(),
  }
  return problemAnswer(problemOf({ kind: 'conflict', conflicts: [conflict] }).problem)
}

const problemAnswer = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
