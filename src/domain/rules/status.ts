import type { CalendarDate } from '../records/calendarDate.ts'
import type { Commitment } from '../records/commitment.ts'
import type { Engagement } from '../records/engagement.ts'
import type { Milestone } from '../records/milestone.ts'
import type { ReasonCode } from '../records/setAside.ts'
import type { Update } from '../records/update.ts'
import type { Projection } from '../log/visibleTo.ts'
import { leafSince } from '../log/leafSince.ts'
import { addDays, daysBetween, daysLater, daysPast, isPast, lastDay, quarterStart } from './dates.ts'
import { awaitsConfirmation, hasEnded, hasRunOut, isConfirmed, isContinuing } from './stages.ts'

/** The words a status has, worst first; the last three stand beside the order. */
export const statusWords = ['off-track', 'no-word', 'at-risk', 'on-track', 'done', 'not-started', 'ended'] as const
export type StatusWord = (typeof statusWords)[number]

/** Off track > No word > At risk > On track > Done. Not started and Ended are neutral. */
const severity: Readonly<Record<StatusWord, number>> = { 'off-track': 5, 'no-word': 4, 'at-risk': 3, 'on-track': 2, done: 1, 'not-started': 0, ended: 0 }

export const worse = (one: StatusWord, other: StatusWord): StatusWord => (severity[other] > severity[one] ? other : one)
export const bySeverity = (one: StatusWord, other: StatusWord): number => severity[other] - severity[one]
export const needsAttention = (word: StatusWord | null): boolean => word !== null && severity[word] >= 3

/** What has a status: commitments and milestones. */
export type Item = Commitment | Milestone

/** A fact that a reason rests on: a record, and the leaf of it. */
export interface Fact {
  readonly id: string
  readonly leaf?: string
}

/** Why an item is not on track: a code whose sentence is EXPERIENCE.md §2.3, with the values that fill it. */
export interface Reason {
  readonly code: ReasonCode
  readonly word: 'off-track' | 'no-word' | 'at-risk'
  /** What its agency reported, or what follows from dates, requests and proof whatever was reported. */
  readonly from: 'reported' | 'record'
  /** The first day on which the reason held. */
  readonly since: string
  /** How far off: days late, silent or waiting. Sorts reasons of one word. */
  readonly days: number
  readonly facts: readonly Fact[]
  readonly values: Readonly<Record<string, string | number | CalendarDate | null>>
  /** The set-aside by which it is not counted for now. */
  readonly setAsideId?: string
}

/** Something worth saying that makes no status: quiet text. */
export interface Note {
  readonly code: 'update-due' | 'unconfirmed' | 'earlier' | 'part' | 'in-place' | 'no-contact'
  readonly facts: readonly Fact[]
  readonly values: Readonly<Record<string, string | number | CalendarDate | null>>
}

export interface Status {
  /** Null for a record of the public record: no status is kept of it. */
  readonly word: StatusWord | null
  /** Since when it has this word; null where nothing dates it. */
  readonly since: string | null
  /** What its agency says, from its last update. */
  readonly reported: StatusWord | null
  readonly fromRecord: StatusWord | null
  /** Reported and from the record differ. It is said; nothing is corrected. */
  readonly differ: boolean
  readonly reasons: readonly Reason[]
  readonly notes: readonly Note[]
  /** The word it would have if nothing were set aside; null where nothing is. */
  readonly withoutSetAside: StatusWord | null
  /** When its agency was last heard, and in which update. */
  readonly lastWord: { readonly on: string; readonly updateId: string | null } | null
}

const onRecord: Status = { word: null, since: null, reported: null, fromRecord: null, differ: false, reasons: [], notes: [], withoutSetAside: null, lastWord: null }

/**
 * The status of one item: the worse of what its agency reported and what follows from the record, with every reason
 * (DESIGN.md §4, EXPERIENCE.md §2.2). A function of the projection alone.
 */
export function statusOf(item: Item, projection: Projection, today: string): Status {
  if (item.provenance.kind === 'record') return onRecord
  const thresholds = projection.engagement?.thresholds
  if (!thresholds) return onRecord
  const updates = updatesAbout(item, projection)
  const lastWord = lastWordOn(item, updates)
  const settled = settledWord(item, today)
  if (settled) return { ...onRecord, word: settled.word, since: settled.since, fromRecord: settled.word, lastWord }

  const found = [
    ...reportedReasons(updates),
    ...dateReasons(item, projection, today, thresholds),
    ...silenceReasons(item, updates, lastWord, today, thresholds),
    ...requestReasons(item, projection, today),
    ...(item.kind === 'commitment' ? deliveryReasons(item, projection, today, thresholds) : linkReasons(item, projection, today, thresholds)),
  ]
  const reasons = found.map((reason) => withSetAside(reason, item, projection, today)).sort(worstFirst)
  const counted = reasons.filter((reason) => reason.setAsideId === undefined)
  const quiet: StatusWord = isNotStarted(item, updates, today) ? 'not-started' : 'on-track'
  const word = worstWord(counted, quiet)
  const reported = reportedWord(updates)
  const fromRecord = worstWord(counted.filter((reason) => reason.from === 'record'), quiet)
  return {
    word,
    since: sinceWhen(word, counted),
    reported,
    fromRecord,
    differ: reported !== null && severity[reported] !== severity[fromRecord] && fromRecord !== 'not-started',
    reasons,
    notes: notesOn(item, lastWord, projection, today),
    withoutSetAside: counted.length === reasons.length ? null : worstWord(reasons, quiet),
    lastWord,
  }
}

