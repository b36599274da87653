import { dayOf } from '../../../src/domain/log/asOf.ts'
import { isPast, lastDay } from '../../../src/domain/rules/dates.ts'
import type { AgencyPage } from '../../../src/domain/views/agency.ts'
import type { Items } from '../../../src/domain/views/items.ts'
import type { Matrix } from '../../../src/domain/views/matrix.ts'
import type { Monday } from '../../../src/domain/views/monday.ts'
import type { Owed } from '../../../src/domain/views/owed.ts'
import {
  askedAgency,
  confirmer,
  daysFrom,
  dueDate,
  expectedDate,
  holderOn,
  idsOf,
  isOpen,
  onDay,
  sorted,
  tallied,
  worstWords,
  type State,
} from './state.ts'

/** The numbers of each view beside the same counted anew: two equal things, or the view is wrong. */
export type Recount = readonly [view: unknown, counted: unknown]

const zone = 'America/Los_Angeles'

export function itemsRecount(view: Items, state: State): Recount {
  const { items, status, projection, today } = state
  const told = view.items.map((row) => [row.id, row.word, row.with && `${row.with.holder} ${row.with.agencyId}`])
  const counted = items.map((item) => {
    const { word } = status.get(item.id)!
    return [item.id, word, item.kind === 'commitment' && word ? holderOn(item, projection, today) : null]
  })
  return [told, counted.sort((one, other) => (one[0]! < other[0]! ? -1 : 1))]
}

export function matrixRecount(view: Matrix, state: State): Recount {
  const open = state.commitments.filter((each) => isOpen(state, each))
  const areas = [...state.projection.all('focus-area')].sort((one, other) => one.number - other.number)
  const cell = (agencyId: string, areaId: string) =>
    open
      .filter((each) => each.givingAgencyId === agencyId && each.focusAreaIds.includes(areaId))
      .map(({ id }) => state.status.get(id)!.word)
  const hasRole = (agencyId: string, area: (typeof areas)[number]) =>
    [area.leadAgencyId, area.deputyAgencyId].includes(agencyId) ||
    state.commitments.some(
      (each) =>
        each.focusAreaIds.includes(area.id) &&
        [each.givingAgencyId, each.receivingAgencyId, ...each.supportingAgencyIds].includes(agencyId),
    )
  const rows = state.projection.all('agency').flatMap(({ id }) => {
    const given = open.filter(({ givingAgencyId }) => givingAgencyId === id).length
    const cells = areas.map((area) => [tallied(cell(id, area.id)), hasRole(id, area)] as const)
    return given > 0 || cells.some(([, role]) => role) ? [[id, given, cells] as const] : []
  })
  const told = view.rows.map((row) => [
    row.agencyId,
    row.open,
    row.cells.map(({ words, role }) => [tallied(words), role]),
  ])
  const byId = (list: readonly (readonly unknown[])[]) => list.toSorted((one, other) => (one[0]! < other[0]! ? -1 : 1))
  return [
    [view.open, view.openByArea, byId(told)],
    [open.length, areas.map(({ id }) => open.filter((each) => each.focusAreaIds.includes(id)).length), byId(rows)],
  ]
}

/** Each day belongs to whom a commitment was with at its end. */
export function owedRecount(view: Owed, state: State): Recount {
  const { projection, today } = state
  const { log } = projection.sight
  const open = state.commitments.filter((each) => isOpen(state, each))
  const days = new Map<string, Map<string, number>>()
  const last = new Map<string, { holder: string | null; days: number }>()
  const first = (id: string) => dayOf(log.at(log.history(id)!.seqs[0]!), zone)
  const starts = sorted(open.map(({ id }) => first(id)))[0] ?? today
  for (const day of daysFrom(starts, today)) {
    const then = onDay(state, day)
    for (const { id } of open) {
      const commitment = day < first(id) ? undefined : then.of('commitment', id)
      const holder = commitment ? holderOn(commitment, then, day) : null
      const held = days.get(id) ?? new Map<string, number>()
      if (holder) held.set(holder, (held.get(holder) ?? 0) + 1)
      days.set(id, held)
      const before = last.get(id)
      last.set(id, { holder, days: before?.holder === holder ? before.days + 1 : 1 })
    }
  }
  const counted = open.map((item) => {
    const due = dueDate(item)
    const held = last.get(item.id)
    return [
      item.id,
      Object.fromEntries(days.get(item.id) ?? []),
      held?.holder ? held.days : null,
      due !== null && item.dates.delivered === null && isPast(due, today),
      holderOn(item, projection, today),
    ]
  })
  const told = view.lines.map((line) => {
    const byHolder = new Map<string, number>()
    for (const { holder, agencyId, days: count } of line.held)
      byHolder.set(`${holder} ${agencyId}`, (byHolder.get(`${holder} ${agencyId}`) ?? 0) + count)
    const endsToday = line.held.at(-1)?.until === today
    return [
      line.id,
      Object.fromEntries(byHolder),
      endsToday ? line.days : null,
      line.late,
      line.with && `${line.with.holder} ${line.with.agencyId}`,
    ]
  })
  const byId = (list: readonly (readonly unknown[])[]) => list.toSorted((one, other) => (one[0]! < other[0]! ? -1 : 1))
  return [byId(told), byId(counted)]
}

