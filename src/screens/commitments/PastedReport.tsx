import type { Mapping } from '../../domain/pasted/columns.ts'
import type { PastedRow } from '../../domain/pasted/table.ts'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/liveWords.ts'
import { usePastedWords } from '../../words/usePastedWords.ts'

/** Everything found in the table, row by row and by the name of the column; to be read and to be taken along. */
export function PastedReport({
  rows,
  mapping,
  headOf,
  refused,
}: {
  readonly rows: readonly PastedRow[]
  readonly mapping: Mapping
  readonly headOf: (column: number) => string
  /** What the server said against rows, by their number. */
  readonly refused: ReadonlyMap<number, string>
}) {
  const own = usePastedWords()
  const lines = [
    ...[...refused].map(([number, why]) => ({ at: `refused ${number}`, words: own.refused(number, why) })),
    ...mapping.flatMap((field, column) =>
      field === null ? [{ at: `column ${column}`, words: own.columnLeftOut(headOf(column)) }] : [],
    ),
    ...rows.flatMap(({ number, problems, notes }) =>
      [...problems, ...notes].map((finding) => ({
        at: `${number} ${finding.code} ${finding.column}`,
        words: own.finding(finding, number, finding.column === null ? null : headOf(finding.column)),
      })),
    ),
  ]
  if (lines.length === 0) return null
  const copy = () => {
    const clipboard = navigator.clipboard as Clipboard | undefined
    void clipboard?.writeText(lines.map(({ words }) => words).join('\n')).then(() => announce(own.reportCopied))
  }
  return (
    <section>
      <h3>{own.report}</h3>
      {/* It scrolls, so that the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className="paste-report" tabIndex={0} aria-label={own.report}>
        {lines.map(({ at, words }) => (
          <li key={at}>{words}</li>
        ))}
      </ul>
      <p>
        <Button look="text" onClick={copy}>
          {own.copyReport}
        </Button>
      </p>
    </section>
  )
}
