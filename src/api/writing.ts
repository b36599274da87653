import { causes, type Actor, type Cause } from '../domain/log/entry.ts'
import { versionTag } from '../domain/log/merge.ts'
import { leavesIn } from '../domain/log/parts.ts'
import { idFor, type Id } from '../domain/records/id.ts'
import type { Kind } from '../domain/records/kind.ts'
import { decide, type Decision } from '../domain/rules/decide.ts'
import type { Wanted } from '../domain/rules/wanted.ts'
import { undoing, undoingToday } from '../domain/rules/undo.ts'
import { json, quoted, tagsIn, type Asking } from './context.ts'
import { cause as causeForm, reason as reasonForm } from './contract.ts'
import { parameter } from './parameters.ts'
import { missing, ProblemError } from './problem.ts'
import { seenWithReason } from './history.ts'
import { addressOf } from './reading.ts'

/** What people do: parse → permit → decide → append → answer. The decision is taken on the head of the log, in turn. */

/** Why something is done, as far as it was said. */
export interface Why {
  readonly reason?: string
  readonly cause?: Cause
}

const actorOf = ({ session }: Asking): Actor => ({
  account: session.account,
  role: session.role,
  agencyId: session.agencyId,
  postId: session.postId,
})

/** What the rules decide on for this asker. */
export const deciding = (asking: Asking) => ({
  sight: asking.sight,
  person: asking.session,
  today: asking.engine.today,
  digest: asking.engine.digest,
})

/** Appends what is decided, once for each key of an account, however often it is asked for. */
export const write = (asking: Asking, decideNow: () => Decision) =>
  asking.engine.write(actorOf(asking), asking.key, asking.requestDigest, decideNow)

/** The version that If-Match names. Of several one would have to be guessed. */
function baseTag({ request }: Asking): string | null {
  const tags = tagsIn(request.headers.get('If-Match'))
  if (tags.length > 1) throw new ProblemError(400, 'one-version', 'If-Match names one version here. Nothing was saved.')
  return tags[0] ?? null
}

/** Makes one record. 201 with it, or the refusal. */
export async function createRecord(asking: Asking, kind: Kind): Promise<Response> {
  const id = idFor(asking.engine.digest, asking.session.account, asking.key, 0)
  const wanted: Wanted = {
    op: 'create',
    kind,
    id,
    leaves: leavesIn(kind, asking.body as Record<string, unknown>),
    subjectTag: baseTag(asking),
  }
  const { reason, cause } = whyIn(asking)
  const written = await write(asking, () => decide(deciding(asking), { wanted: [wanted], reason, cause }))
  return recordAfter(asking, kind, id, 201, written?.seq)
}

/** A creation has its reason and cause beside the record, in the query: the body is the record and nothing else. */
function whyIn({ url }: Asking): Why {
  const why = parameter(url, 'reason', reasonForm)
  const cause = parameter(url, 'cause', causeForm, `One of these is expected here: ${causes.join(', ')}.`)
  return { ...(why === undefined ? {} : { reason: why }), ...(cause === undefined ? {} : { cause }) }
}

/** Changes one record against the version that If-Match names. 200 with it as its writer sees it, or the refusal. */
export async function changeRecord(asking: Asking, kind: Kind, id: Id): Promise<Response> {
  const { patch, reason, cause } = asking.body as { patch: Record<string, unknown> } & Why
  const wanted: Wanted = {
    op: 'change',
    kind,
    id,
    leaves: leavesIn(kind, patch),
    tag: baseTag(asking),
  }
  const written = await write(asking, () => decide(deciding(asking), { wanted: [wanted], reason, cause }))
  return recordAfter(asking, kind, id, 200, written?.seq)
}

/** The record as it stood after the entry (for a repeated request too), as its writer sees it. */
export function recordAfter(asking: Asking, kind: Kind, id: Id, status: number, seq: number | undefined): Response {
  const state = seq === undefined ? asking.sight.current() : asking.sight.at(seq)
  const record = state.of(kind, id)
  const entry = entryHeader(asking, seq === undefined ? null : { seq })
  if (!record) {
    const removed = asking.sight.log.history(id)?.versions.at(-1)?.removed === true
    if (seq === undefined || !removed) throw missing()
    return new Response(null, { status: 204, headers: entry })
  }
  return json(status, record, {
    ETag: quoted(versionTag(asking.engine.digest, record)),
    ...(status === 201 ? { Location: addressOf(kind, id) } : {}),
    ...entry,
  })
}

type OneChange =
  | { readonly kind: Kind; readonly create: Record<string, unknown> }
  | { readonly kind: Kind; readonly id: Id; readonly ifMatch: string; readonly patch: Record<string, unknown> }

/** Several changes as one entry, all or nothing. */
export async function changeSeveral(asking: Asking): Promise<Response> {
  const { changes, reason, cause, corrects } = asking.body as { changes: readonly OneChange[]; corrects?: Id } & Why
  const wanted = changes.map((change, index): Wanted =>
    'create' in change
      ? {
          op: 'create',
          kind: change.kind,
          id: idFor(asking.engine.digest, asking.session.account, asking.key, index),
          leaves: leavesIn(change.kind, change.create),
        }
      : {
          op: 'change',
          kind: change.kind,
          id: change.id,
          leaves: leavesIn(change.kind, change.patch),
          tag: change.ifMatch,
        },
  )
  const written = await write(asking, () => ({
    ...decide(deciding(asking), { wanted, reason, cause, corrects, several: true }),
    corrects,
  }))
  const entry = written && (await seenWithReason(asking, written.seq))
  return json(
    200,
    {
      entry,
      records: wanted.flatMap(
        (each) => (written ? asking.sight.at(written.seq) : asking.sight.current()).get(each.id) ?? [],
      ),
    },
    entryHeader(asking, written),
  )
}

/** Undoes an entry as far as it still stands, and says what was kept. */
export async function undoEntry(asking: Asking): Promise<Response> {
  const entryId = asking.params['id'] ?? ''
  const { reason } = asking.body as Why
  const { sight, session } = asking
  const written = await write(asking, () => {
    const inverse = undoingToday(sight, session, entryId, asking.engine.today)
    if (inverse.parts.length === 0) return { verb: 'undo', parts: [] }
    const parts =
      reason === undefined
        ? inverse.parts
        : [{ part: 'reason' as const, text: reason, audience: 'agencies' as const }, ...inverse.parts]
    return { verb: 'undo', parts, undoes: entryId }
  })
  // What was kept follows from the state it was undone in, so that a repeated request is told the same.
  const { kept } = undoing(sight, session, entryId, written ? sight.at(written.seq - 1) : sight.current())
  return json(
    200,
    { entry: written && (await seenWithReason(asking, written.seq)), kept },
    entryHeader(asking, written),
  )
}

/** Names the entry that was written, so that its writer can wait for it, undo it or have it erased. */
export const entryHeader = ({ engine }: Asking, written: { readonly seq: number } | null): Record<string, string> =>
  written ? { 'Entry-Id': engine.log.entry(written.seq).id } : {}
