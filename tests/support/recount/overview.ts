import { isPast } from '../../../src/domain/rules/dates.ts'
import type { Overview } from '../../../src/domain/views/overview.ts'
import { dueDate, holderOn, isOpen, tallied, worstWords, type Item, type State } from './state.ts'
import type { Recount } from './views.ts'

const worstFirst = ['off-track', 'no-word', 'at-risk', 'on-track', 'not-started', 'done', 'ended'] as const

/** The numbers of the overview of somebody of an agency. */
export function overviewRecount(view: Overview, state: State): Recount {
  const { projection, today, items, status } = state
  const wordOf = ({ id }: Item) => status.get(id)!.word
  const isBad = (item: Item) => worstWords.some((word) => word === wordOf(item))
  const areas = projection.all('focus-area').map((area) => {
    const inside = items.filter((item) =>
      item.kind === 'commitment' ? item.focusAreaIds.includes(area.id) : item.focusAreaId === area.id,
    )
    return { area, inside, open: inside.filter((item) => isOpen(state, item)) }
  })
  const worst = (list: readonly Item[]) => worstFirst.find((word) => list.some((item) => wordOf(item) === word)) ?? null
  const agencies = projection.all('agency').flatMap(({ id }) => {
    const given = state.commitments.filter(({ givingAgencyId }) => givingAgencyId === id)
    const open = given.filter((item) => isOpen(state, item))
    const late = open.filter((item) =>
      status
        .get(item.id)!
        .reasons.some(({ code, setAsideId }) => ['past-due', 'past-period', 'later'].includes(code) && !setAsideId),
    )
    const waiting = open.filter((item) => {
      const [holder, agency] = (holderOn(item, projection, today) ?? '').split(' ')
      return (holder === 'asked' || holder === 'confirmer') && agency !== id
    })
    const silent = open.filter((item) => wordOf(item) === 'no-word')
    return given.length === 0 ? [] : [[id, open.length, late.length, silent.length, waiting.length]]
  })
  const planned = state.milestones.filter(({ provenance }) => provenance.kind !== 'record')
  const due = planned.filter((each) => dueDate(each) !== null && isPast(dueDate(each)!, today))
  const reached = planned.filter(({ dates }) => dates.reached !== null)
  const byId = <R extends readonly unknown[]>(rows: readonly R[]) =>
    rows.toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))
  return [
    {
      needAttention: view.headline?.needAttention,
      total: view.attention.total,
      areas: byId(
        view.areas.map((line) => [
          line.id,
          line.verdict?.word,
          line.verdict?.attention,
          line.open,
          Object.fromEntries(line.tally.map(({ mark, count }) => [mark, count])),
          line.onRecord,
        ]),
      ),
      agencies: byId(view.agencies.map((row) => [row.id, row.open, row.late, row.noWord, row.waiting])),
      curve: [view.curve.due, view.curve.reached, view.curve.behind, view.curve.early],
    },
    {
      needAttention: areas.filter(({ inside }) => worstWords.some((word) => word === worst(inside))).length,
      total: items.filter(isBad).length,
      areas: byId(
        areas.map(({ area, inside, open }) => [
          area.id,
          worst(inside),
          inside.filter(isBad).length,
          open.length,
          tallied(open.map(wordOf)),
          inside.filter((item) => wordOf(item) === null).length,
        ]),
      ),
      agencies: byId(agencies),
      curve: [
        due.length,
        due.filter((each) => reached.includes(each)).length,
        due.filter((each) => !reached.includes(each)).length,
        reached.filter((each) => !due.includes(each)).length,
      ],
    },
  ]
}
