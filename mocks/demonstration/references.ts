import type { Json } from '../../src/domain/log/canonical.ts'
import { foundingId, type FoundingAct } from '../../src/domain/log/founding.ts'
import { asSet } from '../../src/domain/log/leaves.ts'
import { leavesIn, nested } from '../../src/domain/log/parts.ts'
import type { Digest } from '../../src/domain/records/id.ts'
import type { Kind } from '../../src/domain/records/kind.ts'
import { registry } from '../../src/domain/records/registry.ts'

type Body = Readonly<Record<string, unknown>>

/** The same act with ids where its bodies refer to records by founding name: `agency/fbi`. */
export function withIds<A extends Pick<FoundingAct, 'make' | 'change'>>(digest: Digest, act: A): A {
  const resolved = <R extends { readonly kind: Kind; readonly body: Body }>(record: R): R => ({
    ...record,
    body: bodyWithIds(digest, record.kind, record.body),
  })
  return {
    ...act,
    ...(act.make ? { make: act.make.map(resolved) } : {}),
    ...(act.change ? { change: act.change.map(resolved) } : {}),
  }
}

function bodyWithIds(digest: Digest, kind: Kind, body: Body): Body {
  const values = new Map<string, Json>()
  for (const [path, value] of leavesIn(kind, body)) {
    const leaf = registry[kind].leaves.get(path)
    const idOf = (name: Json): Json => (leaf?.refersTo ? foundingId(digest, checkedName(name, leaf.refersTo)) : name)
    if (value === null) values.set(path, null)
    else if (leaf?.holds === 'set' && Array.isArray(value)) values.set(path, asSet(value.map(idOf)))
    else values.set(path, idOf(value))
  }
  return nested(values)
}

function checkedName(name: Json, kinds: readonly Kind[]): string {
  if (typeof name === 'string' && kinds.some((kind) => name.startsWith(`${kind}/`))) return name
  throw new Error(`${JSON.stringify(name)} names no ${kinds.join(' or ')}.`)
}
