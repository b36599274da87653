import { useHrefs } from '../../data/paths.ts'
import type { Changes, MovedLine, SinceLine } from '../../domain/views/since.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useWords } from '../../words/useWords.ts'

/** In the order they are told: what went well first. */
const groups = ['confirmed', 'delivered', 'reached', 'later', 'earlier', 'unclear', 'made', 'ended'] as const
type Group = (typeof groups)[number]

const shown = 4

interface Shown {
  readonly group: Group
  readonly line: SinceLine | MovedLine
}

/** One of each kind before a second of any, so that four lines tell good and bad; then in the order of the groups. */
export function chosen(changes: Changes, count = shown): readonly Shown[] {
  const lines: (Shown & { readonly turn: number })[] = groups.flatMap((group) =>
    changes[group].map((line, turn) => ({ group, line, turn })),
  )
  return [...lines]
    .sort((one, other) => one.turn - other.turn)
    .slice(0, count)
    .sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || one.turn - other.turn)
}

/** What came since the last review, good and bad in one list. */
export function SinceReview({
  changes,
  names,
  past,
}: {
  readonly changes: Changes
  readonly names: Readonly<Record<string, string>>
  readonly past: boolean
}) {
  const { overview: words, page } = useWords()
  const to = useHrefs()
  const total = groups.reduce((sum, group) => sum + changes[group].length, 0)
  const lines = chosen(changes)
  return (
    <Fold className="since-review" title={<Said sentence={words.sinceTitle(changes, past)} />} count={total}>
      {total === 0 ? (
        <p className="nothing">{words.nothingChanged}</p>
      ) : (
        <ul>
          {lines.map(({ group, line }) => (
            <li key={`${group} ${line.id}`} data-record={line.id}>
              <span className="what">
                {group === 'confirmed' || group === 'reached' ? <StatusMark mark="done" /> : <span />}
                <b>{words.changeWords[group]}</b>
              </span>
              <Link look="plain" href={to.record(line.kind, line.id)}>
                <Said
                  sentence={
                    'distance' in line
                      ? words.moved(line.shortTitle ?? line.title, line)
                      : words.change(line.shortTitle ?? line.title, by(group, line, names))
                  }
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {total > 0 && (
        <Link className="more-link" href={to.since({ from: changes.from })}>
          {lines.length < total ? page.moreOf(total - lines.length) : words.bothDays}
        </Link>
      )}
    </Fold>
  )
}

/** Of what was confirmed, who confirmed it; of the rest the name says nothing new. */
const by = (group: Group, { agencyId }: SinceLine, names: Readonly<Record<string, string>>): string | null =>
  group === 'confirmed' && agencyId !== null ? (names[agencyId] ?? null) : null
