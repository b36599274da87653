import type { AnyRecord } from '../domain/records/registry.ts'
import { DateText } from '../ui/DateText.tsx'
import { sourceText } from '../words/en/sourceText.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

/** Where a record comes from: each published source with its address and date and what it leaves open; or that it is sample. */
export function Source({ of }: { readonly of: AnyRecord['provenance'] }) {
  const own = useRecordWords()
  const { date } = useWords()
  return (
    <Section title={own.sections.source}>
      {of.kind === 'record' ? (
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
                {source.date ? (
                  <>
                    , <DateText date={date.aloneWithYear(source.date)} />
                  </>
                ) : (
                  ` ${own.undated}`
                )}
              </li>
            ))}
          </ul>
          {of.caveat && <p className="quiet">{of.caveat}</p>}
        </>
      ) : (
        <p>{of.kind === 'sample' ? own.sampleLine : sourceText(of)}</p>
      )}
    </Section>
  )
}
