import { causes, type Actor, type Cause, type Entry } from '../domain/log/entry.ts'
import { versionTag } from '../domain/log/merge.ts'
import { leavesIn } from '../domain/log/parts.ts'
import { shows } from '../domain/log/seen.ts'
import { idFor, type Id } from '../domain/records/id.ts'
import type { Kind } from '../domain/records/kind.ts'
import { decide, type Decision } from '../domain/rules/decide.ts'
import { mayErase, maySeal } from '../domain/rules/permissions.ts'
import { notPermitted, unsound } from '../domain/rules/refused.ts'
import type { Wanted } from '../domain/rules/wanted.ts'
import { undoing, undoingToday } from '../domain/rules/undo.ts'
import { json, quoted, tagsIn, type Asking } from './context.ts'
import { cause as causeForm, reason as reasonForm } from './contract.ts'
import { parameter } from './parameters.ts'
import { missing, ProblemError } from './problem.ts'
import { seenWithReason } from './history.ts'
import { addressOf } from './reading.ts'

/** What people do: parse → permit → decide → append → answer. The decision is taken on the head of the log, in turn. */

interface Why {
  readonly reason?: string
  readonly cause?: Cause
}

const actorOf = ({ session }: Asking): Actor => ({
  account: session.account,
  role: session.role,
  agencyId: session.agencyId,
  postId: session.postId,
})

export const deciding = (asking: Asking) => ({
  sight: asking.sight,
  person: asking.session,
  today: asking.engine.today,
  digest: asking.engine.digest,
})

export const write = (asking: Asking, decideNow: () => Decision) =>
  asking.engine.write(actorOf(asking), asking.key, asking.requestDigest, decideNow)

/** The version that If-Match names. Of several one would have to be guessed. */
function baseTag({ request }: Asking): string | null {
  const tags = tagsIn(request.headers.get('If-Match'))
  if (tags.length > 1) throw new ProblemError(400, 'one-version', 'If-Match names one version here. Nothing was saved.')
  return tags[0] ?? null
}

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
const entryHeader = ({ engine }: Asking, written: { readonly seq: number } | null): Record<string, string> =>
  written ? { 'Entry-Id': engine.log.entry(written.seq).id } : {}

/**
 * Hides a text at once, wherever the same words stand in the same leaf of the record's history. Its bytes stay until a
 * second person erases them.
 */
export async function sealText(asking: Asking): Promise<Response> {
  const { engine, sight, session } = asking
  const entryId = asking.params['id'] ?? ''
  const seq = shownSeq(asking, entryId)
  const refusal = maySeal(session)
  if (refusal !== null) throw notPermitted('seal', refusal)
  const { text, reason } = asking.body as { text: 'reason' | { recordId: Id; leaf: string }; reason: string }
  const history = text === 'reason' ? undefined : sight.log.history(text.recordId)
  if (text !== 'reason' && (!history || !sight.exists(text.recordId, sight.log.seq))) throw missing()
  const entries = await engine.entries(history ? history.seqs : [seq])
  const words = wordsOf(entries.get(seq), text)
  const repeated = engine.log.seqOf(engine.entryId(session.account, asking.key)) !== undefined
  if (words === undefined && !repeated) throw unsound('text', 'This entry holds no such text.')
  const seals = [...entries.values()].flatMap((entry) =>
    entry.parts.flatMap((part, place) =>
      part !== null && wordsAt(part, text) === words
        ? [
            {
              part: 'seal' as const,
              of: { entry: entry.header.id, part: place },
              id: text === 'reason' ? null : text.recordId,
              leaf: text === 'reason' ? null : text.leaf,
            },
          ]
        : [],
    ),
  )
  const open = () => seals.filter((seal) => engine.log.sealedBy(seal.of.entry, seal.of.part) === undefined)
  const written = await write(asking, () => {
    const parts = open()
    return {
      verb: 'seal',
      parts: parts.length === 0 ? [] : [{ part: 'reason', text: reason, audience: 'agencies' }, ...parts],
    }
  })
  const answered = { entry: written && (await seenWithReason(asking, written.seq)), kept: [] }
  return json(200, answered, entryHeader(asking, written))
}

function wordsOf(
  entry: Entry | undefined,
  text: 'reason' | { readonly recordId: Id; readonly leaf: string },
): string | undefined {
  for (const part of entry?.parts ?? []) {
    const words = part && wordsAt(part, text)
    if (words !== undefined && words !== null) return words
  }
  return undefined
}

function wordsAt(
  part: NonNullable<Entry['parts'][number]>,
  text: 'reason' | { readonly recordId: Id; readonly leaf: string },
): string | undefined {
  if (text === 'reason') return part.part === 'reason' ? part.text : undefined
  return part.part === 'text' && part.id === text.recordId && part.leaf === text.leaf ? part.text : undefined
}

/** Erases what a seal hid: bytes, salt, and the receipts that held a digest of them. By a second person. */
export async function eraseText(asking: Asking): Promise<Response> {
  const { engine, session } = asking
  const sealEntryId = asking.params['id'] ?? ''
  const seq = engine.log.seqOf(sealEntryId)
  const head = seq === undefined ? undefined : engine.log.entry(seq)
  if (seq === undefined || head?.verb !== 'seal' || !shows(asking.sight, sealEntryId)) throw missing()
  const refusal = mayErase(session, head.actor.account)
  if (refusal !== null) throw notPermitted('erase', refusal)
  const seal = (await engine.entries([seq])).get(seq)
  const hidden = (seal?.parts ?? []).flatMap((part) => (part?.part === 'seal' ? [part.of] : []))
  const owners = [...new Set(hidden.map((ref) => engine.log.seqOf(ref.entry)!))]
  const receipts = [...(await engine.entries(owners)).values()].flatMap((entry) =>
    entry.parts.flatMap((part, place) => (part?.part === 'receipt' ? [{ entry: entry.header.id, part: place }] : [])),
  )
  const { reason } = asking.body as Why
  const texts = await engine.entries(hidden.map((ref) => engine.log.seqOf(ref.entry)!))
  const gone = hidden.every((ref) => texts.get(engine.log.seqOf(ref.entry)!)?.parts[ref.part] === null)
  const written = await write(asking, () => ({
    verb: 'erase',
    parts: reason === undefined || gone ? [] : [{ part: 'reason', text: reason, audience: 'agencies' }],
    ...(gone ? {} : { erases: [...hidden, ...receipts] }),
  }))
  const entryId = written ? engine.log.entry(written.seq).id : null
  return json(200, { erased: written ? hidden.length : 0, entryId }, entryHeader(asking, written))
}

function shownSeq(asking: Asking, entryId: Id): number {
  const seq = asking.sight.log.seqOf(entryId)
  if (seq === undefined || !shows(asking.sight, entryId)) throw missing()
  return seq
}
