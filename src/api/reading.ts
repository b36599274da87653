import type { Id } from '../domain/records/id.ts'
import { id as idForm } from '../domain/records/leaf.ts'
import { kinds, type Kind } from '../domain/records/kind.ts'
import { subjectOf, type AnyRecord } from '../domain/records/registry.ts'
import { versionTag } from '../domain/log/merge.ts'
import { documentOf, documentRecords } from './feed.ts'
import { answer, json, stateAsked, type Asking } from './context.ts'
import { cursorAsked, limitAsked } from './pages.ts'
import { parameter } from './parameters.ts'
import { missing, ProblemError } from './problem.ts'
import { RecordSet, recordText } from './recordSet.ts'

/** What people read. Everything here is computed from the asker's projection and from nothing else. */

/** The document of all that the asker may see, now or on a past day. */
export function readEngagement(asking: Asking): Response {
  const { projection, today, past } = stateAsked(asking)
  const { digest } = asking.engine
  const document = past
    ? documentOf(new RecordSet(digest, documentRecords(projection)), today, digest)
    : asking.engine.feed(asking.viewer).current(today)
  return answer(asking, undefined, { tag: document.etag, text: document.body })
}

/** A record for its reader, with the tag that a change of it must name. */
function recordAnswer(asking: Asking, record: AnyRecord): Response {
  return answer(asking, undefined, { tag: versionTag(asking.engine.digest, record), text: recordText(record) })
}

/** One record. @throws 404 where it does not exist, is of another kind, or is hidden */
export function readRecord(asking: Asking, kind: Kind): Response {
  const { projection } = stateAsked(asking)
  const record = projection.of(kind, asking.params['id'] ?? '')
  if (!record) throw missing()
  return recordAnswer(asking, record)
}

/** A page of records in the order of their ids; the cursor is the last id, wherever that record is now. */
export function readList(asking: Asking, kind: Kind): Response {
  const { projection } = stateAsked(asking)
  const limit = limitAsked(asking.url)
  const after = cursorAsked(asking.url) ?? ''
  const subject = parameter(asking.url, 'subject', idForm)
  const all = (projection.all(kind) as readonly AnyRecord[]).filter(
    (record) => record.id > after && (subject === undefined || subjectOf(record) === subject),
  )
  const items = all.slice(0, limit)
  const next = all.length > limit ? items.at(-1)!.id : null
  return answer(asking, undefined, {
    text: `{"items":[${items.map(recordText).join(',')}],"next":${JSON.stringify(next)}}`,
  })
}

/** What changed for this class since a state it read. */
export function readChanges(asking: Asking): Response {
  const feed = asking.engine.feed(asking.viewer)
  const since = (asking.url.searchParams.get('since') ?? '').replace(/^"|"$/g, '')
  const difference = feed.since(since, asking.engine.today)
  if (!difference)
    throw new ProblemError(
      410,
      'start-again',
      'That state is not known here any more. Read the engagement again from the start.',
    )
  return json(200, difference)
}

/** The chain, checked from its first entry. Length and head would tell partners how much they do not see. */
export async function verifyLog(asking: Asking): Promise<Response> {
  if (asking.viewer.audience !== 'agencies')
    throw new ProblemError(403, 'not-permitted', 'The history check is for agencies.')
  const checkedAt = new Date(asking.engine.now).toISOString()
  try {
    const { length, head } = await asking.engine.verify()
    return json(200, { ok: true, length, head, problem: null, checkedAt })
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'LedgerUnavailable') throw error
    return json(200, { ok: false, length: 0, head: '', problem: error.message, checkedAt })
  }
}

/** The address of a record in this API. */
export const addressOf = (kind: Kind, id: Id): string => `/api/${kinds[kind].path}/${id}`
