import '../../ui/lines.css'
import { Chip } from '../../ui/Chip.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Said } from '../../ui/Said.tsx'
import { SourceText } from '../../ui/SourceText.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/useWords.ts'

const paper = {
  title: 'A newspaper',
  words: 'A newspaper, 28 Sep 2015',
  url: 'https://newspaper.example/2015/09/28',
}

/** Rows of a table in their states, dates, sentences, sources. */
export function Rows() {
  const words = useWords()
  const { statuses, none } = words
  return (
    <>
      <section aria-labelledby="rows" className="wide">
        <h2 id="rows">Table row states</h2>
        <Table caption="Row states">
          <thead>
            <tr>
              <Head>Status</Head>
              <Head>Commitment</Head>
              <Head number>Open</Head>
              <Head>Source</Head>
              <Head>Action</Head>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <StatusWord mark="on-track" word={statuses['on-track']} />
              </td>
              <th scope="row">Evening walks with residents</th>
              <NumberCell value={7} none={none} />
              <td className="quiet">Sample</td>
              <td>
                <Dash spoken={none} />
              </td>
            </tr>
            <tr>
              <td>
                <StatusWord mark="off-track" word={statuses['off-track']} />
              </td>
              <th scope="row">
                Guide for families <Chip>{words.key}</Chip>
              </th>
              <NumberCell value={0} none={none} />
              <td className="quiet">Sample</td>
              <td>
                <Link href="/pieces">Open</Link>
              </td>
            </tr>
            <tr className="changed">
              <td>
                <StatusWord mark="on-track" word={statuses['on-track']} />
              </td>
              <th scope="row">
                Awareness sessions <span className="quiet">changed a minute ago</span>
              </th>
              <NumberCell value={3} none={none} />
              <td className="quiet">Sample</td>
              <td>
                <Dash spoken={none} />
              </td>
            </tr>
            <tr>
              <td className="quiet">On the public record</td>
              <th scope="row">People assigned to work with the station</th>
              <td className="number quiet">
                <Dash spoken={none} />
              </td>
              <td>
                <SourceText sources={[paper]} />
              </td>
              <td>
                <Dash spoken={none} />
              </td>
            </tr>
          </tbody>
        </Table>
      </section>
      <section aria-labelledby="lines" className="wide">
        <h2 id="lines">Rows that a phone shows as lines</h2>
        <Table caption="Rows as lines" className="lines">
          <thead>
            <tr>
              <Head>Agency</Head>
              <Head number>Open</Head>
              <Head number>Late</Head>
            </tr>
          </thead>
          <tbody>
            {[7, 0].map((late) => (
              <tr key={late} role="row">
                <th role="rowheader" scope="row">
                  <Link href="/pieces">{late ? 'Sample Youth Services' : 'Sample Schools Program'}</Link>
                </th>
                <td role="cell" className="number" data-head="Open">
                  12
                </td>
                <NumberCell value={late} none={none} head="Late" />
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      <section aria-labelledby="dates">
        <h2 id="dates">Dates</h2>
        <p>
          Near: <DateText date={words.date.alone('2017-11-30')} />; far:{' '}
          <DateText date={words.date.alone('2016-01-13')} />; a season:{' '}
          <DateText date={words.date.alone({ on: '2018-03-01', precision: 'season' })} />; a quarter:{' '}
          <DateText date={words.date.alone({ on: '2018-01-01', precision: 'quarter' })} />. On paper each has its year.
        </p>
      </section>
      <section aria-labelledby="sentences">
        <h2 id="sentences">Sentences</h2>
        <p>
          <Said
            sentence={words
              .reasons(() => 'Sample Youth Services')
              .itemLine({
                word: 'off-track',
                title: 'Families’ guide',
                reason: {
                  code: 'later',
                  values: {
                    n: 106,
                    date: { on: '2017-12-15', precision: 'day' },
                    agreed: { on: '2017-08-31', precision: 'day' },
                  },
                },
                lastWordOn: '2017-11-03',
                updateDue: false,
                moreReasons: 1,
              })}
          />
        </p>
      </section>
    </>
  )
}
