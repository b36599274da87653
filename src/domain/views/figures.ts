import type { Id } from '../records/id.ts'
import type { Observation } from '../records/observation.ts'
import type { Provenance } from '../records/provenance.ts'

/** Who states a value, and as what. */
export interface Report {
  readonly id: Id
  readonly source: Observation['source']
  readonly standing: Observation['standing']
  readonly provenance: Provenance['kind']
}

/** One value as it is stated, with everybody who states it so. */
export interface Figure {
  readonly value: number
  readonly precision: Observation['precision']
  readonly reports: readonly Report[]
}

/**
 * Whether the sources of one period agree. `one`: there is one source. `same`: several state the same. `precision`: one
 * bound holds of the other count ("more than 640", 647). `count`: they differ.
 */
export type Agreement = 'one' | 'same' | 'precision' | 'count'

/** The values given for one period: the bounds first, then the counts, the smaller first. */
export function figuresOf(observations: readonly Observation[]): readonly Figure[] {
  const byStatement = Map.groupBy(observations, ({ value, precision }) => `${precision} ${value}`)
  return [...byStatement.values()]
    .map((given): Figure => {
      const { value, precision } = given[0]!
      const reports = given.map(({ id, source, standing, provenance }) => ({
        id,
        source,
        standing,
        provenance: provenance.kind,
      }))
      return { value, precision, reports: reports.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1)) }
    })
    .sort(
      (one, other) => exactness.indexOf(one.precision) - exactness.indexOf(other.precision) || one.value - other.value,
    )
}

const exactness = ['more-than', 'about', 'exact'] as const
const sortKey = ({ source, id }: Report): string => `${source.title} ${id}`

/** @param figures the values given for one period; at least one */
export function agreementOf(figures: readonly Figure[]): Agreement {
  if (figures.length === 1) return figures[0]!.reports.length === 1 ? 'one' : 'same'
  const counts = figures.filter(({ precision }) => precision !== 'more-than')
  const [count, second] = counts
  if (second || count?.precision === 'about') return 'count'
  return figures.every((figure) => figure === count || count === undefined || figure.value < count.value)
    ? 'precision'
    : 'count'
}
