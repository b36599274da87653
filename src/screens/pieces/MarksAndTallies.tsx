import { statusWords, type StatusWord as Word } from '../../domain/rules/words.ts'
import { cellMark } from '../../ui/cellMark.ts'
import { Dash } from '../../ui/Dash.tsx'
import { Ruler } from '../../ui/Ruler.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { Tally, type Run } from '../../ui/Tally.tsx'
import { useWords } from '../../words/useWords.ts'

const tallies: readonly (readonly [name: string, count: string, runs: readonly Run[]])[] = [
  ['Four of ten', '4 of 10', [run('off-track', 2), run('at-risk', 2), run('on-track', 6)]],
  ['Nothing late', '10', [run('on-track', 9), run('not-started', 1)]],
  ['No word', '3 of 7', [run('no-word', 2), run('at-risk', 1), run('on-track', 4)]],
  ['All five and the neutral two', '3 of 7', statusWords.map((word) => run(word, 1))],
  ['Two rows', '5 of 24', [run('off-track', 1), run('no-word', 1), run('at-risk', 3), run('on-track', 19)]],
  ['More than fit', '90 of 300', [run('at-risk', 90), run('on-track', 210)]],
]

function run(mark: Word, count: number): Run {
  return { mark, count }
}

/** The marks at their sizes, the tally, the ruler. */
export function MarksAndTallies() {
  const words = useWords()
  return (
    <>
      <section aria-labelledby="marks">
        <h2 id="marks">Marks</h2>
        <Table caption="Marks">
          <thead>
            <tr>
              <Head>Status</Head>
              <Head>11 px</Head>
              <Head>16 px</Head>
              <Head>28 px</Head>
              <Head>In a cell</Head>
            </tr>
          </thead>
          <tbody>
            {statusWords.map((word) => (
              <tr key={word}>
                <th scope="row">
                  <StatusWord mark={word} word={words.statuses[word]} />
                </th>
                {([11, 16, 28] as const).map((size) => (
                  <td key={size}>
                    <StatusMark mark={word} size={size} />
                  </td>
                ))}
                <td className={cellMark(word)}>{words.statuses[word]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      <section aria-labelledby="tallies">
        <h2 id="tallies">The tally</h2>
        <Table caption="Tallies">
          <tbody>
            {tallies.map(([name, count, runs]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{count}</td>
                <td>
                  <Tally runs={runs} spoken={words.overview.tally(runs)} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">Nothing open</th>
              <td className="number quiet">
                <Dash spoken={words.none} />
              </td>
              <td>Nothing</td>
            </tr>
          </tbody>
        </Table>
        <p className="date quiet">8 px marks, 3 px apart, worst first. One path a status.</p>
      </section>
      <section aria-labelledby="ruler" className="wide">
        <h2 id="ruler">The ruler</h2>
        <Ruler
          ticks={[{ at: 0, label: '2015' }, { at: 0.086, label: '2016' }, { at: 0.169 }, { at: 0.419, label: '2017' }]}
          notches={[0.098, 0.181]}
          diamonds={[
            { from: 0.141, to: 0.141 },
            { from: 0.308, to: 0.335 },
          ]}
          brackets={[{ from: 0.64, to: 0.667, label: 'planned end' }]}
          end={0.667}
          now={{ at: 0.252, label: '30 Jun 2016' }}
        />
      </section>
    </>
  )
}
