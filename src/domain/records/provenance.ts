import * as z from 'zod'
import { calendarDate } from './calendarDate.ts'
import { leaf, storableText } from './leaf.ts'

/** A web address people may follow: http or https only, so that no stored link can run a script. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'A link begins with http:// or https://.' })
  .max(2000)
  .meta({ id: 'WebAddress' })

/** A published source: what it is called, where it stands, when it was published. */
export const source = z
  .strictObject({
    title: storableText(300).min(1),
    url: webAddress.nullable(),
    date: calendarDate.nullable(),
  })
  .meta({ id: 'Source', description: 'A published source; `date` is null where it carries none.' })
export type Source = z.infer<typeof source>

/**
 * Where a record comes from. `record`: the public record, with its sources; no status is kept of it. `entered`: by a
 * person here. `imported`: from a file's row. `sample`: made up to show how the dashboard works.
 */
export const provenance = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('record'),
      sources: z.array(source).min(1).max(10),
      /** What the source leaves open: "read from a third-party copy". */
      caveat: storableText(500).nullable(),
    }),
    z.strictObject({ kind: z.literal('entered') }),
    z.strictObject({ kind: z.literal('imported'), file: storableText(255).min(1), row: z.int().min(1) }),
    z.strictObject({ kind: z.literal('sample') }),
  ])
  .meta({ id: 'Provenance' })
export type Provenance = z.infer<typeof provenance>

/** The leaf that says where a record comes from, which every record carries. */
export const provenanceShape = {
  provenance: leaf(provenance, { holds: 'value', written: 'once', initial: { kind: 'entered' } }),
}
