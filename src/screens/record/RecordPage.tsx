import { useQuery } from '@tanstack/react-query'
import { useHrefs } from '../../data/paths.ts'
import { agenciesQuery, historyQuery, recordQuery, sessionQuery, useLine, useOverview } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { AnyRecord } from '../../domain/records/registry.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { Provenance } from './Provenance.tsx'
import { factsOf, titleOf, valueText } from './facts.ts'
import { LogUpdate } from './LogUpdate.tsx'

/** Any record: its facts, its source, and everything that was ever done to it. */
export function RecordPage({ path, id }: { readonly path: string; readonly id: string }) {
  return (
    <Panel query={useQuery(recordQuery(path, id, useStanding()))}>
      {(record) => <Whole path={path} record={record} />}
    </Panel>
  )
}

function Whole({ path, record }: { readonly path: string; readonly record: AnyRecord }) {
  const session = useQuery(sessionQuery).data
  const names = useNames()
  const today = useLine().data?.today
  const to = useHrefs()
  const { writes } = useStanding()
  useTitle(titleOf(record))
  const reports =
    (record.kind === 'commitment' || record.kind === 'milestone') &&
    record.provenance.kind !== 'record' &&
    session?.role === 'coordinator' &&
    writes
  return (
    <>
      <h1>{titleOf(record)}</h1>
      <p className="quiet small">
        {record.handle} · <Link href={to.overview()}>Overview</Link>
      </p>
      <h2>What is recorded</h2>
      <dl className="facts" data-record={record.id}>
        {factsOf(record, names).map(([label, text]) => (
          <div key={label} className="fact-pair">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h2>Source</h2>
      <Provenance of={record.provenance} />
      {reports && today && <LogUpdate subjectId={record.id} today={today} />}
      <h2>History</h2>
      <History path={path} id={record.id} names={names} />
    </>
  )
}

function History({
  path,
  id,
  names,
}: {
  readonly path: string
  readonly id: string
  readonly names: ReadonlyMap<string, string>
}) {
  return (
    <Panel query={useQuery(historyQuery(path, id, useStanding()))}>
      {({ items }) => (
        <ol className="history">
          {items.map((entry) => (
            <li key={entry.id}>
              <strong>{verbText[entry.verb] ?? entry.verb}</strong>{' '}
              <span className="quiet">
                {entry.who.agencyId
                  ? `by ${names.get(entry.who.agencyId) ?? 'an agency'}`
                  : entry.verb === 'found'
                    ? 'from its source'
                    : ''}
                {entry.who.enteredByAgencyId
                  ? `; entered by ${names.get(entry.who.enteredByAgencyId) ?? 'an agency'}`
                  : ''}
                , <time dateTime={entry.at}>{instantText(entry.at)}</time>
                {entry.undone && ' · undone'}
              </span>
              {entry.reason && <p className="small">“{entry.reason}”</p>}
              <ul className="changes">
                {entry.changes
                  .filter((change) => change.id === id && change.came !== 'added')
                  .flatMap((change) =>
                    change.leaves.map((leaf) => (
                      <li key={leaf.leaf}>
                        {leaf.leaf}:{' '}
                        {leaf.added || leaf.removed
                          ? [
                              ...(leaf.added ?? []).map((each) => `+ ${valueText(each, names)}`),
                              ...(leaf.removed ?? []).map((each) => `− ${valueText(each, names)}`),
                            ].join(', ')
                          : `${valueText(leaf.from, names)} → ${valueText(leaf.to, names)}`}
                      </li>
                    )),
                  )}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

const verbText: Readonly<Record<string, string>> = {
  found: 'Recorded',
  create: 'Created',
  change: 'Changed',
  update: 'Update logged',
  deliver: 'Delivered',
  confirm: 'Confirmed',
  return: 'Returned',
  'expect-date': 'Date moved',
  'agree-date': 'New date agreed',
  remove: 'Removed (entered in error)',
  restore: 'Restored',
  undo: 'Undone',
  correct: 'Corrected',
  release: 'Released',
  narrow: 'Narrowed',
  reach: 'Reached',
  start: 'Under way',
}

/** The instant in the engagement's zone: never that of the reader's device. */
const zoned = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Los_Angeles',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const instantText = (at: string): string => zoned.format(new Date(at))

function useNames(): ReadonlyMap<string, string> {
  const agencies = useQuery(agenciesQuery(useStanding())).data?.items ?? []
  const areas = useOverview().data?.areas ?? []
  return new Map([
    ...agencies.map((agency) => [agency.id, agency.shortName] as const),
    ...areas.flatMap((line) => (line.id === null ? [] : [[line.id, line.name?.en ?? ''] as const])),
  ])
}