/** Open: neither done nor ended. What the tally counts. */
export const isOpen = (word: StatusWord | null): boolean => word !== null && word !== 'done' && word !== 'ended'

/** The date an item is held to: the agreed one, else the one it is expected by. */
export const dueOf = (item: Item): CalendarDate | null => item.dates.agreed ?? item.dates.expected

/** The date it is now expected by: the newest given. */
export const expectedOf = (item: Item): CalendarDate | null => item.dates.expected ?? item.dates.agreed

/** When it was delivered or reached; null while it was not. */
export const finishedOf = (item: Item): CalendarDate | null => (item.kind === 'commitment' ? item.dates.delivered : item.dates.reached)

type Thresholds = Engagement['thresholds']

/** Updates about an item, newest said first; for a milestone also those about the commitments it rests on. */
function updatesAbout(item: Item, projection: Projection): readonly Update[] {
  const subjects = item.kind === 'milestone' ? [item.id, ...item.restsOnIds] : [item.id]
  return subjects.flatMap((id) => projection.about('update', id)).sort(newestSaid)
}

/** Newest said first; of one day the one entered last, then by id, so that the order never depends on arrival. */
export const newestSaid = (one: Update, other: Update): number =>
  compare(other.saidOn.on, one.saidOn.on) || compare(other.enteredOn ?? '', one.enteredOn ?? '') || compare(other.id, one.id)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function lastWordOn(item: Item, updates: readonly Update[]): Status['lastWord'] {
  const newest = updates[0]
  const words = [
    ...(newest ? [{ on: newest.saidOn.on, updateId: newest.id }] : []),
    ...(item.kind === 'commitment' && isContinuing(item) && item.confirmedOn ? [{ on: item.confirmedOn.on, updateId: null }] : []),
  ]
  return words.sort((one, other) => compare(other.on, one.on))[0] ?? null
}

/** Done and Ended come before everything else. */
function settledWord(item: Item, today: string): { readonly word: StatusWord; readonly since: string | null } | undefined {
  if (item.kind === 'milestone') return item.dates.reached ? { word: 'done', since: item.dates.reached.on } : undefined
  if (hasEnded(item)) return { word: 'ended', since: null }
  if (!isConfirmed(item)) return undefined
  if (!isContinuing(item)) return { word: 'done', since: item.confirmedOn?.on ?? null }
  return hasRunOut(item, today) ? { word: 'done', since: item.inPlace.until!.on } : undefined
}

function isNotStarted(item: Item, updates: readonly Update[], today: string): boolean {
  if (updates.length > 0) return false
  if (item.kind === 'commitment' && item.stage !== 'promised') return false
  if (item.startsOn) return item.startsOn.on > today
  const due = dueOf(item)
  return due === null || !isPast(due, today)
}

const reportedAs = { yes: 'on-track', perhaps: 'at-risk', no: 'off-track' } as const

/** What its agency said last of whether the date will hold; null where it never said. */
function reportedWord(updates: readonly Update[]): StatusWord | null {
  const said = updates.find((update) => update.willHold !== null)
  return said ? reportedAs[said.willHold!] : null
}

function reportedReasons(updates: readonly Update[]): Reason[] {
  const said = updates.find((update) => update.willHold !== null)
  if (!said || said.willHold === 'yes') return []
  const word = reportedAs[said.willHold!] as 'at-risk' | 'off-track'
  return [{ code: 'reported', word, from: 'reported', since: said.saidOn.on, days: 0, facts: [{ id: said.id, leaf: 'willHold' }], values: { state: word, words: said.happened.en, on: said.saidOn } }]
}

