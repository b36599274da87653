import { Fragment, type ReactNode } from 'react'
import { useHrefs } from '../data/paths.ts'
import type { RecordAnswer } from '../data/queries.ts'
import { Link } from '../ui/Link.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Named } from './Named.tsx'
import { Section } from './Section.tsx'

/** Who gives, receives, confirms and answers for it, with whom it is, and who can see it; agencies and areas lead to their pages. */
export function People({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const { audiences } = useWords()
  const { record, line } = page
  const name = (id: string | null) => (id === null ? null : (page.names[id] ?? null))
  const names = (ids: readonly string[]) => ids.flatMap((id) => page.names[id] ?? []).join(', ') || null
  const to = useHrefs()
  const named = (id: string) => <Named id={id} page={page} />
  const agency = (id: string | null) => (name(id) === null ? null : named(id!))
  const inSight = (ids: readonly string[]) => ids.filter((id) => name(id) !== null)
  const areas = inARow(
    page.areas.map(({ id }) => id),
    named,
  )
  const whole = <Link href={to.area('whole')}>{own.people.wholeEngagement}</Link>
  const holder = line?.with
  const days = page.held.at(-1)?.days
  const withWhom = !holder ? null : holder.agencyId === null ? own.coordinator : name(holder.agencyId)
  const audience =
    record.audience === 'restricted'
      ? own.onlyAgencies(names(record.restrictedTo ?? []) ?? '')
      : audiences[record.audience]
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...(record.kind === 'commitment'
      ? ([
          [own.people.gives, agency(record.givingAgencyId)],
          [own.people.receives, agency(record.receivingAgencyId)],
          [own.people.supports, inARow(inSight(record.supportingAgencyIds), named)],
          [own.people.confirms, agency(record.confirmingAgencyId)],
          [own.people.areas, areas],
        ] as const)
      : []),
    ...(record.kind === 'milestone' ? ([[own.people.areas, areas ?? whole]] as const) : []),
    ...('postId' in record ? ([[own.people.contact, name(record.postId)]] as const) : []),
    ...('updateEveryDays' in record && record.updateEveryDays !== null
      ? ([[own.people.every, own.everyDays(record.updateEveryDays)]] as const)
      : []),
    [own.people.with, withWhom && days !== undefined ? own.withFor(withWhom, days) : withWhom],
    [own.people.audience, audience],
  ]
  return (
    <Section title={own.sections.people} id="people">
      <dl className="pairs">
        {rows.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Section>
  )
}

/** What is drawn of each, with commas between; null for none. */
function inARow(ids: readonly string[], draw: (id: string) => ReactNode): ReactNode {
  if (ids.length === 0) return null
  return ids.map((id, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      {draw(id)}
    </Fragment>
  ))
}
