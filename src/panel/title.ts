import type { AnyRecord } from '../domain/records/registry.ts'

/** What a record is called: its title or name in English, else its handle. */
export function titleOf(record: AnyRecord): string {
  const { title, name, what } = record as { readonly title?: unknown; readonly name?: unknown; readonly what?: unknown }
  const named = title ?? name ?? what
  if (typeof named === 'string') return named
  return (named as { readonly en?: string } | undefined)?.en ?? record.handle
}
