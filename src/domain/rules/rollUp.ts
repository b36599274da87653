import type { Projection } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import type { FocusArea } from '../records/focusArea.ts'
import { lastDay } from './dates.ts'
import { areasOf, expectedOf, type Item } from './item.ts'
import { judgementsOf, type Judged } from './judgements.ts'
import { statusOf } from './status.ts'
import { bySeverity, isOpen, needsAttention, statusWords, worse, type StatusWord } from './words.ts'

export type { Judged } from './judgements.ts'

/** A parent's status: the worst of its children, with its size. Never an average. */
export interface RollUp {
  /** Null where nothing in it has a status: then it is "Nothing recorded", or only the public record. */
  readonly word: StatusWord | null
  readonly since: string | null
  /** Open items that are off track, silent or at risk, of how many open ones. */
  readonly attention: number
  readonly open: number
  /** Open items by word: the tally. */
  readonly tally: Readonly<Partial<Record<StatusWord, number>>>
  /** Items of the public record: no status is kept of them. */
  readonly onRecord: number
  /** The item it is judged by: key ones first, then the longest. Null where nothing needs attention. */
  readonly worst: Judged | null
}

/** Every commitment and milestone with its status, commitments first, each in the order of their ids. Judged once for all views of a state. */
export const judgeAll = (projection: Projection, today: string): readonly Judged[] =>
  projection.once(`judged on ${today}`, () =>
    projection.isLogged ? judgementsOf(projection.sight).all(projection, today) : judgedAnew(projection, today),
  )

/** The same, with nothing remembered. */
export function judgedAnew(projection: Projection, today: string): readonly Judged[] {
  const items: readonly Item[] = [...projection.all('commitment'), ...projection.all('milestone')]
  return items.map((item) => ({ item, status: statusOf(item, projection, today) }))
}

/** The items of an area; with null, those of the whole engagement: milestones and commitments that name no area. */
export const itemsOf = (judged: readonly Judged[], area: FocusArea | null): readonly Judged[] =>
  byArea(judged).get(area?.id ?? null) ?? []

const areas = new WeakMap<readonly Judged[], ReadonlyMap<Id | null, readonly Judged[]>>()

/** Sorted into their areas once for all who ask. */
function byArea(judged: readonly Judged[]): ReadonlyMap<Id | null, readonly Judged[]> {
  const known = areas.get(judged)
  if (known) return known
  const found = new Map<Id | null, Judged[]>()
  const put = (area: Id | null, each: Judged) => {
    const others = found.get(area)
    if (others) others.push(each)
    else found.set(area, [each])
  }
  for (const each of judged) {
    const named = areasOf(each.item)
    if (named.length === 0) put(null, each)
    else for (const area of named) put(area, each)
  }
  areas.set(judged, found)
  return found
}

/** The worst of the children not set aside; a parent is never better than that. */
export function rollUp(judged: readonly Judged[]): RollUp {
  const counts = new Map<StatusWord, number>()
  let attention = 0
  let worst: Judged | null = null
  for (const each of judged) {
    const { word } = each.status
    if (word === null) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (!needsAttention(word)) continue
    attention += 1
    if (!worst || attentionOrder(each, worst) < 0) worst = each
  }
  const open = statusWords.filter((each) => isOpen(each) && counts.has(each))
  const many = (words: readonly StatusWord[]) => words.reduce((sum, each) => sum + counts.get(each)!, 0)
  const word = parentWord([...counts.keys()])
  return {
    word,
    since: needsAttention(word) ? earliest(judged, word) : null,
    attention,
    open: many(open),
    tally: Object.fromEntries(open.map((each) => [each, counts.get(each)!])),
    onRecord: judged.length - many([...counts.keys()]),
    worst,
  }
}

/** Worst of the five; the neutral words only where nothing else is there. */
function parentWord(words: readonly StatusWord[]): StatusWord | null {
  if (words.length === 0) return null
  const active = words.filter((word) => isOpen(word) && word !== 'not-started')
  if (active.length > 0) return active.reduce(worse)
  if (words.includes('not-started')) return 'not-started'
  return words.includes('done') ? 'done' : 'ended'
}

/** Since when the first of them has this word. */
const earliest = (judged: readonly Judged[], word: StatusWord | null): string | null =>
  judged.reduce<string | null>(
    (first, { status }) =>
      status.word === word && status.since !== null && (first === null || status.since < first) ? status.since : first,
    null,
  )

/** Worst word first, then key items, then longest, then by id. Inside one area the word decides before the key. */
export function attentionOrder(one: Judged, other: Judged): number {
  return (
    bySeverity(one.status.word!, other.status.word!) ||
    Number(other.item.key) - Number(one.item.key) ||
    (other.status.reasons[0]?.days ?? 0) - (one.status.reasons[0]?.days ?? 0) ||
    (one.item.id < other.item.id ? -1 : 1)
  )
}

/** The open milestone due next after today, by its expected date. */
export function nextOf(judged: readonly Judged[], today: string): Judged | null {
  let next: Judged | null = null
  let soonest = ''
  for (const each of judged) {
    if (each.item.kind !== 'milestone' || !isOpen(each.status.word)) continue
    const date = expectedOf(each.item)
    if (date === null || lastDay(date) < today) continue
    const place = lastDay(date) + each.item.id
    if (next === null || place < soonest) [next, soonest] = [each, place]
  }
  return next
}

/** The one that comes before all others, without putting them in order. */
export const firstBy = (judged: readonly Judged[], order: (one: Judged, other: Judged) => number): Judged | null =>
  judged.reduce<Judged | null>((first, each) => (first && order(first, each) <= 0 ? first : each), null)