function dateReasons(item: Item, projection: Projection, today: string, { offTrackDays }: Thresholds): Reason[] {
  const agreed = dueOf(item)
  if (!agreed || (item.kind === 'commitment' && awaitsConfirmation(item))) return []
  const reasons: Reason[] = []
  if (isPast(agreed, today)) {
    const days = daysPast(agreed, today)
    const off = days >= offTrackDays
    reasons.push({
      code: agreed.precision === 'day' ? 'past-due' : 'past-period',
      word: off ? 'off-track' : 'at-risk',
      from: 'record',
      since: addDays(lastDay(agreed), off ? offTrackDays : 1),
      days,
      facts: [{ id: item.id, leaf: item.dates.agreed ? 'dates.agreed' : 'dates.expected' }],
      values: { n: days, date: agreed },
    })
  }
  const expected = item.dates.expected
  const later = expected && item.dates.agreed ? daysLater(item.dates.agreed, expected) : 0
  if (expected && later > 0) {
    reasons.push({
      code: 'later',
      word: later >= offTrackDays ? 'off-track' : 'at-risk',
      from: 'record',
      since: leafSince(projection, item.id, 'dates.expected') ?? today,
      days: later,
      facts: [{ id: item.id, leaf: 'dates.expected' }, { id: item.id, leaf: 'dates.agreed' }],
      values: { n: later, date: expected, agreed },
    })
  }
  return reasons
}

function silenceReasons(item: Item, updates: readonly Update[], lastWord: Status['lastWord'], today: string, { noWordPeriods, noWordLeastDays }: Thresholds): Reason[] {
  const every = item.updateEveryDays
  if (every === null || (item.kind === 'commitment' && (awaitsConfirmation(item) || isContinuing(item)))) return []
  const limit = Math.max(noWordPeriods * every, noWordLeastDays)
  const from = lastWord?.on ?? startOf(item)
  if (from === null || from > today) return []
  const days = daysBetween(from, today)
  if (days < limit) return []
  const since = addDays(from, limit)
  return lastWord
    ? [{ code: 'no-word', word: 'no-word', from: 'record', since, days, facts: lastWord.updateId ? [{ id: lastWord.updateId }] : [{ id: item.id }], values: { date: lastWord.on, n: days, c: every, reported: reportedWord(updates) } }]
    : [{ code: 'never', word: 'no-word', from: 'record', since, days, facts: [{ id: item.id, leaf: 'updateEveryDays' }], values: { date: addDays(from, every), n: days, c: every } }]
}

/** The day from which word is expected: its agreed start, else the day it was made. */
function startOf(item: Item): string | null {
  const start = item.startsOn ?? (item.kind === 'commitment' ? item.madeOn : null)
  return start?.on ?? null
}

function requestReasons(item: Item, projection: Projection, today: string): Reason[] {
  return projection.about('request', item.id).flatMap((request): Reason[] => {
    if (request.answeredOn !== null || request.dueOn === null || !isPast(request.dueOn, today)) return []
    const days = daysPast(request.dueOn, today)
    return [{ code: 'request', word: 'at-risk', from: 'record', since: addDays(lastDay(request.dueOn), 1), days, facts: [{ id: request.id, leaf: 'dueOn' }], values: { agencyId: request.toAgencyId, date: request.askedOn, request: request.what.en, due: request.dueOn } }]
  })
}

function deliveryReasons(commitment: Commitment, projection: Projection, today: string, thresholds: Thresholds): Reason[] {
  const { unconfirmedDays, quarterGraceDays } = thresholds
  const { delivered } = commitment.dates
  if (commitment.stage === 'returned') {
    const on = commitment.returned.on?.on ?? today
    return [{ code: 'returned', word: 'at-risk', from: 'record', since: on, days: daysBetween(on, today), facts: [{ id: commitment.id, leaf: 'returned.on' }], values: { agencyId: commitment.confirmingAgencyId ?? commitment.receivingAgencyId, date: commitment.returned.on, because: commitment.returned.because } }]
  }
  if (isContinuing(commitment)) {
    const due = quarterlyDue(commitment, today, quarterGraceDays)
    if (due === null || today <= due) return []
    return [{ code: 'in-place-late', word: 'at-risk', from: 'record', since: addDays(due, 1), days: daysBetween(due, today), facts: [{ id: commitment.id, leaf: 'confirmedOn' }], values: { date: commitment.inPlace.since, due } }]
  }
  if (!awaitsConfirmation(commitment) || delivered === null) return []
  const days = daysPast(delivered, today)
  if (days < unconfirmedDays) return []
  const since = addDays(lastDay(delivered), unconfirmedDays)
  const facts = [{ id: commitment.id, leaf: 'dates.delivered' }]
  const reasons: Reason[] = [
    { code: 'unconfirmed', word: 'at-risk', from: 'record', since, days, facts, values: { date: delivered, agencyId: commitment.confirmingAgencyId ?? commitment.receivingAgencyId, n: days } },
  ]
  if (projection.about('proof', commitment.id).length === 0) {
    reasons.push({ code: 'no-evidence', word: 'at-risk', from: 'record', since, days, facts, values: { date: delivered, n: days } })
  }
  return reasons
}

