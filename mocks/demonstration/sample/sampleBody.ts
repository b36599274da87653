import type { Actor } from '../../../src/domain/log/entry.ts'
import type { FoundingAct } from '../../../src/domain/log/founding.ts'
import { area01 } from './area01.ts'
import { area02 } from './area02.ts'
import { area03 } from './area03.ts'
import { area04 } from './area04.ts'
import { area05 } from './area05.ts'
import { area06 } from './area06.ts'
import { area07 } from './area07.ts'
import { area08, area09, area10 } from './areas08to10.ts'
import { area11 } from './area11.ts'
import { area12 } from './area12.ts'
import { actorOf, earlierAgencies, madeUpAgencies, postsFrom, type IdOf } from './desks.ts'
import { decisionActs } from './decisions.ts'
import { meetingActs } from './meetings.ts'
import { riskActs } from './risks.ts'
import { sentenceActs } from './sentences.ts'
import type { Story } from './story.ts'
import { Telling, type DatedAct, type Release } from './telling.ts'
import { whole } from './whole.ts'

/** Every commitment and milestone of the sample, with what happened to it. */
const stories: readonly Story[] = [
  ...area01,
  ...area02,
  ...area03,
  ...area04,
  ...area05,
  ...area06,
  ...area07,
  ...area08,
  ...area09,
  ...area10,
  ...area11,
  ...area12,
  ...whole,
]

const founder: Actor = { account: 'founding', role: 'administrator', agencyId: null, postId: null }

/** The made-up organisations, and the posts of every agency that speaks in the sample. */
const foundingActs = (idOf: IdOf): readonly DatedAct[] =>
  Object.entries(postsFrom).map(([on, posts]) => ({
    on,
    rank: 0,
    act: {
      name: `sample agencies and posts ${on}`,
      actor: founder,
      make: [...(agenciesFrom[on] ?? []), ...posts.map((post) => post(idOf))],
    },
  }))

const agenciesFrom: Readonly<Record<string, typeof madeUpAgencies>> = {
  '2015-10-05': madeUpAgencies,
  '2016-06-01': earlierAgencies,
}

/** What goes to partners, one act a Wednesday. */
const releaseActs = (releases: readonly Release[], idOf: IdOf): readonly DatedAct[] =>
  [...Map.groupBy(releases, (release) => release.on)].map(([on, given]) => ({
    on,
    rank: 3,
    act: {
      name: `sample release ${on}`,
      actor: actorOf('usao', idOf),
      verb: 'release',
      change: given.map(({ kind, name }) => ({ kind, name, body: { audience: 'partners' } })),
    },
  }))

/**
 * The sample body as a founding load, up to and including a day: made up to show how the dashboard works, and the record
 * of no agency. Nothing in it is known earlier than its day.
 */
export function sampleBody(until: string, idOf: IdOf): readonly FoundingAct[] {
  const tellings = stories.map((story) => new Telling(story, idOf))
  const acts = [
    ...foundingActs(idOf),
    ...tellings.flatMap((telling) => telling.acts),
    ...meetingActs(idOf),
    ...decisionActs(idOf),
    ...riskActs(idOf),
    ...sentenceActs(idOf),
    ...releaseActs(
      tellings.flatMap((telling) => telling.releases),
      idOf,
    ),
  ]
  const told = acts
    .filter(({ on }) => on <= until)
    .map((each, place) => ({ ...each, place }))
    .sort((one, other) => compareDays(one.on, other.on) || one.rank - other.rank || one.place - other.place)
  let day = ''
  let minutes = 0
  let morning = 0
  return told.map(({ on, act }) => {
    if (on !== day) [day, minutes, morning] = [on, 0, nineOClock(on)]
    else minutes += 7
    return { ...act, at: new Date(morning + minutes * 60_000).toISOString() }
  })
}

const compareDays = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Nine in the morning in Los Angeles; the acts of a day follow one another from then on. */
const nineOClock = (day: string): number =>
  Temporal.PlainDateTime.from(`${day}T09:00`).toZonedDateTime('America/Los_Angeles').epochMilliseconds
