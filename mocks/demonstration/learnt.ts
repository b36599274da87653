import type { FoundingAct } from '../../src/domain/log/founding.ts'
import type { Kind } from '../../src/domain/records/kind.ts'
import type { Provenance } from '../../src/domain/records/provenance.ts'
import type { PublicSource } from './sources.ts'

/**
 * Something that became known on a day. Records are named `{kind}/{word}`; in a body such a name stands where an id
 * will (`references.ts`).
 */
export type Learnt = Omit<FoundingAct, 'at' | 'actor'> & { readonly day: string }

export type RecordName = `${Kind}/${string}`
type Body = Readonly<Record<string, unknown>>

export const make = (name: RecordName, body: Body) => ({ kind: kindOf(name), name, body })
export const change = make

const kindOf = (name: RecordName): Kind => name.slice(0, name.indexOf('/')) as Kind

/** The provenance of a fact of the public record. */
export const provenanceOf = (sources: readonly PublicSource[], caveat: string | null = null): Provenance => ({
  kind: 'record',
  sources: sources.map(({ cite }) => cite),
  caveat,
})

/** What every record of the public record has: anyone may see it, with its sources. */
export const onRecord = (sources: readonly PublicSource[], caveat: string | null = null) => ({
  audience: 'public',
  provenance: provenanceOf(sources, caveat),
})
