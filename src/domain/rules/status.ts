import type { Commitment } from '../records/commitment.ts'
import type { Update } from '../records/update.ts'
import type { Projection } from '../log/visibleTo.ts'
import { leafSince } from '../log/leafSince.ts'
import { addDays, isPast, lastDay } from './dates.ts'
import { compare, dueOf, lastReport, lastUpdate, saidBy, type Item } from './item.ts'
import { linkReasons } from './links.ts'
import { notesOn } from './notes.ts'
import { isCounted, type LastWord, type Note, type Reason } from './reason.ts'
import {
  dateReasons,
  deliveryReasons,
  reportedReasons,
  reportedWord,
  requestReasons,
  silenceReasons,
} from './reasons.ts'
import { hasEnded, hasRunOut, isConfirmed, isContinuing } from './stages.ts'
import { always, nameTurningDays, UnturnedDays, type Days } from './turningDays.ts'
import { severity, worse, type StatusWord } from './words.ts'

/** The status of one item on one day. */
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
  readonly lastWord: LastWord
}

const onRecord: Status = {
  word: null,
  since: null,
  reported: null,
  fromRecord: null,
  differ: false,
  reasons: [],
  notes: [],
  withoutSetAside: null,
  lastWord: null,
}

/**
 * The status of one item: the worse of what its agency reported and what follows from the record, with every reason.
 * A function of the projection alone. `reasons.ts` and `links.ts` have what makes a reason; readers are told the rules
 * in the words of `src/words/en/rules.ts`.
 */
export const statusOf = (item: Item, projection: Projection, today: string): Status =>
  judgementOf(item, projection, today, (below) => judgementOf(below, projection, today)).status

/** A status, and the days on which it is the same but for how many days its reasons count. */
export interface Judgement {
  readonly status: Status
  readonly days: Days
}

/** The status of one item, and how long it holds. @param below the judgement of a commitment that it rests on */
export function judgementOf(
  item: Item,
  projection: Projection,
  today: string,
  below?: (commitment: Commitment) => Judgement,
): Judgement {
  const thresholds = projection.engagement?.thresholds
  if (item.provenance.kind === 'record' || !thresholds) return { status: onRecord, days: always }
  const days = new UnturnedDays(today)
  const update = lastUpdate(item, projection, today)
  const report = lastReport(item, projection)
  const lastWord = lastWordOn(item, update, today)
  nameTurningDays(days, item, lastWord, projection, today, thresholds)
  const settled = settledWord(item, projection, today)
  if (settled) {
    const { word, since } = settled
    return { status: { ...onRecord, word, since, fromRecord: word, lastWord }, days }
  }
  const wordBelow = (commitment: Commitment): Status => {
    const { status, days: same } = below!(commitment)
    days.within(same)
    return status
  }

  const found = [
    ...reportedReasons(report),
    ...dateReasons(item, projection, today, thresholds),
    ...silenceReasons(item, report, lastWord, today, thresholds),
    ...requestReasons(item, projection, today),
    ...(item.kind === 'commitment'
      ? deliveryReasons(item, projection, today, thresholds)
      : linkReasons(item, projection, today, thresholds, wordBelow)),
  ]
  const reasons = found.map((reason) => withSetAside(reason, item, projection, today)).sort(worstFirst)
  const counted = reasons.filter(isCounted)
  const quiet: StatusWord = isNotStarted(item, update !== undefined, today) ? 'not-started' : 'on-track'
  const word = worstWord(counted, quiet)
  const reported = reportedWord(report)
  const fromRecord = worstWord(
    counted.filter((reason) => reason.from === 'record'),
    quiet,
  )
  const status: Status = {
    word,
    since: sinceWhen(word, counted),
    reported,
    fromRecord,
    differ: reported !== null && severity[reported] !== severity[fromRecord] && fromRecord !== 'not-started',
    reasons,
    notes: notesOn(item, lastWord, projection, today, thresholds),
    withoutSetAside: counted.length === reasons.length ? null : worstWord(reasons, quiet),
    lastWord,
  }
  return { status, days }
}

/** Reasons and notes that count days until today, and so count one more each day. */
const counting: ReadonlySet<string> = new Set([
  'past-due',
  'past-period',
  'no-word',
  'never',
  'request',
  'returned',
  'in-place-late',
  'unconfirmed',
  'no-evidence',
])

/** Does it count days until today? */
export const isCounting = ({ reasons, notes }: Status): boolean =>
  reasons.some(({ code }) => counting.has(code)) || notes.some(({ code }) => counting.has(code))

/** The same status so many days later, or with a negative number earlier, while it does not turn. */
export function daysOn(status: Status, days: number): Status {
  const moved = <N extends Reason | Note>(each: N): N => {
    if (!counting.has(each.code)) return each
    const { n } = each.values
    const values = typeof n === 'number' ? { ...each.values, n: n + days } : each.values
    return 'days' in each ? { ...each, days: each.days + days, values } : { ...each, values }
  }
  const reasons = status.reasons.map(moved)
  return {
    ...status,
    reasons: reasons.length > 1 ? reasons.sort(worstFirst) : reasons,
    notes: status.notes.some(({ code }) => counting.has(code)) ? status.notes.map(moved) : status.notes,
  }
}

function lastWordOn(item: Item, update: Update | undefined, today: string): LastWord {
  const word = update ? { on: saidBy(update, today), updateId: update.id } : null
  const confirmed = item.kind === 'commitment' && isContinuing(item) ? item.confirmedOn : null
  return confirmed && (!word || confirmed.on > word.on) ? { on: confirmed.on, updateId: null } : word
}

/** Done and Ended come before everything else. */
function settledWord(
  item: Item,
  projection: Projection,
  today: string,
): { readonly word: StatusWord; readonly since: string | null } | undefined {
  if (item.kind === 'milestone') return item.dates.reached ? { word: 'done', since: item.dates.reached.on } : undefined
  if (hasEnded(item)) return { word: 'ended', since: leafSince(projection, item.id, 'stage') ?? null }
  if (!isConfirmed(item)) return undefined
  if (!isContinuing(item)) return { word: 'done', since: item.confirmedOn?.on ?? null }
  return hasRunOut(item, today) ? { word: 'done', since: addDays(lastDay(item.inPlace.until!), 1) } : undefined
}

function isNotStarted(item: Item, wasHeard: boolean, today: string): boolean {
  if (wasHeard) return false
  if (item.kind === 'commitment' && item.stage !== 'promised') return false
  if (item.startsOn) return item.startsOn.on > today
  const due = dueOf(item)
  return due === null || !isPast(due, today)
}

/** A named person's decision not to count a reason until a day. It stays listed. */
function withSetAside(reason: Reason, item: Item, projection: Projection, today: string): Reason {
  const aside = projection
    .about('set-aside', item.id)
    .find((each) => each.reason === reason.code && today <= lastDay(each.until))
  return aside ? { ...reason, setAsideId: aside.id } : reason
}

const worstFirst = (one: Reason, other: Reason): number =>
  severity[other.word] - severity[one.word] || other.days - one.days || compare(one.code, other.code)

const worstWord = (reasons: readonly Reason[], quiet: StatusWord): StatusWord =>
  reasons.reduce<StatusWord>((word, reason) => worse(word, reason.word), quiet)

function sinceWhen(word: StatusWord, reasons: readonly Reason[]): string | null {
  return (
    reasons
      .filter((reason) => reason.word === word)
      .map((reason) => reason.since)
      .sort()[0] ?? null
  )
}
