import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Commitment } from '../../domain/records/commitment.ts'
import type { Kind } from '../../domain/records/kind.ts'
import type { Post } from '../../domain/records/post.ts'
import { addDays } from '../../domain/rules/dates.ts'
import type { ActName } from '../../domain/views/actsOn.ts'
import type { Items } from '../../domain/views/items.ts'
import type { Several } from '../../domain/views/several.ts'
import type { BulkWords } from '../../words/en/bulk.ts'

/** What can be done with several commitments at once. */
export const bulkNames = ['expect', 'agree', 'log', 'key', 'area', 'contact', 'remove'] as const
export type BulkName = (typeof bulkNames)[number]

/** Which act each is, by which a person may or may not. */
const actOf: Readonly<Record<BulkName, ActName>> = {
  expect: 'expect',
  agree: 'agree',
  log: 'log',
  key: 'edit',
  area: 'edit',
  contact: 'edit',
  remove: 'remove',
}

/** A value as it stands or will stand: a date, or words. */
export type Told = { readonly date: CalendarDate | null } | { readonly words: string }

/** One of the chosen, as it stands and as it would become; or why nothing is done with it. */
export interface BulkRow {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly before: Told
  readonly after: Told
  /** Null: nothing is done with it. */
  readonly change: Change | null
  readonly why: string | null
}

export interface BulkGround {
  readonly answer: Items
  readonly posts: readonly Post[]
  readonly own: BulkWords
  readonly today: string
}

/** One of the chosen, with the tag that a change of it names. */
export type Chosen = Several['records'][number] & { readonly tag: string }

/** What was answered, by the name of the field. */
type Values = Readonly<Record<string, string>>

const text = (values: Values, name: string): string => values[name] ?? ''

/** What the fields of each begin with. */
export const bulkStart: Readonly<Record<BulkName, Values>> = {
  expect: { how: 'by' },
  agree: { how: 'by' },
  // Whether the date holds is asked and never taken for granted.
  log: { channel: 'phone' },
  key: { key: 'yes' },
  area: {},
  contact: {},
  remove: {},
}

type Leaves = Readonly<Record<string, unknown>>

/** A change as the API takes it. */
type Change =
  | { readonly kind: Kind; readonly create: Leaves }
  | { readonly kind: Kind; readonly id: string; readonly ifMatch: string; readonly patch: Leaves }

/** What an act would do with each of the chosen. Pure, so that the preview is what is sent. */
export function bulkRows(
  name: BulkName,
  values: Values,
  chosen: readonly Chosen[],
  ground: BulkGround,
): readonly BulkRow[] {
  return chosen.flatMap((each): BulkRow[] => {
    const { record, acts } = each
    if (record.kind !== 'commitment') return []
    const base = { id: record.id, handle: record.handle, title: record.title.en }
    const { before, after, patch, create, wrong } = becoming(name, values, record, ground)
    const refusal = acts[actOf[name]]
    const why = refusal === undefined ? ground.own.notHere : (refusal ?? wrong)
    if (why !== null) return [{ ...base, before, after: before, change: null, why }]
    const change: Change = create
      ? { kind: 'update', create }
      : { kind: 'commitment', id: record.id, ifMatch: each.tag, patch: patch ?? {} }
    return [{ ...base, before, after, change, why: null }]
  })
}

interface Becoming {
  readonly before: Told
  readonly after: Told
  readonly patch?: Leaves
  readonly create?: Leaves
  /** Why it cannot become that. */
  readonly wrong: string | null
}

function becoming(name: BulkName, values: Values, record: Commitment, ground: BulkGround): Becoming {
  switch (name) {
    case 'expect':
    case 'agree':
      return moved(name, values, record, ground)
    case 'log':
      return logged(values, record, ground)
    case 'key':
      return marked(values, record, ground)
    case 'area':
      return inArea(values, record, ground)
    case 'contact':
      return withContact(values, record, ground)
    case 'remove': {
      const { own } = ground
      return { before: { words: own.stands }, after: { words: own.removed }, patch: { removed: true }, wrong: null }
    }
  }
}

