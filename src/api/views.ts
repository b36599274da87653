import type { AnyRecord } from '../domain/records/registry.ts'
import { versionTag } from '../domain/log/merge.ts'
import type { Projection, Sight } from '../domain/log/visibleTo.ts'
import type { Audience } from '../domain/records/audience.ts'
import { mayPropose, mayRelease, type Person } from '../domain/rules/permissions.ts'
import { notPermitted } from '../domain/rules/refused.ts'
import { judgeAll, type Judged } from '../domain/rules/rollUp.ts'
import { agencies } from '../domain/views/agencies.ts'
import { viewerName, widens } from '../domain/rules/sight.ts'
import { agency } from '../domain/views/agency.ts'
import { area } from '../domain/views/area.ts'
import { concernsPage } from '../domain/views/attention.ts'
import { curve } from '../domain/views/curve.ts'
import { items } from '../domain/views/items.ts'
import { matrix } from '../domain/views/matrix.ts'
import { milestones } from '../domain/views/milestones.ts'
import { monday } from '../domain/views/monday.ts'
import { moved } from '../domain/views/moved.ts'
import { nextNinetyDays } from '../domain/views/nextNinetyDays.ts'
import { overview } from '../domain/views/overview.ts'
import { owed } from '../domain/views/owed.ts'
import { record } from '../domain/views/record.ts'
import { releasePreview } from '../domain/views/release.ts'
import { results } from '../domain/views/results.ts'
import { mostAtOnce, several } from '../domain/views/several.ts'
import { texts } from '../domain/views/texts.ts'
import { threeYears } from '../domain/views/threeYears.ts'
import { asOf, twoDays } from '../domain/views/twoDays.ts'
import { answer, classOf, stateAsked, type Asking } from './context.ts'
import { daysAsked } from './daysAsked.ts'
import { readItems } from './itemsFeed.ts'
import { wrongParameter } from './parameters.ts'
import { missing, ProblemError } from './problem.ts'

/** What a view is made of: one state of one class on one day, and what the address says besides. */
interface Seen {
  readonly projection: Projection
  readonly today: string
  readonly query: URLSearchParams
  /** Who asks: a page may say what waits for them. */
  readonly person: Person
  /** The newest state of the same class. */
  readonly present: { readonly projection: Projection; readonly today: string }
  /** The tag of the newest state of this class, from which its changes can be followed without reading it anew. */
  readonly state: () => string
  /** The tag that a change of a record as it is seen here must name. */
  readonly tagOf: (record: AnyRecord) => string
  /** The newest state of what a wider audience sees. */
  readonly sightOf: (audience: 'agencies' | 'partners' | 'public') => Sight
  /** Every item with its status; judged when first asked for. */
  readonly judged: () => readonly Judged[]
}

/** The finished answers of `domain/views`, by name. Undefined: there is nothing of that name, number or id. */
const views: Readonly<Record<string, (seen: Seen) => unknown>> = {
  overview: ({ projection, today, person, present, state }) => ({
    ...overview(projection, today, person, present),
    state: state(),
  }),
  line: ({ projection, today, present }) => ({ today, line: threeYears(projection, today, present) }),
  area: ({ projection, today, query, present }) => {
    const number = query.get('number') ?? ''
    if (number === 'whole') return area(projection, null, today, present)
    return /^\d{1,3}$/.test(number) ? area(projection, Number(number), today, present) : undefined
  },
  attention: ({ projection, today, judged, tagOf }) => concernsPage(judged(), projection, today, tagOf),
  curve: ({ projection, today }) => ({ today, ...curve(projection, today) }),
  since: ({ projection, today, query }) => {
    const { from, to } = daysAsked(query, projection, today)
    return { today, ...twoDays(to === today ? projection : asOf(projection, to), from, to, today) }
  },
  items: ({ projection, today, judged }) => items(judged(), projection, today),
  next: ({ projection, today, judged }) => ({ today, lines: nextNinetyDays(judged(), projection, today) }),
  record: ({ projection, today, query, person, tagOf }) => {
    const page = record(projection, query.get('id') ?? '', today, person)
    return page && { ...page, tag: tagOf(page.record) }
  },
  several: ({ projection, today, query, person, tagOf }) => {
    const chosen = several(projection, idsIn(query), today, person)
    return { ...chosen, records: chosen.records.map((each) => ({ ...each, tag: tagOf(each.record) })) }
  },
  monday: ({ projection, today, judged, tagOf }) => monday(judged(), projection, today, tagOf),
  matrix: ({ projection, today, judged }) => matrix(judged(), projection, today),
  owed: ({ projection, today, judged }) => owed(judged(), projection, today),
  milestones: ({ projection, today, person, judged, present }) => {
    const scale = threeYears(projection, today, present)?.scale ?? { from: today, to: today }
    return milestones(judged(), projection, today, person, scale)
  },
  moved: ({ projection, today }) => moved(projection, today),
  results: ({ projection, today }) => results(projection, today),
  agencies: ({ projection, today, judged }) => agencies(judged(), projection, today),
  agency: ({ projection, today, query, person, judged, tagOf }) => {
    const page = agency(judged(), projection, query.get('id') ?? '', today, person)
    return page && { ...page, tags: tagsOf(Object.keys(page.acts), projection, tagOf) }
  },
  texts: ({ projection, today, query, person }) => {
    const found = texts(projection, query.get('id') ?? '', person)
    return found && { today, ...found }
  },
  release: (seen) => previewOf(seen),
}

