import * as z from 'zod'
import { causes } from '../domain/log/entry.ts'
import { isoDay } from '../domain/records/calendarDate.ts'
import { id, storableText } from '../domain/records/leaf.ts'
import { kindNames, type Kind } from '../domain/records/kind.ts'
import { registry } from '../domain/records/registry.ts'
import type { RecordKind } from '../domain/records/shape.ts'

/** The wire shapes beside the records themselves. The same schemas validate and make the OpenAPI document. */

export const cause = z.enum(causes).meta({ id: 'Cause', description: 'Why a date moved.' })
export const reason = storableText(500).refine((text) => text.trim() !== '', 'Some words are needed here.')

const why = { reason: reason.optional(), cause: cause.optional() }

/** The body of a `PATCH`: absent leaves stay. */
export const patchBody = (kind: RecordKind) => z.strictObject({ patch: kind.patch, ...why })

/** The tag of an ETag or If-Match, without its quotes. */
export const tag = z.string().regex(/^[0-9a-f]{32}$/, 'An ETag of this API, without its quotes.')

const oneChange = z.union(
  kindNames.flatMap((kind) => [
    z.strictObject({ kind: z.literal(kind), create: registry[kind].creation }),
    z.strictObject({ kind: z.literal(kind), id, ifMatch: tag, patch: registry[kind].patch }),
  ]),
)

/** Several changes as one entry, all or nothing. */
export const changesBody = z
  .strictObject({ changes: z.array(oneChange).min(1).max(200), ...why, corrects: id.optional() })
  .meta({ id: 'Changes' })

export const undoBody = z.strictObject({ reason: reason.optional() }).meta({ id: 'Undo' })

/** Which text is hidden: of a record's leaf, or the reason of the entry. */
export const sealBody = z
  .strictObject({
    text: z.union([z.strictObject({ recordId: id, leaf: z.string().max(80) }), z.literal('reason')]),
    reason,
  })
  .meta({ id: 'Seal' })

export const eraseBody = z.strictObject({ reason: reason.optional() }).meta({ id: 'Erase' })

export const signInBody = z.strictObject({ person: z.string().min(1).max(80) }).meta({ id: 'SignIn' })

export const peopleSchema = z
  .strictObject({ items: z.array(z.strictObject({ id: z.string(), name: z.string() })), next: z.null() })
  .meta({ id: 'People', description: 'Persons that may be chosen.' })

export const demonstrationBody = z
  .strictObject({ day: isoDay })
  .meta({ id: 'DemonstrationDay', description: 'The day a demonstration stands on.' })

export const sessionSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(['official', 'coordinator', 'lead', 'partner', 'administrator']),
    agencyId: id.nullable(),
    postId: id.nullable(),
  })
  .meta({ id: 'Session' })

export const differenceSchema = z
  .strictObject({ etag: tag, today: isoDay, changed: z.array(z.unknown()), gone: z.array(id) })
  .meta({
    id: 'Difference',
    description: 'What changed for this class of viewer since the state with the ETag asked for.',
  })

export const documentSchema = z
  .strictObject({ today: isoDay, records: z.array(z.unknown()) })
  .meta({ id: 'EngagementDocument' })

const seenLeaf = z.strictObject({
  leaf: z.string(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
  added: z.array(z.unknown()).optional(),
  removed: z.array(z.unknown()).optional(),
})
const who = z
  .strictObject({
    agencyId: id.nullable(),
    role: z.string().optional(),
    postId: id.nullable().optional(),
    account: z.string().optional(),
    enteredByAgencyId: id.nullable().optional(),
  })
  .meta({ id: 'Who' })

export const entrySchema = z
  .strictObject({
    id,
    at: z.string().meta({ format: 'date-time' }),
    who,
    verb: z.string(),
    changes: z.array(
      z.strictObject({
        kind: z.enum(kindNames as [Kind, ...Kind[]]),
        id,
        came: z.enum(['added', 'gone']).optional(),
        leaves: z.array(seenLeaf),
        cause: cause.optional(),
      }),
    ),
    undoes: id.optional(),
    corrects: id.optional(),
    undone: z.literal(true).optional(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Entry' })

export const undoneSchema = z
  .strictObject({
    entry: entrySchema.nullable(),
    kept: z.array(z.strictObject({ id, leaf: z.string(), why: z.enum(['changed-since', 'sealed', 'would-widen']) })),
  })
  .meta({ id: 'Undone' })

const refusal = z.string().nullable()
const name = z.strictObject({
  kind: z.enum(kindNames as [Kind, ...Kind[]]),
  name: z.string(),
  aboutId: id.nullable(),
  stands: z.boolean(),
})

/** A page of the log: `acts` and `corrects` say what the reader may do with an entry, else why not. */
export const logSchema = z
  .strictObject({
    today: isoDay,
    items: z.array(
      entrySchema
        .extend({
          acts: z
            .strictObject({
              undo: refusal,
              correct: refusal,
              corrects: z.array(z.strictObject({ id, leaves: z.array(z.string()) })),
            })
            .nullable(),
          sealed: z.array(z.strictObject({ id, leaf: z.string().nullable(), on: isoDay })),
        })
        .meta({ id: 'LogEntry' }),
    ),
    next: id.nullable(),
    names: z.record(z.string(), name),
  })
  .meta({ id: 'Log', description: 'Entries, newest first, with what the records in them are called.' })

export const verifiedSchema = z
  .strictObject({
    ok: z.boolean(),
    length: z.int(),
    head: z.string(),
    problem: z.string().nullable(),
    checkedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Verified' })

export const listOf = (item: z.ZodType) => z.strictObject({ items: z.array(item), next: z.string().nullable() })
