import type { Id } from '../domain/records/id.ts'
import { kinds, type Kind } from '../domain/records/kind.ts'
import { subjectOf, type AnyRecord } from '../domain/records/registry.ts'
import { sealedText } from '../domain/log/fold.ts'
import { versionTag } from '../domain/log/merge.ts'
import { entrySeen, historyOf, type SeenEntry } from '../domain/log/seen.ts'
import { admits } from '../domain/rules/sight.ts'
import { documentOf, documentRecords, recordText } from './feed.ts'
import { answer, json, stateAsked, type Asking } from './context.ts'
import { missing, ProblemError } from './problem.ts'

/** What people read. Everything here is computed from the asker's projection and from nothing else. */

export function readEngagement(asking: Asking): Response {
  const { projection, today, past } = stateAsked(asking)
  const document = past
    ? documentOf(documentRecords(projection), today, asking.engine.digest)
    : asking.engine.feed(asking.viewer).current(today)
  return answer(asking, undefined, { tag: document.etag, text: document.body })
}

/** A record for its reader, with the tag that a change of it must name. */
export function recordAnswer(asking: Asking, record: AnyRecord): Response {
  return answer(asking, undefined, { tag: versionTag(asking.engine.digest, record), text: recordText(record) })
}

export function readRecord(asking: Asking, kind: Kind): Response {
  const { projection } = stateAsked(asking)
  const record = projection.of(kind, asking.params['id'] ?? '')
  if (!record) throw missing()
  return recordAnswer(asking, record)
}

/** A page of records in the order of their ids; the cursor is the last id, wherever that record is now. */
export function readList(asking: Asking, kind: Kind): Response {
  const { projection } = stateAsked(asking)
  const { searchParams } = asking.url
  const limit = Number(searchParams.get('limit') ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new ProblemError(422, 'no-such-page', 'A page holds 1 to 1000.', {
      errors: [{ field: 'limit', message: 'A whole number from 1 to 1000.' }],
    })
  const after = searchParams.get('cursor') ?? ''
  const subject = searchParams.get('subject')
  const all = (projection.all(kind) as readonly AnyRecord[]).filter(
    (record) => record.id > after && (subject === null || subjectOf(record) === subject),
  )
  const items = all.slice(0, limit)
  const next = all.length > limit ? items.at(-1)!.id : null
  return answer(asking, undefined, {
    text: `{"items":[${items.map(recordText).join(',')}],"next":${JSON.stringify(next)}}`,
  })
}

/** Every entry that shows on a record, newest first, with its reason where this class reads it. */
export async function readHistory(asking: Asking, kind: Kind): Promise<Response> {
  const { sight } = asking
  const { projection } = stateAsked(asking)
  const id = asking.params['id'] ?? ''
  const history = sight.log.history(id)
  const shown = history?.kind === kind ? historyOf(sight, id).filter(({ seq }) => seq <= projection.seq) : []
  if (shown.length === 0) throw missing()
  const reasons = await reasonsOf(
    asking,
    shown.map(({ seq }) => seq),
  )
  const items = shown.map(({ seq, entry }) => ({ ...entry, reason: reasons.get(seq) ?? null })).reverse()
  return answer(asking, { items, next: null })
}

/** The reasons of entries, as far as this class reads them. A reason has a label of its own. */
async function reasonsOf({ engine, viewer }: Asking, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const reasons = new Map<number, string>()
  for (const [seq, entry] of await engine.entries(seqs)) {
    entry.parts.forEach((part, place) => {
      if (part?.part === 'reason' && admits(part, viewer)) {
        reasons.set(seq, engine.log.sealedBy(entry.header.id, place) === undefined ? part.text : sealedText)
      }
    })
  }
  return reasons
}

/** One entry with its reason, as its writer is answered. */
export async function seenWithReason(
  asking: Asking,
  seq: number,
): Promise<(SeenEntry & { readonly reason: string | null }) | null> {
  const entry = entrySeen(asking.sight, seq)
  return entry ? { ...entry, reason: (await reasonsOf(asking, [seq])).get(seq) ?? null } : null
}

/** What changed for this class since a state it read. */
export function readChanges(asking: Asking): Response {
  const feed = asking.engine.feed(asking.viewer)
  const difference = feed.since(asking.url.searchParams.get('since') ?? '', asking.engine.today)
  if (!difference)
    throw new ProblemError(
      410,
      'start-again',
      'That state is not known here any more. Read the engagement again from the start.',
    )
  return json(200, difference)
}

const searched: readonly Kind[] = [
  'focus-area',
  'commitment',
  'milestone',
  'agency',
  'measure',
  'meeting',
  'decision',
  'risk',
  'request',
]

/** Records whose handle or words hold all that was typed. */
export function search(asking: Asking): Response {
  const { projection } = stateAsked(asking)
  const words = (asking.url.searchParams.get('q') ?? '').toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : searched.flatMap((kind) =>
          (projection.all(kind) as readonly AnyRecord[]).filter((record) =>
            words.every((word) => wordsOf(record).includes(word)),
          ),
        )
  return answer(asking, { items: found.slice(0, 50), next: null })
}

function wordsOf(record: AnyRecord): string {
  const texts: string[] = [record.handle]
  for (const name of ['title', 'name', 'shortName', 'what'] as const) {
    const value = (record as unknown as Record<string, unknown>)[name]
    if (typeof value === 'string') texts.push(value)
    else if (value && typeof value === 'object')
      texts.push(...Object.values(value as Record<string, string | null>).filter((each) => each !== null))
  }
  return texts.join(' ').toLocaleLowerCase('en')
}

/** The chain, checked from its first entry. Length and head would tell partners how much they do not see. */
export async function verifyLog(asking: Asking): Promise<Response> {
  if (asking.viewer.audience !== 'agencies')
    throw new ProblemError(403, 'not-permitted', 'The history check is for agencies.')
  try {
    const { length, head } = await asking.engine.verify()
    return json(200, { ok: true, length, head, problem: null })
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'LedgerUnavailable') throw error
    return json(200, { ok: false, length: 0, head: '', problem: error.message })
  }
}

/** The address of a record in this API. */
export const addressOf = (kind: Kind, id: Id): string => `/api/${kinds[kind].path}/${id}`
