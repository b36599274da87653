import { kindNames, type Kind } from '../domain/records/kind.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import type { Projection } from '../domain/log/visibleTo.ts'
import { areasOf } from '../domain/rules/item.ts'
import { answer, stateAsked, type Asking } from './context.ts'
import { cursorAmongKinds, limitAsked, noSuchPage } from './pages.ts'
import { wrongParameter } from './parameters.ts'

const searched: readonly Kind[] = [
  'focus-area',
  'agency',
  'commitment',
  'milestone',
  'measure',
  'meeting',
  'decision',
  'risk',
  'request',
]

/**
 * Records whose handle or words hold all that was typed, kind by kind in the order people look for them. To the words of
 * a commitment or milestone belong its agencies and its areas, as far as the reader sees them.
 */
export function search(asking: Asking): Response {
  const { projection } = stateAsked(asking)
  const limit = limitAsked(asking.url)
  const kinds = kindsAsked(asking.url)
  const [afterKind, afterId] = (cursorAmongKinds(asking.url) ?? ':').split(':') as [string, string]
  const from = afterKind === '' ? 0 : kinds.indexOf(afterKind as Kind)
  if (from < 0) throw wrongParameter('cursor', noSuchPage)
  const words = (asking.url.searchParams.get('q') ?? '').toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : kinds.slice(from).flatMap((kind) =>
          (projection.all(kind) as readonly AnyRecord[]).filter((record) => {
            if (kind === afterKind && record.id <= afterId) return false
            const text = wordsOf(record, projection)
            return words.every((word) => holds(text, word))
          }),
        )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return answer(asking, { items, next: last && found.length > limit ? `${last.kind}:${last.id}` : null })
}

/** Only these kinds, where they were named. @throws ProblemError 422 for a kind that is not searched. */
function kindsAsked({ searchParams }: URL): readonly Kind[] {
  const asked = searchParams.get('kinds')
  if (asked === null) return searched
  const names = asked.split(',')
  const unknown = names.find((name) => !(searched as readonly string[]).includes(name))
  if (unknown !== undefined) {
    const isKind = (kindNames as readonly string[]).includes(unknown)
    const what = isKind ? `No ${unknown} is searched for` : `There is no kind of record called ${unknown.slice(0, 40)}`
    throw wrongParameter('kinds', `${what}; there is ${searched.join(', ')}.`)
  }
  return searched.filter((kind) => names.includes(kind))
}

/** Part of a word is enough; a number is looked for whole, so that area 1 is not area 12. */
const holds = (text: string, word: string): boolean =>
  /^\d+$/.test(word) ? text.split(/[^\p{L}\p{N}]+/u).includes(word) : text.includes(word)

function wordsOf(record: AnyRecord, projection: Projection): string {
  const texts = [...ownWords(record)]
  if (record.kind === 'focus-area') texts.push(`area ${record.number}`)
  if (record.kind === 'commitment' || record.kind === 'milestone') {
    const post = projection.of('post', record.postId)
    const agencies =
      record.kind === 'commitment'
        ? [record.givingAgencyId, record.receivingAgencyId, ...record.supportingAgencyIds]
        : [post?.agencyId ?? null]
    for (const id of agencies) {
      const agency = projection.of('agency', id)
      if (agency) texts.push(agency.shortName, agency.name)
    }
    for (const id of areasOf(record)) {
      const area = projection.of('focus-area', id)
      if (area) texts.push(`area ${area.number}`, ...ownWords(area))
    }
  }
  return texts.join(' ').toLocaleLowerCase('en')
}

function ownWords(record: AnyRecord): readonly string[] {
  const texts: string[] = [record.handle]
  for (const name of ['title', 'name', 'shortName', 'what'] as const) {
    const value = (record as unknown as Record<string, unknown>)[name]
    if (typeof value === 'string') texts.push(value)
    else if (value && typeof value === 'object')
      texts.push(...Object.values(value as Record<string, string | null>).filter((each) => each !== null))
  }
  return texts
}
