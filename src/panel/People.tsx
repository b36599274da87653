import type { RecordAnswer } from '../data/queries.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

/** Who gives, receives, confirms and answers for it, with whom it is, and who can see it. */
export function People({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const { audiences } = useWords()
  const { record, line } = page
  const name = (id: string | null) => (id === null ? null : (page.names[id] ?? null))
  const names = (ids: readonly string[]) => ids.flatMap((id) => page.names[id] ?? []).join(', ') || null
  const holder = line?.with
  const days = page.held.at(-1)?.days
  const withWhom = !holder ? null : holder.agencyId === null ? own.coordinator : name(holder.agencyId)
  const audience =
    record.audience === 'restricted'
      ? own.onlyAgencies(names(record.restrictedTo ?? []) ?? '')
      : audiences[record.audience]
  const rows: readonly (readonly [string, string | null])[] = [
    ...(record.kind === 'commitment'
      ? ([
          [own.people.gives, name(record.givingAgencyId)],
          [own.people.receives, name(record.receivingAgencyId)],
          [own.people.supports, names(record.supportingAgencyIds)],
          [own.people.confirms, name(record.confirmingAgencyId)],
          [own.people.areas, names(record.focusAreaIds)],
        ] as const)
      : []),
    ...(record.kind === 'milestone'
      ? ([[own.people.areas, name(record.focusAreaId) ?? own.people.wholeEngagement]] as const)
      : []),
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
