import type { FocusArea } from '../records/focusArea.ts'
import type { Projection } from '../log/visibleTo.ts'
import { lastDay } from './dates.ts'
import { areasOf, dueOf, type Item } from './item.ts'
import { statusOf, type Status } from './status.ts'
import { bySeverity, isOpen, needsAttention, statusWords, worse, type StatusWord } from './words.ts'

/** An item with its status: what every list, tally and roll-up is made of. */
export interface Judged {
  readonly item: Item
  readonly status: Status
}

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

/** Every commitment and milestone with its status. Judged once for all views of a state. */
export const judgeAll = (projection: Projection, today: string): readonly Judged[] =>
  projection.once(`judged on ${today}`, () => {
    const items: readonly Item[] = [...projection.all('commitment'), ...projection.all('milestone')]
    return items.map((item) => ({ item, status: statusOf(item, projection, today) }))
  })

/** The items of an area; with null, those of the whole engagement: milestones and commitments that name no area. */
export const itemsOf = (judged: readonly Judged[], area: FocusArea | null): readonly Judged[] =>
  judged.filter(({ item }) => (area ? areasOf(item).includes(area.id) : areasOf(item).length === 0))

/** The worst of the children not set aside; a parent is never better than that. */
export function rollUp(judged: readonly Judged[]): RollUp {
  const withStatus = judged.filter(({ status }) => status.word !== null)
  const open = withStatus.filter(({ status }) => isOpen(status.word))
  const tally: Partial<Record<StatusWord, number>> = {}
  for (const word of statusWords) {
    const count = open.filter(({ status }) => status.word === word).length
    if (count > 0) tally[word] = count
  }
  const word = parentWord(withStatus.map(({ status }) => status.word!))
  const attention = open.filter(({ status }) => needsAttention(status.word))
  return {
    word,
    since: needsAttention(word) ? earliest(attention.filter(({ status }) => status.word === word)) : null,
    attention: attention.length,
    open: open.length,
    tally,
    onRecord: judged.length - withStatus.length,
    worst: firstBy(attention, attentionOrder),
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

const earliest = (judged: readonly Judged[]): string | null =>
  judged.flatMap(({ status }) => status.since ?? []).sort()[0] ?? null

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
  const ahead = judged.filter(({ item, status }) => {
    const date = item.dates.expected ?? dueOf(item)
    return item.kind === 'milestone' && isOpen(status.word) && date !== null && lastDay(date) >= today
  })
  return firstBy(ahead, (one, other) => (dayDue(one.item) < dayDue(other.item) ? -1 : 1))
}

const firstBy = (judged: readonly Judged[], order: (one: Judged, other: Judged) => number): Judged | null =>
  judged.reduce<Judged | null>((first, each) => (first && order(first, each) <= 0 ? first : each), null)

const dayDue = (item: Item): string => lastDay((item.dates.expected ?? dueOf(item))!) + item.id
