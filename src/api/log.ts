import * as z from 'zod'
import { dayOf } from '../domain/log/asOf.ts'
import { verbs } from '../domain/log/entry.ts'
import { sealedText } from '../domain/log/sealedText.ts'
import { shows } from '../domain/log/seen.ts'
import { isoDay } from '../domain/records/calendarDate.ts'
import { id as idForm } from '../domain/records/leaf.ts'
import { kindNames, type Kind } from '../domain/records/kind.ts'
import type { Id } from '../domain/records/id.ts'
import { entryActs, type EntryActs } from '../domain/views/entryActs.ts'
import { logNames, type LogName } from '../domain/views/logNames.ts'
import { logPage, type LogFilter, type LogLine } from '../domain/views/logPage.ts'
import { answer, stateAsked, type Asking } from './context.ts'
import { reasonsOf, type EntryWithReason } from './history.ts'
import { query, type Parameter } from './operation.ts'
import { cursorAsked, limitAsked, noSuchPage } from './pages.ts'
import { parameter, wrongParameter } from './parameters.ts'

/** A text of an entry that was sealed, and the day; `leaf` is null for the reason of the entry. */
export interface SealedPart {
  readonly id: Id
  readonly leaf: string | null
  readonly on: string
}

/** An entry as the log is read: what the reader may do with it, and what of it was sealed. */
export type LogEntry = EntryWithReason & {
  /** Null where nothing is changed from here: in the past, or seen as others see it. */
  readonly acts: EntryActs | null
  readonly sealed: readonly SealedPart[]
}

/** A page of the log, newest first, with what the records in it are called. */
export interface LogAnswer {
  readonly today: string
  readonly items: readonly LogEntry[]
  readonly next: Id | null
  readonly names: Readonly<Record<Id, LogName>>
}

/** What the log can be asked for besides a day and a page. */
export const logParameters: readonly Parameter[] = [
  query('who', 'The id of the agency that did it or entered it; `source` for what no agency told.'),
  query('verb', 'What was done.', { type: 'string', enum: [...verbs] }),
  query('kind', 'The kind of record it was done to.', { type: 'string', enum: kindNames }),
  query('record', 'The id of a record: what was done to it and to what hangs on it.'),
  query('area', 'The number of a focus area; `whole` for what belongs to none.'),
  query('from', 'The first day, in the zone of the engagement.', { type: 'string', format: 'date' }),
  query('to', 'The last day.', { type: 'string', format: 'date' }),
]

/** The log as its reader sees it, newest first, in pages; the cursor is the entry the page before ended with. */
export async function readLog(asking: Asking): Promise<Response> {
  const { sight, session, url } = asking
  const { projection, today, past } = stateAsked(asking)
  const limit = limitAsked(url)
  const cursor = cursorAsked(url)
  const after = cursor === undefined ? undefined : sight.log.seqOf(cursor)
  if (cursor !== undefined && (after === undefined || !shows(sight, cursor))) throw wrongParameter('cursor', noSuchPage)
  const { lines, next } = logPage(projection, filterAsked(asking), { after, limit })
  const reasons = await reasonsOf(
    asking,
    lines.map(({ seq }) => seq),
  )
  const writes = !past && url.searchParams.get('asOf') === null && url.searchParams.get('viewAs') === null
  const items = lines.map((line): LogEntry => {
    const reason = reasons.get(line.seq) ?? null
    return {
      ...line.entry,
      reason,
      acts: writes ? entryActs(sight, session, line.seq, line.entry) : null,
      sealed: sealedIn(line, reason, asking),
    }
  })
  const value: LogAnswer = { today, items, next, names: logNames(lines, projection) }
  return answer(asking, value)
}

function filterAsked(asking: Asking): LogFilter {
  const { url } = asking
  const who = parameter(url, 'who', z.union([z.literal('source'), idForm]), 'An agency by its id, or "source".')
  const verb = parameter(url, 'verb', z.enum(verbs), `One of these is expected here: ${verbs.join(', ')}.`)
  const kind = parameter(
    url,
    'kind',
    z.enum(kindNames as [Kind, ...Kind[]]),
    `One of these is expected here: ${kindNames.join(', ')}.`,
  )
  const recordId = parameter(url, 'record', idForm)
  const area = parameter(url, 'area', z.string().regex(/^(\d{1,3}|whole)$/), 'The number of an area, or "whole".')
  const from = parameter(url, 'from', isoDay)
  const to = parameter(url, 'to', isoDay)
  if (from !== undefined && to !== undefined && to < from)
    throw wrongParameter('to', `The last day, ${to}, is before the first, ${from}.`)
  return {
    ...(who === undefined ? {} : { agencyId: who === 'source' ? null : who }),
    ...(verb && { verb }),
    ...(kind && { kind }),
    ...(recordId && { recordId }),
    ...(area === undefined ? {} : { areaId: area === 'whole' ? null : areaNumbered(Number(area), asking) }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

function areaNumbered(number: number, { sight }: Asking): Id {
  const area = sight
    .current()
    .all('focus-area')
    .find((each) => each.number === number)
  if (!area) throw wrongParameter('area', `There is no focus area ${number}.`)
  return area.id
}

/** Which texts of an entry are sealed, and since when: told with the place they stood in. */
function sealedIn({ seq, entry }: LogLine, reason: string | null, { sight, engine }: Asking): SealedPart[] {
  const day = (at: number) => dayOf(sight.log.at(at), engine.zone)
  const parts = entry.changes.flatMap(({ id, leaves }) => {
    const history = sight.log.history(id)
    const place = history?.seqs.indexOf(seq) ?? -1
    return leaves.flatMap(({ leaf, to, from }): SealedPart[] => {
      // A change tells of both: what stood before it, and what it put there.
      const places = [...(to === sealedText ? [place] : []), ...(from === sealedText ? [place - 1] : [])]
      const mark = history?.marks?.find((each) => each.leaf === leaf && places.some((n) => each.places.includes(n)))
      return mark && mark.seq !== seq ? [{ id, leaf, on: day(mark.seq) }] : []
    })
  })
  const first = entry.changes[0]?.id
  if (reason !== sealedText || first === undefined) return parts
  const ofReason = sight.log.history(first)?.marks?.find((each) => each.leaf === null && each.of.entry === entry.id)
  return ofReason ? [...parts, { id: first, leaf: null, on: day(ofReason.seq) }] : parts
}