export function mondayRecount(view: Monday, state: State): Recount {
  const { projection, today } = state
  const least = projection.engagement?.thresholds.noWordLeastDays ?? 0
  const asked = state.items.filter((item) => {
    if (!isOpen(state, item)) return false
    const { reasons, notes, differ } = state.status.get(item.id)!
    const codes = new Set<string>(reasons.flatMap(({ code, setAsideId }) => (setAsideId ? [] : [code])))
    const has = (...names: readonly string[]) => names.some((name) => codes.has(name))
    const expected = expectedDate(item)
    const waited = notes.find(({ code }) => code === 'unconfirmed')?.values['n']
    return (
      has('no-word', 'never', 'request', 'no-evidence', 'unconfirmed', 'in-place-late') ||
      (has('past-due', 'past-period', 'returned') && (expected === null || isPast(expected, today))) ||
      notes.some(({ code }) => code === 'update-due') ||
      differ ||
      Number(waited ?? -1) >= least
    )
  })
  const rests = asked.filter(({ followUp: { notBefore } }) => notBefore !== null && lastDay(notBefore) > today)
  const now = asked.filter((item) => !rests.includes(item))
  const bad = state.items.filter(({ id }) => worstWords.some((word) => word === state.status.get(id)!.word))
  const told = Object.fromEntries(view.agencies.map(({ agencyId, items }) => [String(agencyId), idsOf(items)]))
  const counted: Record<string, string[]> = {}
  for (const item of now) (counted[String(askedAgency(item, state))] ??= []).push(item.id)
  return [
    [view.total, told, idsOf(view.waiting), view.answered],
    [
      now.length,
      Object.fromEntries(Object.entries(counted).map(([agency, ids]) => [agency, sorted(ids)])),
      idsOf(rests),
      bad.filter((item) => !asked.includes(item)).length,
    ],
  ]
}

export function agencyRecount(view: AgencyPage, state: State): Recount {
  const { id } = view.agency
  const open = state.items.filter((item) => isOpen(state, item))
  const commitments = state.commitments.filter((item) => isOpen(state, item))
  const isInside = state.projection.viewer.audience === 'agencies'
  const gives = (item: (typeof open)[number]) =>
    item.kind === 'commitment' ? item.givingAgencyId === id : askedAgency(item, state) === id
  const requests = state.projection.all('request').filter(({ answeredOn }) => answeredOn === null)
  return [
    {
      promised: idsOf(view.promised),
      receiving: idsOf(view.receiving),
      finished: idsOf(view.finished),
      toConfirm: idsOf(view.toConfirm),
      toAffirm: idsOf(view.toAffirm),
      requests: idsOf(view.requests),
      asking: idsOf(view.asking),
      decisions: idsOf(view.decisions),
      duties: Object.fromEntries(view.posts.map(({ post, itemIds }) => [post.id, sorted(itemIds)])),
    },
    {
      promised: idsOf(open.filter(gives)),
      receiving: idsOf(commitments.filter(({ receivingAgencyId }) => receivingAgencyId === id)),
      finished: idsOf(state.items.filter((item) => !isOpen(state, item) && gives(item))),
      toConfirm: idsOf(
        isInside ? commitments.filter((each) => each.stage === 'delivered' && confirmer(each) === id) : [],
      ),
      toAffirm: idsOf(
        isInside ? commitments.filter((each) => each.affirmBy !== null && each.givingAgencyId === id) : [],
      ),
      requests: idsOf(requests.filter(({ toAgencyId }) => toAgencyId === id)),
      asking: idsOf(requests.filter(({ fromAgencyId }) => fromAgencyId === id)),
      decisions: idsOf(
        state.projection.all('decision').filter((each) => each.wantedFromAgencyId === id && each.madeOn === null),
      ),
      duties: Object.fromEntries(
        state.projection
          .all('post')
          .filter(({ agencyId }) => agencyId === id)
          .map((post) => [post.id, idsOf(open.filter(({ postId }) => postId === post.id))]),
      ),
    },
  ]
}