function moved(name: 'expect' | 'agree', values: Values, record: Commitment, { own }: BulkGround): Becoming {
  const leaf = name === 'expect' ? 'expected' : 'agreed'
  const stands = name === 'expect' ? (record.dates.expected ?? record.dates.agreed) : record.dates.agreed
  const before: Told = { date: stands }
  const to = newDate(values, stands)
  if (to === null) return { before, after: before, wrong: own.chooseFirst }
  if ('wrong' in to) return { before, after: before, wrong: own.noDay[to.wrong] }
  const date: CalendarDate = { on: to.on, precision: 'day' }
  const same = record.dates[leaf]?.on === to.on && record.dates[leaf].precision === 'day'
  return { before, after: { date }, patch: { dates: { [leaf]: date } }, wrong: same ? own.isSo : null }
}

function newDate(
  values: Values,
  stands: CalendarDate | null,
): { readonly on: string } | { readonly wrong: 'none' | 'coarse' } | null {
  if (text(values, 'how') === 'to') return text(values, 'on') === '' ? null : { on: text(values, 'on') }
  const days = Number(text(values, 'days'))
  if (text(values, 'days').trim() === '' || !Number.isInteger(days) || days === 0) return null
  if (stands === null) return { wrong: 'none' }
  // Half of the dates are known by their month only; a number of days would make them seem known to the day.
  if (stands.precision !== 'day') return { wrong: 'coarse' }
  return { on: addDays(stands.on, days) }
}

function logged(values: Values, record: Commitment, { answer, own, today }: BulkGround): Becoming {
  const sayer = text(values, 'saidBy') || record.givingAgencyId
  const name = answer.agencies.find(({ id }) => id === sayer)?.shortName ?? ''
  const happened = text(values, 'happened').trim()
  const willHold = text(values, 'willHold')
  return {
    before: { words: own.asItIs },
    after: { words: own.saysNow(name, happened) },
    create: {
      subjectId: record.id,
      happened: { en: happened },
      willHold,
      saidByAgencyId: sayer,
      saidOn: { on: today, precision: 'day' },
      channel: text(values, 'channel'),
    },
    wrong: happened === '' || willHold === '' ? own.chooseFirst : null,
  }
}

function marked(values: Values, record: Commitment, { own }: BulkGround): Becoming {
  const key = text(values, 'key') === 'yes'
  return {
    before: { words: record.key ? own.key : own.notKey },
    after: { words: key ? own.key : own.notKey },
    patch: { key },
    wrong: record.key === key ? own.isSo : null,
  }
}

function inArea(values: Values, record: Commitment, { answer, own }: BulkGround): Becoming {
  const chosen = text(values, 'area')
  const nameOf = (id: string) => {
    const area = answer.areas.find((each) => each.id === id)
    return area ? `${area.number} ${area.name}` : ''
  }
  const ids = chosen === '' || chosen === 'whole' ? [] : [chosen]
  const told = (areas: readonly string[]): Told => ({ words: areas.map(nameOf).join(', ') || own.whole })
  const same = record.focusAreaIds.length === ids.length && ids.every((id) => record.focusAreaIds.includes(id))
  return {
    before: told(record.focusAreaIds),
    after: told(ids),
    patch: { focusAreaIds: ids },
    wrong: chosen === '' ? own.chooseFirst : same ? own.isSo : null,
  }
}

function withContact(values: Values, record: Commitment, { posts, own }: BulkGround): Becoming {
  const chosen = text(values, 'contact')
  const told = (id: string | null): Told => ({ words: posts.find((post) => post.id === id)?.title ?? own.noContact })
  return {
    before: told(record.postId),
    after: told(chosen),
    patch: { postId: chosen },
    wrong: chosen === '' ? own.chooseFirst : record.postId === chosen ? own.isSo : null,
  }
}
