import { dayOf } from '../../../src/domain/log/asOf.ts'
import { historyOf } from '../../../src/domain/log/seen.ts'
import type { CalendarDate } from '../../../src/domain/records/calendarDate.ts'
import { daysBetween, lastDay } from '../../../src/domain/rules/dates.ts'
import type { Moved } from '../../../src/domain/views/moved.ts'
import type { TwoDays } from '../../../src/domain/views/twoDays.ts'
import { askedAgency, idsOf, onDay, sorted, stateOf, tallied, type Item, type State } from './state.ts'
import type { Recount } from './views.ts'

const zone = 'America/Los_Angeles'

interface Row {
  readonly id: string
  readonly on: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly cause: string | null
}

/** The moves of a date as the rows of the log tell them: what an undone entry gave does not count, and a correction counts in its place. */
function rowsOf(item: Item, leaf: 'dates.expected' | 'dates.agreed', { projection }: State): Row[] {
  const { sight, seq } = projection
  const given: {
    entry: string
    on: string
    to: CalendarDate | null
    before: CalendarDate | null
    cause: string | null
  }[] = []
  for (const { seq: at, entry } of historyOf(sight, item.id)) {
    const change = entry.changes.find(({ id }) => id === item.id)!
    const told = change.leaves.find((each) => each.leaf === leaf)
    if (at > seq || !told || entry.verb === 'undo' || entry.undone) continue
    const to = (told.to ?? null) as CalendarDate | null
    const before = change.came ? undefined : sight.recordAt(item.id, at - 1)
    const agreed = leaf === 'dates.expected' && before && 'dates' in before ? before.dates.agreed : null
    const last = given.at(-1)
    if (last && entry.corrects === last.entry) last.to = to
    else
      given.push({
        entry: entry.id,
        on: dayOf(Date.parse(entry.at), zone),
        to,
        before: agreed,
        cause: change.cause ?? null,
      })
  }
  const rows: Row[] = []
  let stands: CalendarDate | null = null
  for (const { on, to, before, cause } of given) {
    const from: CalendarDate | null = stands ?? before
    if (from && to && (from.on !== to.on || from.precision !== to.precision))
      rows.push({ id: item.id, on, from, to, cause })
    if (to) stands = to
  }
  return rows
}

const exactDays = ({ from, to }: Row): number | null =>
  from.precision === to.precision ? daysBetween(lastDay(from), lastDay(to)) : null

export function movedRecount(view: Moved, state: State): Recount {
  const planned = state.milestones.filter(({ provenance }) => provenance.kind !== 'record')
  const rows = planned.flatMap((milestone) => rowsOf(milestone, 'dates.expected', state))
  const of = new Map(planned.map((milestone) => [milestone.id, milestone]))
  const by = (keyOf: (row: Row) => string | null) => {
    const sums: Record<string, { moves: number; days: number; unclear: number }> = {}
    for (const row of rows) {
      const sum = (sums[String(keyOf(row))] ??= { moves: 0, days: 0, unclear: 0 })
      sum.moves += 1
      sum.days += Math.abs(exactDays(row) ?? 0)
      sum.unclear += exactDays(row) === null ? 1 : 0
    }
    return sums
  }
  const quarter = (on: string) =>
    `${on.slice(0, 5)}${['01', '04', '07', '10'][Math.floor((Number(on.slice(5, 7)) - 1) / 3)]}-01`
  const told = (sums: Moved['byCause' | 'byAgency' | 'byQuarter']) =>
    Object.fromEntries(sums.map(({ of: key, ...sum }) => [String(key), sum]))
  const row = ({ id, on, from, to, cause }: Row) => JSON.stringify([id, on, from.on, to.on, cause])
  const points = view.trends.flatMap(({ id, steps }) =>
    steps.slice(1).map(({ on, expected }) => [id, on, expected.on].join()),
  )
  return [
    {
      moves: sorted(view.moves.map((move) => row({ ...move, id: move.recordId }))),
      points: sorted(points),
      byCause: told(view.byCause),
      byAgency: told(view.byAgency),
      byArea: told(view.byArea),
      byQuarter: told(view.byQuarter),
    },
    {
      moves: sorted(rows.map(row)),
      points: sorted(rows.map(({ id, on, to }) => [id, on, to.on].join())),
      byCause: by(({ cause }) => cause),
      byAgency: by(({ id }) => askedAgency(of.get(id)!, state)),
      byArea: by(({ id }) => of.get(id)!.focusAreaId),
      byQuarter: by(({ on }) => quarter(on)),
    },
  ]
}

