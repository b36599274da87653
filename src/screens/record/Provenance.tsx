import type { AnyRecord } from '../../domain/records/registry.ts'
import { dateText } from '../../words/en/dateText.ts'
import { sourceText } from '../../words/en/sourceText.ts'

/** Where the record comes from, each source with its link. */
export function Provenance({ of }: { readonly of: AnyRecord['provenance'] }) {
  if (of.kind !== 'record') return <p>{sourceText(of)}</p>
  return (
    <>
      <ul>
        {of.sources.map((source) => (
          <li key={source.title}>
            {source.url ? (
              <a href={source.url} rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {source.date ? `, ${dateText(source.date)}` : ' (undated)'}
          </li>
        ))}
      </ul>
      {of.caveat && <p className="quiet">{of.caveat}</p>}
    </>
  )
}
