import type { Verb } from '../../domain/log/entry.ts'
import type { Channel } from '../../domain/records/saying.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { Sentence } from '../sentence.ts'
import { statuses } from './labels.ts'
import type { English } from './tools.ts'

/** What was done, as the history tells it. */
export const verbs: Readonly<Record<Verb, string>> = {
  found: 'Recorded',
  create: 'Created',
  change: 'Changed',
  update: 'Update',
  start: 'Under way',
  deliver: 'Delivered',
  affirm: 'Affirmed',
  confirm: 'Confirmed',
  return: 'Returned',
  'keep-up': 'Kept up',
  lapse: 'Lapsed',
  withdraw: 'Withdrawn by its agency',
  reach: 'Reached',
  'expect-date': 'Date moved',
  'agree-date': 'New date agreed',
  prove: 'Proof added',
  ask: 'Asked',
  answer: 'Answered',
  'set-aside': 'Set aside',
  release: 'Released',
  narrow: 'Narrowed',
  remove: 'Removed (entered in error)',
  restore: 'Restored',
  undo: 'Undone',
  correct: 'Corrected',
  seal: 'Text sealed',
  erase: 'Sealed text erased',
}

/** What a leaf is called where people read of its change. */
const leaves: Readonly<Record<string, string>> = {
  'title.en': 'title',
  'title.es': 'Spanish title',
  'shortTitle.en': 'short title',
  'description.en': 'description',
  'dates.agreed': 'agreed date',
  'dates.expected': 'expected date',
  'dates.delivered': 'delivered on',
  'dates.reached': 'reached on',
  stage: 'stage',
  key: 'key',
  confirmedOn: 'confirmed on',
  'returned.on': 'returned on',
  'returned.because': 'returned because',
  affirmBy: 'to be affirmed by',
  'quantity.delivered': 'delivered so far',
  'quantity.promised': 'promised',
  givingAgencyId: 'who gives',
  receivingAgencyId: 'who receives',
  confirmingAgencyId: 'who confirms',
  supportingAgencyIds: 'who supports',
  focusAreaIds: 'areas',
  focusAreaId: 'area',
  postId: 'point of contact',
  restsOnIds: 'what it rests on',
  followsIds: 'what it follows',
  updateEveryDays: 'days between updates',
  'inPlace.since': 'in place since',
  'inPlace.until': 'in place until',
  'followUp.chasedOn': 'chased on',
  'followUp.notBefore': 'not before',
  'followUp.because': 'why it waits',
  audience: 'who can see it',
  restrictedTo: 'named agencies',
  laterEnds: 'later ends',
  firstPlannedEnd: 'first planned end',
  programmes: 'programme names',
  'answer.en': 'answer',
  answeredOn: 'answered on',
  'leadSentence.en': 'the lead’s sentence',
  'leadSentence.es': 'the lead’s sentence in Spanish',
  'happened.en': 'what happened',
  willHold: 'will the date hold',
}

const channels: Readonly<Record<Channel, string>> = {
  here: 'here',
  'e-mail': 'by e-mail',
  phone: 'by phone',
  meeting: 'at a meeting',
}

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

const plainWords: Readonly<Record<string, string>> = {
  'working-title': 'working title: the public record does not name it',
  named: 'named in the public record',
  'quarterly-review': 'quarterly review',
}

const spaced = (name: string): string => {
  const words = name
    .replace(/Ids?$/, '')
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** The words of a record's own page. */
export function recordWords({ say, many, d }: English) {
  return {
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
    noDate: 'No date was agreed.',
    /** `told 3 Nov by Sample Youth Services; entered by USAO; legal or approval: “…”` */
    given: (day: string, by: string | null, cause: string | null, reason: string | null): Sentence =>
      say`told ${d(day)}${by ? ` by ${by}` : ''}${cause ? `; ${cause.toLocaleLowerCase('en')}` : ''}${reason ? `: “${reason}”` : ''}`,
    /** `FBI, by phone 8 Nov; entered by US Attorney’s Office 9 Nov` */
    said: (given: {
      readonly by: string
      readonly channel: Channel
      readonly on: string
      readonly enteredBy: string | null
      readonly enteredOn: string | null
    }): Sentence =>
      say`${given.by}, ${channels[given.channel]} ${d(given.on)}${
        given.enteredBy && given.enteredBy !== given.by
          ? say`; entered by ${given.enteredBy}${given.enteredOn ? say` ${d(given.enteredOn)}` : ''}`
          : ''
      }`,
    next: (text: string): string => `Next: ${text}`,
    willHold: {
      yes: 'Will the date hold? Yes.',
      perhaps: 'Will the date hold? Perhaps.',
      no: 'Will the date hold? No.',
    },
    newDate: (day: Parameters<typeof d>[0]): Sentence => say` Now expected ${d(day)}.`,
    noUpdates: 'Nobody has said anything about it here yet.',
    noProof: 'Nothing on file yet. A link or a file shows that it was delivered.',
    noRequests: 'Nothing is asked of anybody.',
    earlier: (count: number): string => `${count} earlier`,
    more: (count: number): string => `${count} more`,
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
    verbs,
    leaf: (path: string): string => leaves[path] ?? path.replace(/\.(en|es)$/, '').replaceAll('.', ' '),
    /** `expected date 15 Dec, was 15 Oct` */
    changed: (leaf: string, to: Sentence, from: Sentence | null): Sentence =>
      from === null ? say`${leaf} ${to}` : say`${leaf} ${to}, was ${from}`,
    addedAndRemoved: (leaf: string, added: string, removed: string): Sentence =>
      say`${leaf}${added ? ` with ${added}` : ''}${added && removed ? ',' : ''}${removed ? ` without ${removed}` : ''}`,
    /** A field of a record as a label. */
    factLabel: (name: string): string => facts[name] ?? spaced(name),
    /** A word of the data, as people read it. */
    plainWord: (value: string): string =>
      /^[a-z]+(-[a-z]+)*$/.test(value) ? (plainWords[value] ?? spaced(value)) : value,
    by: (who: string, enteredBy: string | null): string => (enteredBy ? `${who}; entered by ${enteredBy}` : who),
    fromSource: 'from its source',
    anAgency: 'an agency',
    wasUndone: 'undone',
    yes: 'yes',
    no: 'no',
    undated: '(undated)',
    sampleLine: 'Sample: made up to show how this page works; not the record of any agency.',
  }
}
