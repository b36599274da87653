import type { Items } from '../domain/views/items.ts'
import { patched, type ItemsDifference } from '../domain/views/itemsDifference.ts'
import { readTagged } from './client.ts'
import { address, type Standing } from './standing.ts'

/** The items as they were read, and the ETag of that state; null where it cannot be followed. */
export type HeldItems = Items & { readonly tag: string | null }

const path = '/api/views/items'

/**
 * Reads the items. Whoever holds them already reads only what changed since, and puts it in place; what does not fit is
 * dropped, and all is read anew.
 */
export async function readItems(standing: Standing, held: HeldItems | undefined): Promise<HeldItems> {
  if (held?.tag && standing.asOf === null) {
    const { value, tag } = await readTagged<Items | ItemsDifference>(address(path, standing, { since: held.tag }))
    if (!('changed' in value)) return { ...value, tag }
    const next = value.since === held.tag ? patched(held, value) : undefined
    if (next) return { ...next, tag: value.tag }
  }
  const { value, tag } = await readTagged<Items>(address(path, standing))
  return { ...value, tag }
}
