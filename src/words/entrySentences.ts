import type { SeenChange } from '../domain/log/seen.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import type { SeenActor } from '../domain/rules/sight.ts'
import type { Channel } from '../domain/records/saying.ts'
import { sealedText } from '../domain/log/sealedText.ts'
import type { Messages } from './en.ts'
import type { EntryWords } from './en/entry.ts'
import type { Sentence } from './sentence.ts'

/** With what entries are told: the words, what records are called, and since when a text is sealed. */
export interface Telling {
  readonly words: Messages
  readonly own: EntryWords
  readonly nameOf: (id: string) => string | undefined
  readonly sealedOn?: (recordId: string, leaf: string | null) => string | null
}

/** Told of no record by itself: where a record comes from, and what follows from what else is told. */
const untold: ReadonlySet<string> = new Set(['provenance', 'enteredByAgencyId', 'enteredOn'])

/**
 * What an entry changed of a record, leaf by leaf: `expected date 15 Dec, was 15 Oct; stage Delivered`. A text that was
 * written anew in both languages is told once, in English.
 */
export function leavesTold(change: Pick<SeenChange, 'id' | 'leaves'>, telling: Telling): Sentence {
  const { own } = telling
  const written = new Set(change.leaves.filter(({ to }) => to != null).map(({ leaf }) => leaf))
  const inBoth = (leaf: string) =>
    /\.(en|es)$/.test(leaf) && ['en', 'es'].every((language) => written.has(leaf.slice(0, -2) + language))
  return joined(
    change.leaves
      .filter(({ leaf }) => !untold.has(leaf) && !(leaf.endsWith('.es') && inBoth(leaf)))
      .map((leaf): Sentence => {
        const before = own.leafBefore(leaf.leaf, leaf.to)
        const name = inBoth(leaf.leaf) ? own.inBothLanguages(before) : before
        if (leaf.added || leaf.removed)
          return own.addedAndRemoved(name, membersTold(leaf.added, telling), membersTold(leaf.removed, telling))
        const from = leaf.from == null ? null : valueTold(change.id, leaf.leaf, leaf.from, telling)
        const to = valueTold(change.id, leaf.leaf, leaf.to, telling)
        return isText(leaf.leaf) ? own.rewritten(name, to, from) : own.changed(name, to, from)
      }),
  )
}

/** What somebody wrote for readers, titles and names apart: whole sentences want more than a comma between old and new. */
const isText = (leaf: string): boolean => /\.(en|es)$/.test(leaf) && !/(title|name)\.\w+$/i.test(leaf)

/** What an entry did to one record, beside the verb and what the record is called: of a new one what it says, else what changed. */
export function changeTold(change: SeenChange, telling: Telling): Sentence {
  const { own, words } = telling
  const cause = change.cause ? [own.cause(words.causes[change.cause])] : []
  const told =
    change.came === 'gone' ? [] : change.came === 'added' ? newTold(change, telling) : leavesTold(change, telling)
  return joined([told, cause])
}

/** Of a new record what people ask first: what was said, promised, asked, decided. */
function newTold(change: SeenChange, telling: Telling): Sentence {
  const { own, words, nameOf } = telling
  const value = (leaf: string) => change.leaves.find((each) => each.leaf === leaf)?.to
  const date = (leaf: string) => (value(leaf) ?? null) as CalendarDate | null
  const name = (leaf: string) => {
    const id = value(leaf)
    return typeof id === 'string' ? (nameOf(id) ?? own.anAgency) : null
  }
  const text = (leaf: string): Sentence | null =>
    typeof value(leaf) === 'string' ? valueTold(change.id, leaf, value(leaf), telling) : null
  switch (change.kind) {
    case 'update': {
      const hold = value('willHold') as keyof EntryWords['willHold'] | null | undefined
      const next = text('next.en')
      const expected = date('expected')
      return [
        ...(text('happened.en') ?? []),
        ...(next ? [` ${own.next('')}`, ...next] : []),
        ...(hold ? [` ${own.willHold[hold]}`] : []),
        ...(expected ? own.newDate(expected) : []),
      ]
    }
    case 'commitment':
      return own.promise(name('givingAgencyId') ?? own.anAgency, name('receivingAgencyId'), date('dates.agreed'))
    case 'milestone': {
      const [agreed, reached] = [date('dates.agreed'), date('dates.reached')]
      if (reached) return own.changed(own.leafBefore('dates.reached', reached), [words.date(reached)], null)
      return agreed ? own.dueBy(agreed) : []
    }
    case 'request':
      return own.asks(
        text('what.en') ?? [],
        name('toAgencyId') ?? own.anAgency,
        name('fromAgencyId') ?? own.anAgency,
        date('dueOn'),
      )
    case 'proof':
      return text('title') ?? []
    case 'set-aside': {
      const until = date('until')
      return until ? own.asideUntil(until, text('because') ?? []) : []
    }
    case 'release':
      return [own.toAudience(words.audiences[value('to') as keyof Messages['audiences']])]
    case 'observation':
      return [own.figure(memberTold(value('period'), telling), words.number(Number(value('value'))))]
    default:
      return []
  }
}

