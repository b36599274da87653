import { isDay } from '../domain/records/calendarDate.ts'
import { readBody } from './body.ts'
import { json } from './context.ts'
import { demonstrationBody } from './contract.ts'
import { refuseForeign } from './crossSite.ts'
import type { Engine } from './engine.ts'
import { methodOf, notAllowed } from './method.ts'
import { refuseParameters } from './parameters.ts'
import type { People } from './people.ts'
import { missing, ProblemError } from './problem.ts'

/** A demonstration's day stands still until it is moved by hand; only the time of day runs. */
export interface Demonstration {
  /** The day it stands on, ISO 8601. */
  day(): string
  /** Keeps another day, later than the one before, for good. */
  move(day: string): Promise<void>
}

/** Reads or moves the day. Where there is no demonstration there is no such address. */
export async function demonstrationAnswer(
  demonstration: Demonstration | undefined,
  { people, engine, maxBody }: { readonly people: People; readonly engine: Engine; readonly maxBody: number },
  request: Request,
): Promise<Response> {
  if (!demonstration) throw missing()
  if (!['get', 'post'].includes(methodOf(request))) throw notAllowed(request, ['get', 'post'])
  if (methodOf(request) === 'get') {
    refuseParameters(request)
    return json(200, { day: demonstration.day() })
  }
  refuseForeign(request)
  refuseParameters(request)
  const session = await people.identify(request)
  if (!session) throw new ProblemError(401, 'signed-out', 'Nobody is signed in.')
  if (session.role === 'partner')
    throw new ProblemError(403, 'not-permitted', 'Briefing partners read what has been released; they change nothing.')
  const { day } = (await readBody(request, demonstrationBody, maxBody)) as { day: string }
  const wrong = (message: string) =>
    new ProblemError(422, 'no-such-day', message, { errors: [{ field: 'day', message }] })
  if (!isDay(day)) throw wrong(`That date does not exist: ${day}.`)
  if (day < demonstration.day())
    throw wrong(`The demonstration stands on ${demonstration.day()}; its day moves only forward.`)
  await demonstration.move(day)
  engine.dayMoved()
  return json(200, { day: demonstration.day() })
}