const tagsOf = (ids: readonly string[], projection: Projection, tagOf: Seen['tagOf']): Record<string, string> =>
  Object.fromEntries(ids.flatMap((id) => (projection.get(id) ? [[id, tagOf(projection.get(id)!)]] : [])))

/** The names of all views, as the OpenAPI document lists them. */
export const viewNames = Object.keys(views)

/** Answers a view of the state asked for. @throws 404 for a view there is not, 422 for a day there is not. */
export function readView(asking: Asking): Response {
  const name = asking.params['name'] ?? ''
  const view = Object.hasOwn(views, name) ? views[name] : undefined
  if (!view) throw missing()
  if (name === 'items' && !asking.url.searchParams.has('asOf')) return readItems(asking)
  const { projection, today } = stateAsked(asking)
  const { engine, url } = asking
  const { account, role, agencyId, postId } = asking.session
  // A day of the past shows the present besides: how long the line is, when the next review comes.
  const readBy = JSON.stringify([url.pathname, url.search, engine.today, account, role, agencyId, postId])
  const kept = engine.answers.get(engine.log.seq, readBy)
  if (kept) return answer(asking, undefined, kept)
  const judged = () => judgeAll(projection, today)
  const value = view({
    projection,
    today,
    query: asking.url.searchParams,
    person: personAsked(asking),
    present: { projection: asking.sight.current(), today: engine.today },
    sightOf: (audience) => engine.sight({ audience, agencyId: null }),
    state: () => engine.feed(asking.viewer).current(engine.today).etag,
    tagOf: (each) => versionTag(engine.digest, each),
    judged,
  })
  if (value === undefined) throw missing()
  const text = JSON.stringify(value)
  const made = { text, tag: engine.digest(text).slice(0, 32) }
  engine.answers.keep(engine.log.seq, readBy, made)
  return answer(asking, undefined, made)
}

/** Who looks: whoever looks as a wider audience is offered what that audience is. */
function personAsked({ session, viewer }: Asking): Person {
  return viewerName(viewer) === viewerName(classOf(session))
    ? session
    : { account: session.account, role: 'partner', agencyId: null, postId: null }
}

function idsIn(query: URLSearchParams): readonly string[] {
  const ids = (query.get('ids') ?? '').split(',').filter(Boolean)
  if (ids.length > 0 && ids.length <= mostAtOnce) return ids
  throw new ProblemError(422, 'too-many', `Name 1 to ${mostAtOnce} records.`, {
    errors: [{ field: 'ids', message: `Here are ${ids.length}.` }],
  })
}

/** A release as it would be read. @throws 422 for an audience that is no wider, 403 for whoever may not widen this. */
function previewOf({ present: { projection, today }, query, person, sightOf }: Seen): unknown {
  const id = query.get('id') ?? ''
  const found = projection.get(id)
  if (!found) return undefined
  const to = (['agencies', 'partners', 'public'] as const).find((each) => each === query.get('to'))
  if (to === undefined || !widens(found, { audience: to satisfies Audience }))
    throw wrongParameter('to', 'Say to which wider audience: agencies, partners or public.')
  const refusal = found.audience === 'restricted' ? mayPropose(person, found) : mayRelease(person, found)
  if (refusal !== null) throw notPermitted('audience', refusal)
  return releasePreview(projection, sightOf(to), id, to, today)
}
