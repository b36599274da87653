import type { ReactNode } from 'react'
import { hrefs } from '../../data/paths.ts'
import { useStanding } from '../../data/standing.ts'
import type { CountLine, TwoDays } from '../../domain/views/twoDays.ts'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { plain } from '../../words/sentence.ts'
import { useSinceWords } from '../../words/useSinceWords.ts'
import { useWords } from '../../words/useWords.ts'

/** How many items, and how many areas, stood under each word on either day. Every number leads to those it counts, on its day. */
export function CountTable({ two }: { readonly two: TwoDays & { readonly today: string } }) {
  const words = useSinceWords()
  return (
    <section className="since-both">
      <PaperCounts two={two} />
      <h2>{words.countsTitle}</h2>
      <Counts lines={two.items} two={two} name={words.countHeads.items} kind={undefined} />
      {two.areaWords && <Counts lines={two.areaWords} two={two} name={words.countHeads.areas} kind="focus-area" />}
    </section>
  )
}

/** On paper the numbers are sentences: a table beside the changes would make them narrow. */
function PaperCounts({ two }: { readonly two: TwoDays }) {
  const words = useSinceWords()
  const told = (lines: readonly CountLine[], name: string) =>
    (
      [
        ['was', two.from],
        ['is', two.to],
      ] as const
    ).map(([which, day]) => (
      <p key={name + which} className="on-paper">
        <Said
          sentence={words.countsOn(
            name,
            day,
            lines.map((line) => ({ word: line.word, count: line[which] })),
          )}
        />
      </p>
    ))
  return (
    <>
      {told(two.items, words.countHeads.items)}
      {two.areaWords && told(two.areaWords, words.countHeads.areas)}
    </>
  )
}

function Counts({
  lines,
  two,
  name,
  kind,
}: {
  readonly lines: readonly CountLine[]
  readonly two: TwoDays & { readonly today: string }
  readonly name: string
  readonly kind: 'focus-area' | undefined
}) {
  const words = useSinceWords()
  const { none } = useWords()
  const standing = useStanding()
  // A number of another day leads to that day; one of the day the page stands on to the page's own.
  const linked = (day: string, word: CountLine['word'], count: number): ReactNode => {
    const asOf = day === two.today ? standing.asOf : day
    const href = hrefs({ ...standing, asOf }).items({ status: word, ...(kind && { kind }) })
    return (
      <Link look="in-text" href={href}>
        {count}
        <span className="spoken">: {plain(words.countOn(words.countWord(word), day), true)}</span>
      </Link>
    )
  }
  const sum = (which: 'was' | 'is') => lines.reduce((total, line) => total + line[which], 0)
  return (
    <Table caption={name} className="since-numbers">
      <thead>
        <tr>
          <Head>{name}</Head>
          <Head number>
            <Said sentence={words.onDay(two.from)} />
          </Head>
          <Head number>
            <Said sentence={words.onDay(two.to)} />
          </Head>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ word, was, is }) => (
          <tr key={word}>
            <th scope="row">
              {word === 'on-record' || word === 'nothing' ? (
                words.countWord(word)
              ) : (
                <StatusWord mark={word} word={words.countWord(word)} />
              )}
            </th>
            <NumberCell value={was} none={none}>
              {linked(two.from, word, was)}
            </NumberCell>
            <NumberCell value={is} none={none}>
              {linked(two.to, word, is)}
            </NumberCell>
          </tr>
        ))}
        <tr className="since-total">
          <th scope="row">{words.total}</th>
          <NumberCell value={sum('was')} none={none} />
          <NumberCell value={sum('is')} none={none} />
        </tr>
      </tbody>
    </Table>
  )
}
