import type { LeadSentence } from '../../domain/views/leadSentence.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { Sentence } from '../sentence.ts'
import { entryWords, spaced } from './entry.ts'
import { statuses } from './labels.ts'
import type { English } from './tools.ts'

const facts: Readonly<Record<string, string>> = {
  description: 'Description',
  heldOn: 'Held on',
  attendingAgencyIds: 'Attending',
  agendaIds: 'Agenda',
  minutes: 'Minutes',
  wantedFromAgencyId: 'Wanted from',
  wantedBy: 'Wanted by',
  made: 'Decided',
  madeOn: 'Decided on',
  fromAgencyId: 'Asked by',
  toAgencyId: 'Asked of',
  subjectId: 'About',
  askedOn: 'Asked on',
  dueOn: 'Due on',
  answer: 'Answer',
  answeredOn: 'Answered on',
  focusAreaIds: 'Areas',
  focusAreaId: 'Area',
  leadAgencyId: 'Leads',
  deputyAgencyId: 'Deputy',
  leadSentence: 'In the lead’s words',
  periodType: 'Counted by',
  response: 'Response',
  postId: 'Point of contact',
}

/** Leaves that reasons rest on. */
const factLeaves: Readonly<Record<string, string>> = {
  'dates.agreed': 'Agreed date',
  'dates.expected': 'Expected date',
  'dates.delivered': 'Delivery',
  'returned.on': 'Return',
  confirmedOn: 'Last confirmed',
  updateEveryDays: 'How often it is heard of',
}

/** The words of a record's own page. */
export function recordWords(tools: English) {
  const { say, many, d } = tools
  return {
    ...entryWords(tools),
    sections: {
      status: 'Status and reasons',
      dates: 'Dates',
      updates: 'Updates',
      proof: 'Proof',
      requests: 'Requests',
      people: 'People',
      sealed: 'Sealed texts',
      releases: 'Releases',
      history: 'History',
      facts: 'What is recorded',
      source: 'Source',
      waits: 'Rests on and follows',
    },
    since: (day: string): Sentence => say`since ${d(day)}`,
    reported: 'Reported',
    fromRecord: 'From the record',
    neverReported: 'Nothing reported yet',
    notSinceDelivered: 'Nothing since it was delivered',
    reportedOn: (word: StatusWord, day: string | null): Sentence =>
      day === null ? say`${statuses[word]}` : say`${statuses[word]}; last word ${d(day)}`,
    /** What a reason rests on, as the link that leads to it. */
    fact: {
      update: (on: Parameters<typeof d>[0]): Sentence => say`Update of ${d(on)}`,
      request: (on: Parameters<typeof d>[0]): Sentence => say`Request of ${d(on)}`,
      leaf: (leaf: string): Sentence => [factLeaves[leaf] ?? 'Where this stands'],
    },
    nowExpected: 'Now expected',
    earlierExpected: 'Earlier expected',
    agreed: 'Agreed',
    agreedBefore: 'Agreed before',
    delivered: 'Delivered',
    returned: 'Returned',
    reached: 'Reached',
    confirmed: 'Confirmed',
    made: 'Made',
    inPlace: 'In place since',
    toAffirm: 'To be affirmed by',
    chased: 'Chased',
    notBefore: 'Not before',
    neverAgain: 'never agreed anew',
    /** Where a lead's sentence comes from: never from the source that names the area. */
    sentenceSource: ({ on, sample }: LeadSentence): Sentence => [
      ...(on ? say`Written ${d(on)} · ` : []),
      sample ? 'Sample' : 'Entered here',
    ],
    noDate: 'No date was agreed.',
    /** `told 3 Nov by Sample Youth Services; entered by USAO; legal or approval: “…”` */
    given: (day: string, by: string | null, cause: string | null, reason: string | null): Sentence =>
      say`told ${d(day)}${by ? ` by ${by}` : ''}${cause ? `; ${cause.toLocaleLowerCase('en')}` : ''}${reason ? `: “${reason}”` : ''}`,
    noUpdates: 'Nobody has said anything about it here yet.',
    noProof: 'Nothing on file yet. A link or a file shows that it was delivered.',
    noRequests: 'Nothing is asked of anybody.',
    earlier: (count: number): string => `${count} earlier`,
    more: (count: number): string => `${count} more`,
    fewer: 'Show fewer',
    /** Where there are pages that have not been read. */
    moreAndEarlier: (count: number): string => `${count} more, and earlier`,
    earlierChanges: 'Earlier changes',
    earlierRead: (count: number): string =>
      `${many(count, { one: 'earlier change', other: 'earlier changes' })} added to the end of the list.`,
    asItStoodThen: 'As it stood then',
    panelName: 'About the chosen record',
    closePanel: 'Close',
    wholePage: 'Open as a page',
    asked: (from: string, to: string, on: Parameters<typeof d>[0], due: Parameters<typeof d>[0] | null): Sentence =>
      say`${from} to ${to}, asked ${d(on)}${due ? say`, due ${d(due)}` : ''}`,
    answered: (on: Parameters<typeof d>[0], words: string | null): Sentence =>
      say`Answered ${d(on)}${words ? `: “${words}”` : ''}`,
    notAnswered: 'Not answered yet',
    /** `Release to partners: proposed` */
    releaseTo: (audience: string, state: 'proposed' | 'approved' | 'declined'): string =>
      `Release to ${audience.slice(0, 1).toLocaleLowerCase('en')}${audience.slice(1)}: ${state}`,
    toDecide: 'read it and decide',
    /** `Save minutes.pdf (12 kB)` */
    saveFile: (name: string, bytes: number): string =>
      `Save ${name} (${bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 100_000) / 10} MB`})`,
    fileSealed: 'Its file was sealed.',
    addedOn: (day: Parameters<typeof d>[0]): Sentence => say`added ${d(day)}`,
    people: {
      gives: 'Gives',
      receives: 'Receives',
      supports: 'Supports',
      confirms: 'Confirms',
      contact: 'Point of contact',
      every: 'Updates',
      with: 'With',
      audience: 'Who can see this',
      areas: 'Areas',
      wholeEngagement: 'Whole engagement',
    },
    everyDays: (days: number): string => `every ${many(days, { one: 'day', other: 'days' })}`,
    coordinator: 'the coordinator: no point of contact',
    withFor: (name: string, days: number): string => `${name} for ${many(days, { one: 'day', other: 'days' })}`,
    onlyAgencies: (names: string): string => `Only ${names}`,
    restsOn: 'Rests on',
    follows: 'Follows',
    restedOnBy: 'Others rest on it or follow it',
    /** A field of a record as a label. */
    factLabel: (name: string): string => facts[name] ?? spaced(name),
    undated: '(undated)',
    sampleLine: 'Sample: made up to show how this page works; not the record of any agency.',
  }
}
