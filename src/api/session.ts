import { readBody } from './body.ts'
import { json } from './context.ts'
import { signInBody } from './contract.ts'
import { refuseForeign } from './crossSite.ts'
import { methodOf, notAllowed } from './method.ts'
import { refuseParameters } from './parameters.ts'
import type { People, Session } from './people.ts'
import { ProblemError } from './problem.ts'

/** Who is signed in, signing in by choosing a person (demonstration), signing out. */
export async function sessionAnswer(people: People, maxBody: number, request: Request): Promise<Response> {
  const told = ({ account: _account, ...session }: Session) => session
  switch (methodOf(request)) {
    case 'get': {
      refuseParameters(request)
      const session = await people.identify(request)
      // That nobody is signed in is an answer, not a fault: a page asks it first of all.
      return json(200, session && told(session))
    }
    case 'post': {
      refuseForeign(request)
      refuseParameters(request)
      const { person } = (await readBody(request, signInBody, maxBody)) as { person: string }
      const chosen = await people.choose?.(person, request)
      if (!chosen) throw new ProblemError(404, 'missing', 'There is no such person to choose.')
      return json(200, told(chosen.session), chosen.headers)
    }
    case 'delete': {
      refuseForeign(request)
      refuseParameters(request)
      return new Response(null, { status: 204, headers: (await people.end?.(request)) ?? {} })
    }
    default:
      throw notAllowed(request, ['get', 'post', 'delete'])
  }
}
