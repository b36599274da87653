import { useState } from 'react'
import { useHrefs } from '../../data/paths.ts'
import type { Area } from '../../domain/views/area.ts'
import { Button } from '../../ui/Button.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { capital } from '../../words/sentence.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useWords } from '../../words/useWords.ts'

const shown = 5

/** Every date that moved here, newest first, with its cause. */
export function Moves({ area: { moves } }: { readonly area: Area }) {
  const words = useAreaWords()
  const { heads } = words
  const { date, causes } = useWords()
  const to = useHrefs()
  const [all, setAll] = useState(false)
  const listed = all ? moves : moves.slice(0, shown)
  return (
    <section aria-labelledby="moves" className="area-part">
      <div className="panel-head">
        <h2 id="moves">
          {words.moves} {moves.length > 0 && <span className="fold-count">{moves.length}</span>}
        </h2>
        {moves.length > shown && (
          <Button look="text" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(moves.length - listed.length)}
          </Button>
        )}
      </div>
      {moves.length === 0 ? (
        <p className="quiet">{words.noMoves}</p>
      ) : (
        <Table caption={words.moves} className="area-moves">
          <thead>
            <tr>
              <Head>{heads.told}</Head>
              <Head>{heads.item}</Head>
              <Head className="roomy">{heads.cause}</Head>
            </tr>
          </thead>
          <tbody>
            {listed.map((move) => (
              <tr key={`${move.entryId} ${move.recordId} ${move.leaf}`} data-record={move.recordId}>
                <td className="together date">
                  <DateText date={date.aloneWithYear(move.on)} />
                </td>
                <th scope="row" className="words">
                  <Link look="plain" href={to.record(move.kind, move.recordId)}>
                    {move.title}
                  </Link>
                  <span className="second-line quiet">
                    <Said sentence={capital(words.move(move))} />
                  </span>
                  <span className="second-line quiet cramped">{move.cause ? causes[move.cause] : words.noCause}</span>
                </th>
                <td className="words roomy">
                  {move.cause ? causes[move.cause] : <span className="quiet">{words.noCause}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
