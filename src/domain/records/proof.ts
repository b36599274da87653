import * as z from 'zod'
import { date, ref, storableText, whole, words } from './leaf.ts'
import { webAddress } from './provenance.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** A file kept by its content: the digest is its name. */
export const file = z
  .strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    name: storableText(255).min(1),
    mediaType: storableText(120).min(1),
    bytes: z.int().min(0),
  })
  .meta({ id: 'File' })

/** A link or file that shows something was delivered. */
export const proof = recordKind('proof', {
  subjectId: ref(['commitment', 'milestone'], { written: 'once' }),
  title: words(200),
  link: whole(webAddress.nullable(), { initial: null }),
  file: whole(file.nullable(), { initial: null, written: 'server', apart: true }),
  addedOn: date(),
})
export type Proof = Base<'proof'> & ValuesOf<typeof proof.shape>
