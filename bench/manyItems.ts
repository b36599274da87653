import type { Items, ItemRow } from '../src/domain/views/items.ts'

/**
 * An answer of items with as many commitments as are asked for, each like one of those in it. It names nothing outside
 * itself, so that it can be handed into a page as text.
 */
export function manyItems(answer: Items, count: number): Items {
  const like = answer.items.filter(({ kind, word }) => kind === 'commitment' && word !== null)
  const items: ItemRow[] = []
  for (let place = 0; place < count; place++) {
    const line = like[(place * 7) % like.length]!
    const number = place.toString(36).padStart(10, '0')
    items.push({
      ...line,
      id: `zz${number}`,
      handle: `C-${number.slice(-4).toUpperCase()}`,
      title: `${line.title}, ${place + 1}`,
    })
  }
  return { ...answer, items }
}

/** Script for a page, run before its own: its one answer of items is then of this size. */
export const withManyItems = (count: number): string => `{
  const many = ${manyItems.toString()}
  const real = window.fetch
  window.fetch = async (input, init) => {
    const answer = await real(input, init)
    if (!String(input.url ?? input).includes('/api/views/items')) return answer
    return new Response(JSON.stringify(many(await answer.json(), ${count})), { headers: { 'Content-Type': 'application/json' } })
  }
}`
