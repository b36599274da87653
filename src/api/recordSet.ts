import { canonical } from '../domain/log/canonical.ts'
import type { Digest, Id } from '../domain/records/id.ts'
import type { AnyRecord } from '../domain/records/registry.ts'

const textOf = new WeakMap<AnyRecord, string>()

/** The canonical text of a record, written once however many classes and documents show it. */
export function recordText(record: AnyRecord): string {
  let text = textOf.get(record)
  if (text === undefined) textOf.set(record, (text = canonical(record)))
  return text
}

interface Shelf {
  /** In the order of their ids. */
  readonly records: AnyRecord[]
  /** Undefined once one of them has changed. */
  digest: string | undefined
}

/**
 * Records in the order of their ids, with a digest of them all. They stand on shelves by the first letter of the id, and
 * only a shelf that was touched is digested anew: of ten thousand records one change costs a thirtieth.
 */
export class RecordSet {
  readonly #digest: Digest
  readonly #records = new Map<Id, AnyRecord>()
  readonly #shelves = new Map<string, Shelf>()
  readonly #digests = new WeakMap<AnyRecord, string>()

  /** @param records in the order of their ids */
  constructor(digest: Digest, records: Iterable<AnyRecord> = []) {
    this.#digest = digest
    for (const record of records) this.put(record)
  }

  get(id: Id): AnyRecord | undefined {
    return this.#records.get(id)
  }

  ids(): Iterable<Id> {
    return this.#records.keys()
  }

  /** Puts a record in the place of the one with its id, or among the others. */
  put(record: AnyRecord): void {
    const name = record.id.charAt(0)
    let shelf = this.#shelves.get(name)
    if (!shelf) this.#shelves.set(name, (shelf = { records: [], digest: undefined }))
    const place = placeOf(shelf.records, record.id)
    shelf.records.splice(place, shelf.records[place]?.id === record.id ? 1 : 0, record)
    shelf.digest = undefined
    this.#records.set(record.id, record)
  }

  take(id: Id): void {
    if (!this.#records.delete(id)) return
    const shelf = this.#shelves.get(id.charAt(0))!
    shelf.records.splice(placeOf(shelf.records, id), 1)
    shelf.digest = undefined
  }

  /** Stands for the content: two sets have the same where they hold the same records, and nowhere else. */
  digest(): string {
    return this.#digest(
      this.#inOrder()
        .map(([name, shelf]) => name + (shelf.digest ??= this.#digest(shelf.records.map(this.#digestOf).join())))
        .join(),
    )
  }

  /** The canonical texts, in the order of the ids. */
  texts(): string {
    return this.#inOrder()
      .map(([, { records }]) => records.map(recordText).join(','))
      .join(',')
  }

  #inOrder(): [string, Shelf][] {
    return [...this.#shelves]
      .filter(([, { records }]) => records.length > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
  }

  readonly #digestOf = (record: AnyRecord): string => {
    let digest = this.#digests.get(record)
    if (digest === undefined) this.#digests.set(record, (digest = this.#digest(recordText(record))))
    return digest
  }
}

/** Where an id stands, or would. */
function placeOf(records: readonly AnyRecord[], id: Id): number {
  const last = records.at(-1)
  if (last && last.id < id) return records.length
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (records[middle]!.id < id) low = middle + 1
    else high = middle
  }
  return low
}
