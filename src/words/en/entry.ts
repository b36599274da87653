import type { Verb } from '../../domain/log/entry.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Kind } from '../../domain/records/kind.ts'
import type { Channel } from '../../domain/records/saying.ts'
import type { Sentence } from '../sentence.ts'
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
  audience: 'visible to',
  restrictedTo: 'named agencies',
  removed: 'entered in error',
  laterEnds: 'later ends',
  firstPlannedEnd: 'first planned end',
  programmes: 'programme names',
  'answer.en': 'answer',
  answeredOn: 'answered on',
  'leadSentence.en': 'the lead’s sentence',
  'happened.en': 'what happened',
  willHold: 'will the date hold',
  'next.en': 'what is next',
  'leadSentence.es': 'the lead’s sentence in Spanish',
  'happened.es': 'what happened, in Spanish',
  'shortTitle.es': 'Spanish short title',
  holders: 'who holds it',
  reviewDates: 'days of reviews',
  summitDates: 'days of summits',
  state: 'state of the release',
  madeOn: 'made on',
  'made.en': 'what was decided',
  'minutes.en': 'minutes',
  attendingAgencyIds: 'who attended',
  agendaIds: 'agenda',
  leadAgencyId: 'who leads',
  deputyAgencyId: 'deputy',
  saidOn: 'said on',
  value: 'value',
}

const channels: Readonly<Record<Channel, string>> = {
  here: 'written here',
  'e-mail': 'by e-mail',
  phone: 'by phone',
  meeting: 'at a meeting',
}

/** What is made by an entry, where its verb alone does not say it. */
const kindsOf: Readonly<Record<Kind, string>> = {
  engagement: 'engagement',
  'focus-area': 'focus area',
  agency: 'agency',
  post: 'point of contact',
  commitment: 'commitment',
  milestone: 'milestone',
  update: 'update',
  proof: 'proof',
  request: 'request',
  measure: 'measure',
  observation: 'figure',
  risk: 'risk',
  decision: 'decision',
  meeting: 'meeting',
  'set-aside': 'set aside',
  release: 'release',
  briefing: 'briefing',
}

const plainWords: Readonly<Record<string, string>> = {
  'working-title': 'working title: the public record does not name it',
  named: 'named in the public record',
  'quarterly-review': 'quarterly review',
}

/** The name of a field as a label, where it has none of its own. */
export const spaced = (name: string): string => {
  const words = name
    .replace(/Ids?$/, '')
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const leafName = (path: string): string =>
  leaves[path] ?? spaced(path.replace(/\.(en|es)$/, '').replaceAll('.', ' ')).toLocaleLowerCase('en')

const isPeriod = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'precision' in value && value.precision !== 'day'

/** The words by which entries of the log are told, on a record's own page and where all are read. */
export function entryWords({ say, d }: English) {
  return {
    verbs,
    kindsOf,
    leaf: leafName,
    /** The same before its value: what is known by its month or year only was reached in it, not on it. */
    leafBefore: (path: string, value: unknown): string =>
      isPeriod(value) ? leafName(path).replace(/ on$/, ' in') : leafName(path),
    /** `expected date 15 Dec, was 15 Oct` */
    changed: (leaf: string, to: Sentence, from: Sentence | null): Sentence =>
      from === null ? say`${leaf} ${to}` : say`${leaf} ${to}, was ${from}`,
    /** `what was decided “Monthly.” (before: “Weekly.”)` */
    rewritten: (leaf: string, to: Sentence, from: Sentence | null): Sentence =>
      from === null ? say`${leaf} ${to}` : say`${leaf} ${to} (before: ${from})`,
    inBothLanguages: (leaf: string): string => `${leaf}, in Spanish too,`,
    addedAndRemoved: (leaf: string, added: string, removed: string): Sentence =>
      say`${leaf}${added ? ` with ${added}` : ''}${added && removed ? ',' : ''}${removed ? ` without ${removed}` : ''}`,
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
    /** A word of the data, as people read it. */
    plainWord: (value: string): string =>
      /^[a-z]+(-[a-z]+)*$/.test(value) ? (plainWords[value] ?? spaced(value)) : value,
    by: (who: string, enteredBy: string | null): string => (enteredBy ? `${who}; entered by ${enteredBy}` : who),
    fromSource: 'from its source',
    anAgency: 'an agency',
    aRecord: 'a record that was removed',
    wasUndone: 'undone',
    yes: 'yes',
    no: 'no',
    quoted: (text: string): string => `“${text}”`,
    /** What was done, and where its verb alone does not say it, what was made: `Created, commitment`. */
    doneTo: (verb: Verb, kind: Kind): string =>
      verb === 'create' || verb === 'found' ? `${verbs[verb]}, ${kindsOf[kind]}` : verbs[verb],
    /** `from Los Angeles Times, 28 Sep 2015` */
    fromSourceNamed: (title: string, on: CalendarDate | null): Sentence =>
      say`from ${title}${on ? say`, ${d.withYear(on)}` : ''}`,
    /** `FBI to LASD, by 30 Jun 2018` */
    promise: (from: string, to: string | null, by: CalendarDate | null): Sentence =>
      say`${from}${to ? ` to ${to}` : ''}${by ? say`, by ${d(by)}` : ''}`,
    dueBy: (date: CalendarDate): Sentence => say`by ${d(date)}`,
    /** `“a room for two days”, of LASD by FBI, due 3 Nov` */
    asks: (what: Sentence, of: string, from: string, due: CalendarDate | null): Sentence =>
      say`${what}, asked of ${of} by ${from}${due ? say`, due ${d(due)}` : ''}`,
    asideUntil: (until: CalendarDate, because: Sentence): Sentence => say`until ${d(until)}: ${because}`,
    toAudience: (audience: string): string => `to ${audience.toLocaleLowerCase('en')}`,
    figure: (period: string, value: string): string => `${period}: ${value}`,
    cause: (cause: string): string => `cause: ${cause.toLocaleLowerCase('en')}`,
    /** Instead of a text that was sealed. */
    sealed: (on: string | null): Sentence =>
      on === null ? say`Text sealed: entered in error.` : say`Text sealed on ${d.withYear(on)}: entered in error.`,
  }
}

export type EntryWords = ReturnType<typeof entryWords>
