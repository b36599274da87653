import * as z from 'zod'
import { audienceShape } from './audience.ts'
import { id, leaf, leafMeta, type LeafMeta } from './leaf.ts'
import { kinds, type Kind } from './kind.ts'
import { provenanceShape } from './provenance.ts'

/** A tree of leaf schemas. */
export interface Shape {
  readonly [name: string]: z.ZodType | Shape
}

/** The wire shape that a tree of leaf schemas describes. */
export type ValuesOf<S extends Shape> = {
  readonly [
    K in keyof S as S[K] extends z.ZodType ? (undefined extends z.infer<S[K]> ? never : K) : K
  ]: S[K] extends z.ZodType ? Deep<z.infer<S[K]>> : S[K] extends Shape ? ValuesOf<S[K]> : never
} & {
  readonly [
    K in keyof S as S[K] extends z.ZodType ? (undefined extends z.infer<S[K]> ? K : never) : never
  ]?: S[K] extends z.ZodType ? Deep<Exclude<z.infer<S[K]>, undefined>> : never
}
type Deep<T> = T extends readonly (infer M)[]
  ? readonly Deep<M>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T

/** What every record on the wire begins with. */
export interface Base<K> {
  readonly id: string
  readonly kind: K
  readonly handle: string
  /** Leaves whose text was sealed; absent where none was. */
  readonly sealed?: readonly string[]
}

/** One leaf of a kind: its path, its schema and what the log must know of it. */
export interface Leaf extends LeafMeta {
  readonly path: string
  readonly keys: readonly string[]
  readonly schema: z.ZodType
}

/** What every record carries, whatever its kind. */
const commonShape = {
  ...audienceShape,
  ...provenanceShape,
  /** Entered in error: leaves current views, stays in as-of. Absent unless true. */
  removed: leaf(z.literal(true).optional(), { holds: 'value', optional: true }),
}

/** A kind of record: its shape, the leaves of it, and the schemas of its wire forms. */
export interface RecordKind<S extends Shape = Shape> {
  readonly kind: Kind
  readonly shape: S
  readonly leaves: ReadonlyMap<string, Leaf>
  /** A record as it is answered. */
  readonly record: z.ZodType
  /** The body that creates one: every leaf without a default is required. */
  readonly creation: z.ZodType
  /** The `patch` of a change: every writable leaf, none required. */
  readonly patch: z.ZodType
}

/** Declares a kind of record from its shape: schemas, leaf table and type all follow from this one tree. */
export function recordKind<const S extends Shape>(kind: Kind, own: S): RecordKind<S & typeof commonShape> {
  const shape = { ...commonShape, ...own }
  const name = kind.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())
  const leaves = new Map(leavesOf(shape, []).map((each) => [each.path, each]))
  return {
    kind,
    shape,
    leaves,
    record: z
      .strictObject({
        id,
        kind: z.literal(kind),
        handle: z.string().meta({ examples: [`${kinds[kind].letter}-7KQ2`] }),
        ...recordForm(shape),
        sealed: z.array(z.string()).optional(),
      })
      .meta({ id: name }),
    creation: z.strictObject(creationForm(shape)).meta({ id: `New${name}` }),
    patch: z.strictObject(patchForm(shape)).meta({ id: `${name}Patch` }),
  }
}

function leavesOf(shape: Shape, above: readonly string[]): Leaf[] {
  return Object.entries(shape).flatMap(([name, member]) => {
    const keys = [...above, name]
    if (!isLeaf(member)) return leavesOf(member, keys)
    const meta = leafMeta(member)
    if (!meta) throw new Error(`The leaf ${keys.join('.')} was not declared with a builder of leaf.ts.`)
    return [{ ...meta, path: keys.join('.'), keys, schema: member }]
  })
}

const isLeaf = (member: z.ZodType | Shape): member is z.ZodType =>
  leafMeta(member as z.ZodType) !== undefined || '_zod' in member

type Fields = Record<string, z.ZodType>

/** A reference is answered as null where what it names is removed, or hidden from the reader. */
function recordForm(shape: Shape): Fields {
  return mapShape(
    shape,
    (schema, { refersTo, holds }) =>
      refersTo && holds === 'value' && !schema.safeParse(null).success ? schema.nullable() : schema,
    recordForm,
    (fields) => z.strictObject(fields),
  )
}

/** Server-owned leaves are not in the form, so they are refused by name like any unknown field. */
function creationForm(shape: Shape): Fields {
  return mapShape(
    shape,
    (schema, meta, name) => {
      if (meta.written === 'server' || name === 'removed') return undefined
      return meta.optional || meta.initial !== undefined ? schema.optional() : schema
    },
    creationForm,
    (fields) => {
      const object = z.strictObject(fields)
      return Object.values(fields).every((field) => field.safeParse(undefined).success) ? object.optional() : object
    },
  )
}

/** In a patch a null takes an optional leaf away. */
function patchForm(shape: Shape): Fields {
  return mapShape(
    shape,
    (schema, meta) => (meta.written ? undefined : meta.optional ? schema.nullable().optional() : schema.optional()),
    patchForm,
    (fields) => z.strictObject(fields).optional(),
  )
}

function mapShape(
  shape: Shape,
  ofLeaf: (schema: z.ZodType, meta: LeafMeta, name: string) => z.ZodType | undefined,
  ofGroup: (shape: Shape) => Fields,
  wrap: (fields: Fields) => z.ZodType,
): Fields {
  const fields: Fields = {}
  for (const [name, member] of Object.entries(shape)) {
    if (isLeaf(member)) {
      const field = ofLeaf(member, leafMeta(member)!, name)
      if (field) fields[name] = field
    } else {
      const group = ofGroup(member)
      if (Object.keys(group).length > 0) fields[name] = wrap(group)
    }
  }
  return fields
}
