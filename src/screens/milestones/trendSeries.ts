import type { Numbers } from '../../charts/numbers.ts'
import type { TrendLine, TrendSeries } from '../../charts/trend.ts'
import { addDays, dayNumber, distance, lastDay, nextQuarter } from '../../domain/rules/dates.ts'
import type { Moved } from '../../domain/views/moved.ts'
import type { Trend } from '../../domain/views/trend.ts'
import { dateText } from '../../words/en/dateText.ts'
import type { milestonesWords } from '../../words/en/milestones.ts'
import { plain } from '../../words/sentence.ts'

type Words = ReturnType<typeof milestonesWords>

/** How many lines are drawn in ink and named. */
const named = 8

/** The ones that moved most, as far as it is sure: of a range the end that is nearer to not having moved. */
export function movedMost(trends: readonly Trend[]): readonly Trend[] {
  const sure = ({ moved }: Trend) => (moved === null ? 0 : Math.min(Math.abs(moved.least), Math.abs(moved.most)))
  return trends
    .filter(({ steps }) => steps.length > 1)
    .sort((one, other) => sure(other) - sure(one) || (one.id < other.id ? -1 : 1))
    .slice(0, named)
}

/**
 * The finished trend on the scale of the three-year line. A date that is not known to the day stands at its last day.
 * @param all every line in ink; else only those that are named
 */
export function trendSeries(
  { trends, today }: Pick<Moved, 'trends' | 'today'>,
  scale: { readonly from: string; readonly to: string },
  all: boolean,
  words: Words,
): TrendSeries {
  const most = movedMost(trends)
  const rest = trends.filter((trend) => !most.includes(trend))
  const lines = [...most, ...rest].map((trend): TrendLine => {
    const isNamed = most.includes(trend)
    return {
      key: trend.id,
      name: trend.shortTitle ?? trend.title,
      note: words.lineNote(trend.moved),
      steps: trend.steps.map(({ on, expected }, place) => {
        const before = trend.steps[place - 1]?.expected
        return {
          at: dayNumber(on),
          expected: dayNumber(lastDay(expected)),
          spoken: plain(words.step(trend.title, on, expected, before ? distance(before, expected) : null)),
        }
      }),
      end: dayNumber(trend.reached ? lastDay(trend.reached) : today),
      reached: trend.reached !== null,
      strong: all || isNamed,
      named: isNamed,
    }
  })
  const expected = lines.flatMap(({ steps }) => steps.map((step) => step.expected))
  const [first, last] = [Math.min(dayNumber(scale.from), ...expected), Math.max(dayNumber(today), ...expected)]
  return {
    name: words.trendDrawing,
    lines,
    across: { from: dayNumber(scale.from), to: dayNumber(scale.to), ticks: quarters(scale, (day) => day.slice(0, 4)) },
    up: {
      from: first,
      to: last,
      ticks: quarters({ from: dayOf(first), to: dayOf(last) }, words.month),
    },
    now: { at: dayNumber(today), label: plain([{ date: words.dayAlone(today) }]) },
    diagonal: words.diagonal,
  }
}

const dayOf = (number: number): string => addDays('1970-01-01', number)

/** The first days of quarters within a scale; those of years are labelled. */
function quarters(scale: { readonly from: string; readonly to: string }, label: (day: string) => string) {
  const found: { at: number; label: string | null }[] = []
  for (let day = nextQuarter(scale.from); day <= scale.to; day = nextQuarter(day))
    found.push({ at: dayNumber(day), label: day.endsWith('-01-01') ? label(day) : null })
  return found
}

/** A row for every date that was given, with all that must be known of it where the file lies alone. */
export function trendFile(
  { trends, today, names }: Moved,
  sourceKind: (id: string) => string,
  { stepHeads: heads }: Words,
): Numbers {
  return {
    heads: [
      heads.milestone,
      heads.agency,
      heads.on,
      heads.expected,
      heads.precision,
      heads.reached,
      heads.source,
      heads.asOf,
    ],
    rows: trends.flatMap(({ id, title, agencyId, steps, reached }) =>
      steps.map(({ on, expected }) => [
        title,
        agencyId === null ? null : (names[agencyId] ?? null),
        on,
        dateText(expected),
        expected.precision,
        reached && dateText(reached),
        sourceKind(id),
        today,
      ]),
    ),
  }
}
