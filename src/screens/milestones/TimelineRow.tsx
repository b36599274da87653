import type { ReactNode } from 'react'
import { useHrefs } from '../../data/paths.ts'
import type { MilestoneLine, Milestones } from '../../domain/views/milestones.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Changed } from '../../acts/Changed.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Lane } from '../../ui/Lane.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { useOpenRecord } from './useOpenRecord.ts'

/** One milestone: its status, title, whose it is and what it waits for, its dates, and its lane. */
export function TimelineRow({
  line,
  all,
  withArea,
  withLane,
  chosen,
}: {
  readonly line: MilestoneLine
  readonly all: Milestones
  readonly withArea: boolean
  readonly withLane: boolean
  readonly chosen: boolean
}) {
  const words = useMilestonesWords()
  const { none, date } = useWords()
  const now = nowOf(line)
  return (
    <tr data-record={line.id} className={chosen ? 'chosen' : undefined}>
      <td className="together">
        <Status line={line} />
      </td>
      <th scope="row" className="words">
        <Title line={line} />
        <Changed id={line.id} />
        <Second line={line} all={all} withArea={withArea} />
      </th>
      <td className="number date">
        {line.due ? <DateText date={date.aloneWithYear(line.due)} /> : <Dash spoken={none} />}
      </td>
      <td className="number date">
        {now ? (
          line.finished === null ? (
            <b>
              <DateText date={date.aloneWithYear(now)} />
            </b>
          ) : (
            <DateText date={date.aloneWithYear(now)} />
          )
        ) : (
          <Dash spoken={none} />
        )}
        <span className="spoken">
          <Said sentence={words.spoken(line)} />
        </span>
      </td>
      {withLane && (
        <td className="lane-cell">
          <Lane drawing={{ ...line.lane, note: words.moved(line) || null }} />
        </td>
      )}
    </tr>
  )
}

/** The day it was reached, else the one it is now expected on where that is not the agreed one. */
export function nowOf({ finished, expected, due }: MilestoneLine) {
  if (finished) return finished
  return expected && due && expected.on === due.on && expected.precision === due.precision ? null : expected
}

/** Its mark and word, or that the public record holds it. */
export function Status({ line: { word } }: { readonly line: MilestoneLine }) {
  const words = useMilestonesWords()
  const { statuses } = useWords()
  return word === null ? (
    <span className="quiet">{words.onRecord}</span>
  ) : (
    <StatusWord mark={word} word={statuses[word]} />
  )
}

/** Its title, which opens all about it: beside the timeline where there is room, else on its own page. */
export function Title({ line }: { readonly line: MilestoneLine }) {
  const { key } = useWords()
  const to = useHrefs()
  const open = useOpenRecord()
  return (
    <>
      <Link look="plain" href={to.record('milestone', line.id)} onClick={(event) => open(line.id, event)}>
        {line.title}
      </Link>{' '}
      {line.key && <Chip>{key}</Chip>}
    </>
  )
}

/** Whose it is, what it rests on, follows and is followed by; each leads there. */
export function Second({
  line,
  all,
  withArea,
}: {
  readonly line: MilestoneLine
  readonly all: Milestones
  readonly withArea: boolean
}) {
  const words = useMilestonesWords()
  const to = useHrefs()
  const open = useOpenRecord()
  const area = all.areas.find(({ id }) => id === line.focusAreaIds[0])
  const link = (name: string, text: ReactNode) => {
    const [kind, id = ''] = name.split(' ')
    return kind === 'milestone' ? (
      <Link key={name} href={to.record(kind, id)} onClick={(event) => open(id, event)}>
        {text}
      </Link>
    ) : (
      <Link key={name} href={to.record('commitment', id)}>
        {text}
      </Link>
    )
  }
  const agency = line.agencyId === null ? '' : (all.names[line.agencyId] ?? '')
  return (
    <span className="second-line quiet">
      <Said
        sentence={words.second(
          line,
          agency || (line.word === null ? '' : words.nobody),
          withArea ? words.areaShort(area?.number ?? null) : null,
        )}
        link={link}
      />
    </span>
  )
}
