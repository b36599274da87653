import type { Entry, Part, PartRef, SealPart } from '../domain/log/entry.ts'
import { shows } from '../domain/log/seen.ts'
import type { Id } from '../domain/records/id.ts'
import { mayErase, maySeal } from '../domain/rules/permissions.ts'
import { notPermitted, unsound } from '../domain/rules/refused.ts'
import { json, type Asking } from './context.ts'
import { eraseContent } from './contents.ts'
import { seenWithReason } from './history.ts'
import { missing } from './problem.ts'
import { entryHeader, write, type Why } from './writing.ts'

/** What is hidden: a free text or file of a record, or the reason of the entry. */
type Named = 'reason' | { readonly recordId: Id; readonly leaf: string }

/**
 * Hides a text or a file at once, wherever the same stands in the same leaf of the record's history. Its bytes stay
 * until a second person erases them. Words of a proof take its file with them: what they must not say, it may.
 */
export async function sealText(asking: Asking): Promise<Response> {
  const { engine, sight, session } = asking
  const entryId = asking.params['id'] ?? ''
  const seq = sight.log.seqOf(entryId)
  if (seq === undefined || !shows(sight, entryId)) throw missing()
  const refusal = maySeal(session)
  if (refusal !== null) throw notPermitted('seal', refusal)
  const { text, reason } = asking.body as { text: Named; reason: string }
  const history = text === 'reason' ? undefined : sight.log.history(text.recordId)
  if (text !== 'reason' && (!history || !sight.exists(text.recordId, sight.log.seq))) throw missing()
  const entries = await engine.entries(history ? history.seqs : [seq])
  const words = (entries.get(seq)?.parts ?? []).flatMap((part) => wordsAt(part, text) ?? [])[0]
  const repeated = engine.log.seqOf(engine.entryId(session.account, asking.key)) !== undefined
  if (words === undefined && !repeated) throw unsound('text', nothingToSeal(entries.get(seq), text))
  const seals = [
    ...sealsOf(entries, text, (each) => each === words),
    ...(text !== 'reason' && history?.kind === 'proof' && text.leaf !== 'file'
      ? sealsOf(entries, { recordId: text.recordId, leaf: 'file' }, (each) => each !== undefined)
      : []),
  ]
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

const sealsOf = (
  entries: ReadonlyMap<number, Entry>,
  text: Named,
  fits: (words: string | undefined) => boolean,
): SealPart[] =>
  [...entries.values()].flatMap((entry) =>
    entry.parts.flatMap((part, place) =>
      part !== null && fits(wordsAt(part, text))
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

/** The words a part holds there; of a file its digest. */
function wordsAt(part: Part | null, text: Named): string | undefined {
  if (part === null) return undefined
  if (text === 'reason') return part.part === 'reason' ? part.text : undefined
  if (part.part === 'text') return part.id === text.recordId && part.leaf === text.leaf ? part.text : undefined
  return part.part === 'change' && part.id === text.recordId && text.leaf === 'file' ? fileAlone(part) : undefined
}

/** The digest of the file that this part names and nothing else: only then can it be erased by itself. */
function fileAlone(part: Part): string | undefined {
  if (part.part !== 'change') return undefined
  const digest = (part.set?.['file'] as { readonly digest?: string } | null | undefined)?.digest
  return Object.keys(part.set ?? {}).length === 1 ? digest : undefined
}

function nothingToSeal(entry: Entry | undefined, text: Named): string {
  const older = entry?.parts.some(
    (part) => part?.part === 'change' && text !== 'reason' && part.id === text.recordId && part.set?.['file'],
  )
  return older && text !== 'reason' && text.leaf === 'file'
    ? 'This file was logged in one part with its record, before files had parts of their own: it can be removed, not sealed.'
    : 'This entry holds no such text.'
}

/**
 * Erases what a seal hid: bytes, salt, the receipts that held a digest of them, and the contents of files. By a second
 * person. Contents go first: what is said to be erased is.
 */
export async function eraseText(asking: Asking): Promise<Response> {
  const { engine, files, session } = asking
  const sealEntryId = asking.params['id'] ?? ''
  const seq = engine.log.seqOf(sealEntryId)
  const head = seq === undefined ? undefined : engine.log.entry(seq)
  if (seq === undefined || head?.verb !== 'seal' || !shows(asking.sight, sealEntryId)) throw missing()
  const refusal = mayErase(session, head.actor.account)
  if (refusal !== null) throw notPermitted('erase', refusal)
  const seal = (await engine.entries([seq])).get(seq)
  const hidden = (seal?.parts ?? []).flatMap((part) => (part?.part === 'seal' ? [part.of] : []))
  const owners = await engine.entries([...new Set(hidden.map((ref) => engine.log.seqOf(ref.entry)!))])
  const receipts = [...owners.values()].flatMap((entry) =>
    entry.parts.flatMap((part, place) => (part?.part === 'receipt' ? [{ entry: entry.header.id, part: place }] : [])),
  )
  const { reason } = asking.body as Why
  const partOf = (ref: PartRef) => owners.get(engine.log.seqOf(ref.entry)!)?.parts[ref.part] ?? null
  const left = hidden.map(partOf).filter((part) => part !== null)
  for (const digest of new Set(left.flatMap((part) => fileAlone(part) ?? []))) await eraseContent(engine, files, digest)
  const written = await write(asking, () => ({
    verb: 'erase',
    parts: reason === undefined || left.length === 0 ? [] : [{ part: 'reason', text: reason, audience: 'agencies' }],
    ...(left.length === 0 ? {} : { erases: [...hidden, ...receipts] }),
  }))
  const entryId = written ? engine.log.entry(written.seq).id : null
  return json(200, { erased: written ? hidden.length : 0, entryId }, entryHeader(asking, written))
}
