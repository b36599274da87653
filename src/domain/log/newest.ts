import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { FoldedLog } from './fold.ts'
import type { Hanging, History } from './histories.ts'
import type { Standings } from './standing.ts'

/** Which of several records comes first, whatever the day: it goes by what is written once. */
export interface Order<R> {
  /** Below 0 where the first comes before the second. Never 0 for two records. */
  readonly compare: (one: R, other: R) => number
  /** Records it is about; all, where there is none. */
  readonly counts?: (record: R) => boolean
}

/** How the first of what hangs on one record changed as more came: by the entry that brought each. */
interface Course {
  /** How often one of them had changed when this was made. */
  readonly changes: number
  /** Null where one of them was changed later, or is not always seen: then it is to be looked for day by day. */
  readonly steps: { readonly seqs: readonly number[]; readonly first: readonly History[] } | null
}

/**
 * The first of many that hang on one record, as of any day, without looking at each: a commitment collects hundreds of
 * updates, and every status of every day asks for the last.
 */
export class Newest {
  readonly #log: FoldedLog
  readonly #standings: Standings
  #turns = -1
  readonly #courses = new Map<Order<never>, Map<Id, Course>>()

  constructor(log: FoldedLog, standings: Standings) {
    this.#log = log
    this.#standings = standings
  }

  /** The first as of entry `seq`; null for none; undefined where it has to be looked for. */
  at<R extends AnyRecord>(kind: Kind, id: Id, order: Order<R>, seq: number): History | null | undefined {
    const hanging = this.#log.histories.hanging(kind, id)
    if (!hanging) return null
    const { steps } = this.#course(id, order, hanging)
    if (steps === null) return undefined
    let low = 0
    let high = steps.seqs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (steps.seqs[middle]! <= seq) low = middle + 1
      else high = middle
    }
    return low === 0 ? null : steps.first[low - 1]!
  }

  #course<R extends AnyRecord>(id: Id, order: Order<R>, hanging: Hanging): Course {
    const { turns } = this.#log.histories
    if (this.#turns !== turns) this.#courses.clear()
    this.#turns = turns
    let ofOrder = this.#courses.get(order)
    if (!ofOrder) this.#courses.set(order, (ofOrder = new Map<Id, Course>()))
    let course = ofOrder.get(id)
    if (course?.changes !== hanging.seqs.length) {
      course = { changes: hanging.seqs.length, steps: this.#steps(order, hanging.all) }
      ofOrder.set(id, course)
    }
    return course
  }

  #steps<R extends AnyRecord>(order: Order<R>, hanging: readonly History[]): Course['steps'] {
    const seen = hanging.filter((history) => this.#standings.of(history) !== 'hidden')
    if (seen.some((history) => isChanged(history) || this.#standings.of(history) === 'varies')) return null
    const seqs: number[] = []
    const first: History[] = []
    for (const history of seen.sort((one, other) => one.place - other.place)) {
      const record = history.versions[0] as R
      if (order.counts && !order.counts(record)) continue
      if (first.length > 0 && order.compare(record, first.at(-1)!.versions[0] as R) > 0) continue
      seqs.push(history.seqs[0]!)
      first.push(history)
    }
    return { seqs, first }
  }
}

const isChanged = ({ versions }: History): boolean => versions.length > 1
