import { audiences } from './audience.ts'
import { leaf, oneOf, ref } from './leaf.ts'
import * as z from 'zod'
import { recordKind, type Base, type ValuesOf } from './shape.ts'
import { kindNames, type Kind } from './kind.ts'

const releasable = kindNames.filter((kind) => kind !== 'release') as [Kind, ...Kind[]]

/** A proposed or approved widening of an audience. From `restricted` one person proposes and another approves. */
export const release = recordKind('release', {
  subjectId: ref(releasable, { written: 'once' }),
  to: oneOf(audiences, { written: 'once' }),
  state: oneOf(['proposed', 'approved', 'declined'], { initial: 'proposed' }),
  /** The account that proposed it, so that another one approves. The server's own word. */
  proposedBy: leaf(z.string().max(80).nullable(), {
    holds: 'value',
    written: 'server',
    initial: null,
    atWidest: 'agencies',
  }),
})
export type Release = Base<'release'> & ValuesOf<typeof release.shape>
