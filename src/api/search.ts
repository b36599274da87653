import type { Kind } from '../domain/records/kind.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import { answer, stateAsked, type Asking } from './context.ts'
import { cursorAmongKinds, limitAsked, noSuchPage } from './pages.ts'
import { wrongParameter } from './parameters.ts'

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

/** Records whose handle or words hold all that was typed, kind by kind in the order people look for them. */
export function search(asking: Asking): Response {
  const { projection } = stateAsked(asking)
  const limit = limitAsked(asking.url)
  const [afterKind, afterId] = (cursorAmongKinds(asking.url) ?? ':').split(':') as [string, string]
  const from = afterKind === '' ? 0 : searched.indexOf(afterKind as Kind)
  if (from < 0) throw wrongParameter('cursor', noSuchPage)
  const words = (asking.url.searchParams.get('q') ?? '').toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : searched.slice(from).flatMap((kind) =>
          (projection.all(kind) as readonly AnyRecord[]).filter((record) => {
            if (kind === afterKind && record.id <= afterId) return false
            const text = wordsOf(record)
            return words.every((word) => text.includes(word))
          }),
        )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return answer(asking, { items, next: last && found.length > limit ? `${last.kind}:${last.id}` : null })
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
