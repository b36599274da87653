import type { Report } from '../../domain/views/figures.ts'
import { Said } from '../../ui/Said.tsx'
import { SourceText } from '../../ui/SourceText.tsx'
import { useResultsWords } from '../../words/useResultsWords.ts'

/** Who states a figure, each with its date and its address where it has one. */
export function Sources({ reports }: { readonly reports: readonly Report[] }) {
  const words = useResultsWords()
  return reports.map((report, place) => (
    <span key={report.id} data-record={report.id}>
      {place > 0 && '; '}
      <SourceText
        sources={[
          {
            title: report.source.title,
            url: report.source.url,
            words: <Said sentence={words.sourceWithDate(report.source)} />,
          },
        ]}
      />
    </span>
  ))
}