/** The day by which a continuing commitment is confirmed this quarter; null where it has been, or is not in place yet. */
function quarterlyDue(commitment: Commitment, today: string, graceDays: number): string | null {
  const start = quarterStart(today)
  const since = commitment.inPlace.since
  if (since === null || since.on >= start) return null
  if (commitment.confirmedOn !== null && commitment.confirmedOn.on >= start) return null
  return addDays(start, graceDays - 1)
}

function linkReasons(milestone: Milestone, projection: Projection, today: string, { offTrackDays }: Thresholds): Reason[] {
  const due = dueOf(milestone)
  const near = due !== null && daysBetween(today, lastDay(due)) <= offTrackDays
  const rests = milestone.restsOnIds.flatMap((id): Reason[] => {
    const commitment = projection.of('commitment', id)
    if (!commitment) return []
    const below = statusOf(commitment, projection, today)
    const returned = commitment.stage === 'returned'
    if (below.word !== 'off-track' && !returned) return []
    const off = below.word === 'off-track' && near
    return [{ code: 'rests-on', word: off ? 'off-track' : 'at-risk', from: 'record', since: below.since ?? today, days: 0, facts: [{ id }], values: { id, title: commitment.title.en, state: returned ? 'returned' : 'off-track' } }]
  })
  const follows = milestone.followsIds.flatMap((id): Reason[] => {
    const before = projection.of('milestone', id)
    const expected = before && !before.dates.reached ? expectedOf(before) : null
    if (!before || !expected || !due || lastDay(expected) <= lastDay(due)) return []
    return [{ code: 'follows', word: 'at-risk', from: 'record', since: leafSince(projection, id, 'dates.expected') ?? today, days: daysLater(due, expected), facts: [{ id, leaf: 'dates.expected' }], values: { id, title: before.title.en, date: expected, due } }]
  })
  return [...rests, ...follows]
}

/** A named person's decision not to count a reason until a day. It stays listed. */
function withSetAside(reason: Reason, item: Item, projection: Projection, today: string): Reason {
  const aside = projection.about('set-aside', item.id).find((each) => each.reason === reason.code && today <= lastDay(each.until))
  return aside ? { ...reason, setAsideId: aside.id } : reason
}

const worstFirst = (one: Reason, other: Reason): number =>
  severity[other.word] - severity[one.word] || other.days - one.days || compare(one.code, other.code)

const worstWord = (reasons: readonly Reason[], quiet: StatusWord): StatusWord => reasons.reduce<StatusWord>((word, reason) => worse(word, reason.word), quiet)

function sinceWhen(word: StatusWord, reasons: readonly Reason[]): string | null {
  return reasons.filter((reason) => reason.word === word).map((reason) => reason.since).sort()[0] ?? null
}

function notesOn(item: Item, lastWord: Status['lastWord'], projection: Projection, today: string): Note[] {
  const notes: Note[] = []
  const every = item.updateEveryDays
  const from = lastWord?.on ?? startOf(item)
  const settledFor = item.kind === 'commitment' && (awaitsConfirmation(item) || isContinuing(item))
  if (every !== null && from !== null && !settledFor && daysBetween(from, today) > every) {
    notes.push({ code: 'update-due', facts: [{ id: item.id, leaf: 'updateEveryDays' }], values: { date: addDays(from, every) } })
  }
  if (item.dates.agreed && item.dates.expected && daysLater(item.dates.agreed, item.dates.expected) < 0) {
    notes.push({ code: 'earlier', facts: [{ id: item.id, leaf: 'dates.expected' }], values: { date: item.dates.expected, n: -daysLater(item.dates.agreed, item.dates.expected) } })
  }
  const post = projection.of('post', item.postId)
  if (!post) notes.push({ code: 'no-contact', facts: [{ id: item.id, leaf: 'postId' }], values: {} })
  if (item.kind === 'milestone') return notes
  const { promised, delivered, unit } = item.quantity
  if (awaitsConfirmation(item) && item.dates.delivered) {
    notes.push({ code: 'unconfirmed', facts: [{ id: item.id, leaf: 'dates.delivered' }], values: { date: item.dates.delivered, agencyId: item.confirmingAgencyId ?? item.receivingAgencyId, n: daysPast(item.dates.delivered, today) } })
  } else if (promised !== null && delivered > 0 && delivered < promised) {
    notes.push({ code: 'part', facts: [{ id: item.id, leaf: 'quantity.delivered' }], values: { d: delivered, p: promised, unit, date: dueOf(item) } })
  }
  if (isContinuing(item) && item.inPlace.since) {
    notes.push({ code: 'in-place', facts: [{ id: item.id, leaf: 'inPlace.since' }], values: { date: item.inPlace.since, confirmed: item.confirmedOn } })
  }
  return notes
}