export function sinceRecount(view: TwoDays, state: State, from: string): Recount {
  const { today } = state
  const older = stateOf(onDay(state, from), from)
  const was = new Map(older.items.map((item) => [item.id, item]))
  const kept = state.items.filter(({ provenance }) => provenance.kind !== 'record')
  const became = (test: (item: Item) => boolean) =>
    idsOf(kept.filter((item) => test(item) && !(was.has(item.id) && test(was.get(item.id)!))))
  const finished = (item: Item) => (item.kind === 'commitment' ? item.dates.delivered : item.dates.reached) !== null
  const confirmed = (item: Item) => item.kind === 'commitment' && ['confirmed', 'kept-up'].includes(item.stage)
  const ended = (item: Item) => item.kind === 'commitment' && ['lapsed', 'withdrawn'].includes(item.stage)
  const moves = state.items.flatMap((item) => {
    const inBetween = (leaf: 'dates.expected' | 'dates.agreed') =>
      rowsOf(item, leaf, state).filter(({ on }) => on > from && on <= today)
    const rows = inBetween('dates.expected').length > 0 ? inBetween('dates.expected') : inBetween('dates.agreed')
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return []
    const days = exactDays({ ...first, to: last.to })
    const least = days ?? daysBetween(lastDay(first.from), last.to.on)
    const most = days ?? daysBetween(first.from.on, lastDay(last.to))
    if (least === 0 && most === 0) return []
    return [{ id: item.id, way: least > 0 ? 'later' : most < 0 ? 'earlier' : 'unclear', times: rows.length }]
  })
  const way = (name: string) => moves.filter((move) => move.way === name).map(({ id, times }) => `${id} ${times}`)
  const timed = (lines: TwoDays['later']) => sorted(lines.map(({ id, times }) => `${id} ${times}`))
  const told = new Set([
    ...became(confirmed),
    ...became((item) => item.kind === 'milestone' && finished(item)),
    ...became(ended),
  ])
  const statuses = state.items.filter(({ id }) => {
    const is = state.status.get(id)!.word
    const before = older.status.get(id)
    return before && before.word !== is && !(told.has(id) && (is === 'done' || is === 'ended'))
  })
  const words = ({ items, status }: State) => tallied(items.map(({ id }) => status.get(id)!.word ?? 'on-record'))
  const side = (which: 'was' | 'is') =>
    Object.fromEntries(view.items.flatMap((line) => (line[which] > 0 ? [[line.word, line[which]]] : [])))
  return [
    {
      confirmed: idsOf(view.confirmed),
      delivered: idsOf(view.delivered),
      reached: idsOf(view.reached),
      made: idsOf(view.made),
      ended: idsOf(view.ended),
      later: timed(view.later),
      earlier: timed(view.earlier),
      unclear: timed(view.unclear),
      statuses: idsOf(view.statuses),
      was: side('was'),
      is: side('is'),
    },
    {
      confirmed: became(confirmed),
      delivered: became((item) => item.kind === 'commitment' && finished(item)),
      reached: became((item) => item.kind === 'milestone' && finished(item)),
      made: idsOf(state.items.filter(({ id }) => !was.has(id))),
      ended: became(ended),
      later: sorted(way('later')),
      earlier: sorted(way('earlier')),
      unclear: sorted(way('unclear')),
      statuses: idsOf(statuses),
      was: words(older),
      is: words(state),
    },
  ]
}
