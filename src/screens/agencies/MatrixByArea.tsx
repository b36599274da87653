import { useHrefs } from '../../data/paths.ts'
import type { Matrix } from '../../domain/views/matrix.ts'
import { Link } from '../../ui/Link.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { Marks } from './Marks.tsx'

/** The same on a phone: every area with the agencies that have promised something there, then those with only a role. */
export function MatrixByArea({ matrix: { areas, rows, openByArea } }: { readonly matrix: Matrix }) {
  const words = useAgencyWords()
  const to = useHrefs()
  return areas.map((area, place) => {
    const here = rows.map((row) => ({ row, cell: row.cells[place]! }))
    const give = here.filter(({ cell }) => cell.words.length > 0)
    const roles = here.filter(({ cell }) => cell.role && cell.words.length === 0)
    return (
      <section key={area.id} className="matrix-area" aria-labelledby={`area-${area.number}`}>
        <h2 id={`area-${area.number}`}>
          {area.number} {area.name}
          {area.isWorkingTitle && '*'} <span className="quiet">{openByArea[place]}</span>
        </h2>
        {give.length === 0 && <p className="quiet">{words.nobodyPromised}</p>}
        <ul>
          {give.map(({ row, cell }) => (
            <li key={row.agencyId} data-record={row.agencyId}>
              <Link
                look="plain"
                href={to.items({ kind: 'commitment', agency: row.agencyId, area: area.number, status: 'open' })}
              >
                <span>{row.name}</span>
                <Marks words={cell.words} />
                <span className="count">{cell.words.length}</span>
              </Link>
            </li>
          ))}
        </ul>
        {roles.length > 0 && (
          <p className="quiet date">
            {words.nothingPromised}: {roles.map(({ row }) => row.name).join(', ')}.
          </p>
        )}
      </section>
    )
  })
}