/** Who said an update that an entry made, and how; null where it made none. */
export function saidIn(
  changes: readonly SeenChange[],
): { readonly agencyId: string | null; readonly channel: Channel; readonly on: string } | null {
  const update = changes.find(({ kind, came }) => kind === 'update' && came === 'added')
  const value = (leaf: string) => update?.leaves.find((each) => each.leaf === leaf)?.to
  const on = value('saidOn') as CalendarDate | undefined
  if (!on) return null
  return {
    agencyId: (value('saidByAgencyId') as string | undefined) ?? null,
    channel: (value('channel') as Channel | undefined) ?? 'here',
    on: on.on,
  }
}

/** The published source an entry of the public record came with; null where it names none. */
export function sourceTold(changes: readonly SeenChange[], { own }: Pick<Telling, 'own'>): Sentence | null {
  const provenance = changes
    .flatMap(({ leaves }) => leaves)
    .find(({ leaf, to }) => leaf === 'provenance' && to !== null && to !== undefined)?.to
  const { sources } = (provenance ?? {}) as { readonly sources?: readonly Source[] }
  const first = sources?.[0]
  return first ? own.fromSourceNamed(first.title, first.date) : null
}

interface Source {
  readonly title: string
  readonly date: CalendarDate | null
}

/** Who did it: `Sample Youth Services; entered by USAO`, or that it came with its source. */
export function whoTold(
  { agencyId, enteredByAgencyId }: SeenActor,
  { nameOf, own }: Pick<Telling, 'nameOf' | 'own'>,
): string {
  if (agencyId === null) return own.fromSource
  return own.by(
    nameOf(agencyId) ?? own.anAgency,
    enteredByAgencyId ? (nameOf(enteredByAgencyId) ?? own.anAgency) : null,
  )
}

/** A value of a leaf as people read it: a date, a name, a word of the data, or what was written, in quotes. */
function valueTold(recordId: string, leaf: string, value: unknown, telling: Telling): Sentence {
  const { own, words, sealedOn } = telling
  if (value === null || value === undefined) return [words.none]
  if (value === sealedText) return own.sealed(sealedOn?.(recordId, leaf) ?? null)
  if (typeof value === 'object' && 'on' in value && 'precision' in value)
    return [words.date(value as unknown as CalendarDate)]
  if (typeof value === 'boolean') return [value ? own.yes : own.no]
  if (typeof value === 'number') return [words.number(value)]
  if (typeof value === 'string') return [/Ids?$/.test(leaf) ? nameTold(value, telling) : textTold(leaf, value, telling)]
  return [memberTold(value, telling)]
}

const nameTold = (id: string, { nameOf, own }: Telling): string => nameOf(id) ?? own.aRecord

/** Leaves whose values are words of the data; every other text was written by somebody. */
const ofWords: ReadonlySet<string> = new Set([
  ...['stage', 'audience', 'to', 'state', 'willHold', 'channel', 'type', 'coreArea', 'term', 'naming', 'reason'],
  ...['nature', 'periodType', 'precision', 'standing', 'sector', 'part', 'readers', 'unit'],
])

function textTold(leaf: string, value: string, { words, own }: Telling): string {
  if (!ofWords.has(leaf)) return own.quoted(value)
  const known = { ...words.stages, ...words.audiences } as Readonly<Record<string, string>>
  return known[value] ?? own.plainWord(value)
}

const membersTold = (values: readonly unknown[] | undefined, telling: Telling): string =>
  (values ?? []).map((value) => memberTold(value, telling)).join(', ')

/** A member of a list, or a small structure, by the name it carries. */
function memberTold(value: unknown, telling: Telling): string {
  if (typeof value === 'string') return telling.nameOf(value) ?? telling.own.plainWord(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const { name, title, label, end, on, sources } = value as Readonly<Record<string, unknown>>
  const named = [name, title, label].find((each) => typeof each === 'string')
  if (named !== undefined) return named
  if (typeof on === 'string') return plainDay(value as CalendarDate, telling)
  if (typeof end === 'object' && end !== null) return plainDay(end as CalendarDate, telling)
  return Array.isArray(sources)
    ? membersTold(sources, telling)
    : Object.values(value)
        .filter((each) => typeof each === 'string')
        .join(' ')
}

function plainDay(date: CalendarDate, { words }: Telling): string {
  const { text, year } = words.date.withYear(date).date
  return (year === null ? text : `${text} ${year}`).replaceAll('\u00a0', ' ')
}

/** Sentences one after another, what is empty left out. */
function joined(sentences: readonly Sentence[]): Sentence {
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, place) => (place === 0 ? [...sentence] : ['; ', ...sentence]))
}
