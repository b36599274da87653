import * as z from 'zod'
import { id, leaf } from './leaf.ts'

/** Who can see a record, widest first: anyone, briefing partners, every agency of the engagement, only named agencies. */
export const audiences = ['public', 'partners', 'agencies', 'restricted'] as const
export type Audience = (typeof audiences)[number]

/** A label: an audience, with the agencies it is restricted to. Stands on records, and on the reason of an entry. */
export interface Label {
  readonly audience: Audience
  readonly restrictedTo?: readonly string[]
}

/** The leaves of a label, which every record carries. */
export const audienceShape = {
  audience: leaf(
    z.enum(audiences).meta({
      id: 'Audience',
      description: 'Who can see this: anyone, partners, all agencies, or only the agencies of `restrictedTo`.',
    }),
    { holds: 'value', initial: 'agencies' },
  ),
  restrictedTo: leaf(z.array(id).max(50).optional(), { holds: 'set', refersTo: ['agency'], optional: true }),
}
