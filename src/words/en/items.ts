import type { Sentence } from '../sentence.ts'
import { statusesInText } from './labels.ts'
import type { English } from './tools.ts'
import type { StatusWord } from '../../domain/rules/words.ts'

/** The sentences of lists of items. */
export function itemsWords({ say, many }: English) {
  const noun = {
    item: { one: 'item', other: 'items' },
    commitment: { one: 'commitment', other: 'commitments' },
    milestone: { one: 'milestone', other: 'milestones' },
    'focus-area': { one: 'focus area', other: 'focus areas' },
  }
  return {
    titles: { item: 'Items', commitment: 'Commitments', milestone: 'Milestones', 'focus-area': 'Focus areas' },
    heads: {
      status: 'Status',
      item: 'Item',
      area: 'Area',
      agency: 'Agency',
      agreed: 'Agreed',
      expected: 'Expected or done',
      source: 'Source',
      what: 'What',
      date: 'Date',
      why: 'Why',
    },
    /** `3 of 72 items: at risk, area 4.` */
    shown: (kind: keyof typeof noun, count: number, total: number, filters: readonly string[]): Sentence =>
      filters.length === 0
        ? say`${many(count, noun[kind])}.`
        : say`${count} of ${many(total, noun[kind])}: ${filters.join(', ')}.`,
    showAll: 'Show all',
    status: (status: StatusWord | 'on-record' | 'nothing' | 'attention' | 'open'): string =>
      status === 'attention'
        ? 'what needs attention'
        : status === 'on-record'
          ? 'on the public record'
          : status === 'nothing'
            ? 'nothing recorded'
            : status === 'open'
              ? 'open'
              : statusesInText[status],
    marks: { late: 'past its date or expected after it', elsewhere: 'with another agency' },
    area: (area: string): string => (area === 'whole' ? 'whole engagement' : `area ${area}`),
    givenBy: (agency: string): string => `given by ${agency}`,
    lists: {
      confirm: 'Deliveries to confirm',
      decision: 'Decisions wanted',
      request: 'Requests to answer',
      update: 'Updates due',
      next: 'Next 90 days',
    },
    noItems: 'Nothing here matches these filters.',
    onRecord: 'On the public record',
    noStatus: 'Nothing recorded',
  }
}
