import type { Digest, Id } from '../domain/records/id.ts'
import { judgeAll } from '../domain/rules/rollUp.ts'
import { viewerName } from '../domain/rules/sight.ts'
import { items, type Items } from '../domain/views/items.ts'
import { answer, type Asking } from './context.ts'
import type { Engine } from './engine.ts'

/** How many states of a class are remembered; an older one is answered whole. */
const remembered = 256

interface Node {
  readonly tag: string
  /** The rows that came, changed or went with this state, and whether the names around them did. */
  readonly ids: readonly Id[]
  readonly around: boolean
}

/**
 * The rows of the working tables for one class, and the differences between the states they were read in: of ten thousand
 * rows one change costs its own row. It knows nothing but the answers that its class was given, so that what is hidden
 * shows neither in a tag nor in a difference.
 */
export class ItemsFeed {
  readonly #digest: Digest
  readonly #nodes: Node[] = []
  #rows: ReadonlyMap<Id, string> = new Map()
  #today = ''
  #around = ''
  #seq = -1

  constructor(digest: Digest) {
    this.#digest = digest
  }

  /**
   * The ETag of the present answer.
   * @param seq how far the log goes
   * @param make works the answer out; asked only where the log or the day has moved on
   */
  tag(seq: number, today: string, make: () => Items): string {
    if (seq !== this.#seq || today !== this.#today) this.#take(make())
    this.#seq = seq
    return this.#nodes.at(-1)!.tag
  }

  /** The text of the answer whose tag was asked last. */
  text(): string {
    return `{"today":${JSON.stringify(this.#today)},"items":[${[...this.#rows.values()].join(',')}],${this.#around}}`
  }

  /** The text of what leads there from the answer with this tag; undefined where that one is not known any more. */
  since(tag: string): string | undefined {
    const place = this.#nodes.findLastIndex((node) => node.tag === tag)
    if (place < 0) return undefined
    const later = this.#nodes.slice(place + 1)
    const ids = [...new Set(later.flatMap((node) => node.ids))].sort()
    const changed = ids.flatMap((id) => this.#rows.get(id) ?? [])
    const gone = ids.filter((id) => !this.#rows.has(id))
    const known = JSON.stringify({
      today: this.#today,
      since: tag,
      tag: this.#nodes.at(-1)!.tag,
      gone,
      count: this.#rows.size,
    })
    const around = later.some((node) => node.around) ? `,${this.#around}` : ''
    return `${known.slice(0, -1)},"changed":[${changed.join(',')}]${around}}`
  }

  #take({ today, items: lines, agencies, areas }: Items): void {
    const rows = new Map(lines.map((row) => [row.id, JSON.stringify(row)]))
    const around = JSON.stringify({ agencies, areas }).slice(1, -1)
    const ids: Id[] = []
    for (const [id, text] of rows) if (this.#rows.get(id) !== text) ids.push(id)
    for (const id of this.#rows.keys()) if (!rows.has(id)) ids.push(id)
    const isNew = around !== this.#around
    this.#rows = rows
    this.#around = around
    this.#today = today
    const tag = this.#digest(this.text()).slice(0, 32)
    if (this.#nodes.at(-1)?.tag === tag) return
    this.#nodes.push({ tag, ids, around: isNew })
    if (this.#nodes.length > remembered) this.#nodes.shift()
  }
}

const feeds = new WeakMap<Engine, Map<string, ItemsFeed>>()

function feedOf({ engine, viewer }: Asking): ItemsFeed {
  let ofEngine = feeds.get(engine)
  if (!ofEngine) feeds.set(engine, (ofEngine = new Map<string, ItemsFeed>()))
  const name = viewerName(viewer)
  let feed = ofEngine.get(name)
  if (!feed) ofEngine.set(name, (feed = new ItemsFeed(engine.digest)))
  return feed
}

/** The rows as they stand now: what changed since an answer that the asker holds, and all of it where that is not known. */
export function readItems(asking: Asking): Response {
  const { engine, sight, url } = asking
  const { today } = engine
  const feed = feedOf(asking)
  const tag = feed.tag(engine.log.seq, today, () => {
    const projection = sight.current()
    return items(judgeAll(projection, today), projection, today)
  })
  const since = url.searchParams.get('since')
  const difference = since === null ? undefined : feed.since(since)
  return difference === undefined
    ? answer(asking, undefined, { tag, text: () => feed.text() })
    : answer(asking, undefined, { text: difference })
}
