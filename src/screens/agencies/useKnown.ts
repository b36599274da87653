import { useState } from 'react'
import type { Seen } from '../../data/acts.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import type { Kind } from '../../domain/records/kind.ts'
import type { PageActs } from '../../domain/views/agency.ts'

/**
 * What the reader may do with something asked, and the state of it that a change names. Where others answered it
 * meanwhile the page says nothing more of it; what is being typed about it goes on from what was last known.
 */
export function useKnown(
  page: AgencyAnswer,
  kind: Kind,
  id: string,
): { readonly acts: PageActs | undefined; readonly seen: Seen } {
  const [first] = useState({ acts: page.acts[id], tag: page.tags[id] })
  return { acts: page.acts[id] ?? first.acts, seen: { id, kind, tag: page.tags[id] ?? first.tag ?? '' } }
}
