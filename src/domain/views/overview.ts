import type { Engagement } from '../records/engagement.ts'
import type { FocusArea } from '../records/focusArea.ts'
import type { Projection } from '../log/visibleTo.ts'
import { itemsOf, judgeAll, nextOf, rollUp, type RollUp } from '../rules/rollUp.ts'
import { needsAttention, type StatusWord } from '../rules/words.ts'
import { attention, type AttentionLine } from './attention.ts'
import { curve, type Curve } from './curve.ts'
import { since, type Since } from './since.ts'

/** One of the areas, or (number null) the whole engagement, as the overview shows it. */
export interface AreaLine {
  readonly id: string | null
  readonly number: number | null
  readonly name: string
  readonly shortName: string
  readonly workingTitle: boolean
  readonly leadSentence: string | null
  /** Null for readers outside the agencies: an area computed from what was released could show a green that is not. */
  readonly verdict: Pick<RollUp, 'word' | 'since' | 'attention'> | null
  readonly open: number
  readonly tally: RollUp['tally']
  /** Items of the public record in it; no status is kept of them. */
  readonly onRecord: number
  /** The item the area is judged by. */
  readonly worst: AttentionLine | null
  readonly next: { readonly id: string; readonly title: string; readonly date: Engagement['starts'] } | null
}

export interface Overview {
  readonly today: string
  readonly engagement: Engagement | null
  /** Days since the engagement began, the first day counted as 1. */
  readonly day: number | null
  /** Areas by word; null for readers outside the agencies. */
  readonly headline: {
    readonly needAttention: number
    readonly of: number
    readonly words: Readonly<Partial<Record<StatusWord | 'none', number>>>
  } | null
  readonly areas: readonly AreaLine[]
  readonly whole: AreaLine
  readonly attention: { readonly total: number; readonly lines: readonly AttentionLine[] }
  readonly curve: Curve
  readonly sinceReview: Since | null
}

/** How many lines a list of the overview shows before "9 more". */
const shown = 5

/** The answer to "are we where we should be?" for one class of viewer, on one day. */
export function overview(projection: Projection, today: string): Overview {
  const judged = judgeAll(projection, today)
  const ownVerdict = projection.viewer.audience === 'agencies'
  const areas = [...projection.all('focus-area')].sort((one, other) => one.number - other.number)
  const lineOf = (area: FocusArea | null): AreaLine => {
    const items = itemsOf(judged, area)
    const roll = rollUp(items)
    const next = nextOf(items, today)
    return {
      id: area?.id ?? null,
      number: area?.number ?? null,
      name: area?.name.en ?? 'Whole engagement',
      shortName: area?.shortName.en ?? 'Whole engagement',
      workingTitle: area?.naming === 'working-title',
      leadSentence: area?.leadSentence.en ?? null,
      verdict: ownVerdict ? { word: roll.word, since: roll.since, attention: roll.attention } : null,
      open: roll.open,
      tally: roll.tally,
      onRecord: roll.onRecord,
      worst: roll.worst && ownVerdict ? (attention([roll.worst], projection, today)[0] ?? null) : null,
      next: next && {
        id: next.item.id,
        title: next.item.title.en,
        date: (next.item.dates.expected ?? next.item.dates.agreed)!,
      },
    }
  }
  const lines = areas.map(lineOf)
  const waiting = attention(judged, projection, today)
  const engagement = projection.engagement ?? null
  const review = engagement?.reviewDates
    .map((date) => date.on)
    .filter((day) => day <= today)
    .sort()
    .at(-1)
  return {
    today,
    engagement,
    day: engagement ? dayOfEngagement(engagement, today) : null,
    headline: ownVerdict ? headlineOf(lines) : null,
    areas: lines,
    whole: lineOf(null),
    attention: { total: waiting.length, lines: waiting.slice(0, shown) },
    curve: curve(projection, today),
    sinceReview: review === undefined ? null : since(projection, review, today),
  }
}

function headlineOf(lines: readonly AreaLine[]): Overview['headline'] {
  const words: Partial<Record<StatusWord | 'none', number>> = {}
  for (const { verdict } of lines) words[verdict?.word ?? 'none'] = (words[verdict?.word ?? 'none'] ?? 0) + 1
  return {
    needAttention: lines.filter((line) => needsAttention(line.verdict?.word ?? null)).length,
    of: lines.length,
    words,
  }
}

const dayOfEngagement = (engagement: Engagement, today: string): number =>
  Temporal.PlainDate.from(engagement.starts.on).until(today, { largestUnit: 'day' }).days + 1
