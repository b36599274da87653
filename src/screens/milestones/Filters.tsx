import { useId, type ReactNode } from 'react'
import { statusWords } from '../../domain/rules/words.ts'
import type { Milestones } from '../../domain/views/milestones.ts'
import { Fold } from '../../ui/Fold.tsx'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { filterNames, sorts, yearsOf } from './timelineView.ts'
import { useTimelineView } from './useTimelineView.ts'

/** What the timeline shows, in which order and groups. Every choice stands in the address. */
export function Filters({ all }: { readonly all: Milestones }) {
  const words = useMilestonesWords()
  const { view, go } = useTimelineView()
  const years = [...new Set(all.milestones.flatMap(yearsOf))].sort((one, other) => one - other)
  const agencies = [...new Set(all.milestones.flatMap(({ agencyId }) => agencyId ?? []))]
    .map((id) => ({ id, name: all.names[id] ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
  const filtered = filterNames.some((name) => view[name] !== null)
  const first = all.milestones.filter((line) => line.first).length
  return (
    <Fold className="timeline-fold on-screen" title={words.filters.name}>
      <div className="timeline-filters">
        <Choice
          label={words.filters.show}
          value={view.show}
          onChoose={(show) => go({ show: show === (filtered ? 'all' : 'first') ? null : show })}
        >
          <option value="first">{words.show.first(first)}</option>
          <option value="all">{words.show.all(all.milestones.length)}</option>
        </Choice>
        <Choice label={words.filters.area} value={view.area} onChoose={(area) => go({ area: area || null })}>
          <option value="">{words.all}</option>
          {all.areas.map((area) => (
            <option key={area.id} value={area.number}>
              {words.area(area)}
            </option>
          ))}
          <option value="whole">{words.whole}</option>
        </Choice>
        <Choice label={words.filters.agency} value={view.agency} onChoose={(agency) => go({ agency: agency || null })}>
          <option value="">{words.all}</option>
          {agencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={words.filters.status} value={view.status} onChoose={(status) => go({ status: status || null })}>
          <option value="">{words.all}</option>
          <option value="attention">{words.attention}</option>
          {statusWords.map((word) => (
            <option key={word} value={word}>
              {words.status(word)}
            </option>
          ))}
          <option value="on-record">{words.onRecord}</option>
        </Choice>
        <Choice label={words.filters.year} value={view.year} onChoose={(year) => go({ year: year || null })}>
          <option value="">{words.all}</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Choice>
        <Choice
          label={words.filters.sort}
          value={view.sort}
          onChoose={(sort) => go({ sort: sort === 'agreed' ? null : sort })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </Choice>
        <Choice
          label={words.filters.group}
          value={view.group}
          onChoose={(group) => go({ group: group === 'area' ? null : group })}
        >
          <option value="area">{words.groups.area}</option>
          <option value="none">{words.groups.none}</option>
        </Choice>
      </div>
    </Fold>
  )
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string
  readonly value: string | number | null
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <div className="timeline-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </div>
  )
}
