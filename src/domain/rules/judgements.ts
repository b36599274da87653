import type { History } from '../log/histories.ts'
import { versionAt } from '../log/histories.ts'
import { historiesOf, stretchOf, type Stretch } from '../log/stretch.ts'
import type { Projection, Sight } from '../log/visibleTo.ts'
import type { Commitment } from '../records/commitment.ts'
import { dayNumber } from './dates.ts'
import type { Item } from './item.ts'
import { daysOn, isCounting, judgementOf, type Judgement, type Status } from './status.ts'
import { always, type Days } from './turningDays.ts'

/** An item with its status: what every list, tally and roll-up is made of. */
export interface Judged {
  readonly item: Item
  readonly status: Status
}

const judgements = new WeakMap<Sight, Judgements>()

/** What is remembered of this class. */
export function judgementsOf(sight: Sight): Judgements {
  let of = judgements.get(sight)
  if (!of) judgements.set(sight, (of = new Judgements(sight)))
  return of
}

/** How many days and states are remembered at a time: the present, and two of the past to go on from. */
const most = 3

/**
 * What was judged for one class, kept so that another day judges only what has turned since: an item whose facts or
 * whose links' facts changed, or of which a day has come that its status turns on. It remembers what `statusOf` said
 * and nothing else, so that it can be thrown away at any time.
 */
export class Judgements {
  readonly #sight: Sight
  /** Asked for last, last. */
  #remembered: Remembered[] = []

  constructor(sight: Sight) {
    this.#sight = sight
  }

  all(projection: Projection, today: string): readonly Judged[] {
    return this.#near(projection.seq).all(projection, today)
  }

  /** What was judged near by, or else a new one in the place of the one that was not asked for longest. */
  #near(seq: number): Remembered {
    const { log } = this.#sight
    const { turns } = log.histories
    const far = (each: Remembered) => Math.abs(each.seq - seq)
    const known = this.#remembered.filter((each) => each.turns === turns)
    const [nearest] = known.toSorted((one, other) => far(one) - far(other))
    const chosen = nearest && far(nearest) * 20 <= log.seq + 100 ? nearest : new Remembered(this.#sight, turns)
    this.#remembered = [...known.filter((each) => each !== chosen), chosen].slice(-most)
    return chosen
  }
}

/** A judged item and for how long it holds. */
interface Kept {
  /** Null where the item is not seen. */
  judged: Judged | null
  stretch: Stretch
  days: Days
  /** The day it was judged on, and whether it counts days since. */
  day: number
  counts: boolean
}

class Remembered {
  /** When sight of the past had turned so often; what was judged before may show another way since. */
  readonly turns: number
  seq = -1
  readonly #sight: Sight
  readonly #kept = new Map<History, Kept>()

  constructor(sight: Sight, turns: number) {
    this.#sight = sight
    this.turns = turns
  }

  all(projection: Projection, today: string): readonly Judged[] {
    this.seq = projection.seq
    const number = dayNumber(today)
    const { histories } = this.#sight.log
    const found: Judged[] = []
    for (const kind of ['commitment', 'milestone'] as const) {
      for (const history of histories.ofKindById(kind)) {
        const { judged } = this.#at(history, projection, today, number)
        if (judged) found.push(judged)
      }
    }
    return found
  }

  #at(history: History, projection: Projection, today: string, number: number): Kept {
    const { seq } = projection
    const kept = this.#kept.get(history)
    if (!kept) return this.#judge(history, this.#stretch(history, seq), projection, today, number)
    if (seq < kept.stretch.from || seq >= kept.stretch.until) {
      const stretch = this.#stretch(history, seq)
      // Where nothing has happened meanwhile it only holds for longer.
      if (stretch.from !== kept.stretch.from) return this.#judge(history, stretch, projection, today, number)
      kept.stretch = stretch
    }
    if (kept.judged && (number < kept.days.from || number >= kept.days.until))
      return this.#judge(history, kept.stretch, projection, today, number)
    if (kept.judged && kept.counts && kept.day !== number) {
      const { item, status } = kept.judged
      kept.judged = { item, status: daysOn(status, number - kept.day) }
      kept.day = number
    }
    return kept
  }

  #judge(history: History, stretch: Stretch, projection: Projection, today: string, number: number): Kept {
    const item = this.#sight.seen(history, projection.seq) as Item | undefined
    const below = (commitment: Commitment): Judgement => {
      const { judged, days } = this.#at(this.#sight.log.history(commitment.id)!, projection, today, number)
      return { status: judged!.status, days }
    }
    const judgement = item && judgementOf(item, projection, today, below)
    const kept: Kept = {
      judged: judgement ? { item, status: judgement.status } : null,
      stretch,
      days: judgement?.days ?? always,
      day: number,
      counts: judgement !== undefined && isCounting(judgement.status),
    }
    this.#kept.set(history, kept)
    return kept
  }

  /** The entries around `seq` that leave alone what the item rests on, whoever sees it. */
  #stretch(history: History, seq: number): Stretch {
    const { log } = this.#sight
    const version = history.versions[versionAt(history, seq)]
    const linked = version?.kind === 'milestone' ? [...version.restsOnIds, ...version.followsIds] : []
    return stretchOf(log, [history, ...historiesOf(log, linked)], seq)
  }
}
