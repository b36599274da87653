import type { Kind } from '../domain/records/kind.ts'
import { sealedText } from '../domain/log/sealedText.ts'
import { entrySeen, historyOf, type SeenEntry } from '../domain/log/seen.ts'
import { admits } from '../domain/rules/sight.ts'
import { answer, stateAsked, type Asking } from './context.ts'
import { cursorAsked, limitAsked, noSuchPage } from './pages.ts'
import { wrongParameter } from './parameters.ts'
import { missing } from './problem.ts'

/** An entry as its reader sees it, with its reason where they read that. */
export type EntryWithReason = SeenEntry & { readonly reason: string | null }

/** Every entry that shows on a record, newest first, in pages; the cursor is the last entry of the page before. */
export async function readHistory(asking: Asking, kind: Kind): Promise<Response> {
  const { sight, url } = asking
  const { projection } = stateAsked(asking)
  const limit = limitAsked(url)
  const cursor = cursorAsked(url)
  const id = asking.params['id'] ?? ''
  const history = sight.log.history(id)
  const shown = history?.kind === kind ? [...historyOf(sight, id, projection.seq)] : []
  if (shown.length === 0) throw missing()
  shown.reverse()
  const before = shown.findIndex(({ entry }) => entry.id === cursor)
  if (cursor !== undefined && before < 0) throw wrongParameter('cursor', noSuchPage)
  const page = shown.slice(before + 1, before + 1 + limit)
  const reasons = await reasonsOf(
    asking,
    page.map(({ seq }) => seq),
  )
  return answer(asking, {
    items: page.map(({ seq, entry }): EntryWithReason => ({ ...entry, reason: reasons.get(seq) ?? null })),
    next: before + 1 + limit < shown.length ? page.at(-1)!.entry.id : null,
  })
}

/** The reasons of entries, as far as this class reads them. A reason has a label of its own. */
export async function reasonsOf(
  { engine, viewer }: Asking,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
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
export async function seenWithReason(asking: Asking, seq: number): Promise<EntryWithReason | null> {
  const entry = entrySeen(asking.sight, seq)
  return entry ? { ...entry, reason: (await reasonsOf(asking, [seq])).get(seq) ?? null } : null
}
