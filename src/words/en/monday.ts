import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Note, Reason } from '../../domain/rules/reason.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { Concern } from '../../domain/views/concern.ts'
import { listed, type Sentence } from '../sentence.ts'
import { statuses } from './labels.ts'
import { reasons, type NameOf } from './reasons.ts'
import type { English } from './tools.ts'

/** An item of a list of what there is to ask or to look at, as its sentence needs it. */
export interface AskedAbout {
  readonly word: StatusWord
  readonly title: string
  readonly reasons: readonly Reason[]
  readonly notes: readonly Note[]
  readonly differ: boolean
  readonly lastWordOn: string | null
}

const concernWords: Readonly<Record<Concern, string>> = {
  overdue: 'Past its date',
  'no-word': 'No word',
  'update-due': 'Update due',
  differ: 'Report and record differ',
  unconfirmed: 'Delivered and not confirmed',
  returned: 'Returned',
  request: 'Request past its date',
  'no-proof': 'Nothing on file',
  doubt: 'Date in doubt',
}

/** The words of Monday's list and of all that needs attention. */
export function mondayWords(tools: English) {
  const { say, many, d } = tools
  const items = { one: 'item', other: 'items' }
  return {
    title: 'Monday’s list',
    attentionTitle: (past: boolean): string => (past ? 'Needed attention' : 'Needs attention'),
    /** `14 items to ask about, with 7 agencies: one message each.` `on`: a day of the past, told as it was. */
    total: (count: number, agencies: number, on: string | null): Sentence => {
      const withAgencies = many(agencies, { one: 'agency', other: 'agencies' })
      if (on === null)
        return count === 0
          ? say`Nothing is to be asked today.`
          : say`${many(count, items)} to ask about, with ${withAgencies}: one message each.`
      return count === 0
        ? say`Nothing was to be asked on ${d.withYear(on)}.`
        : say`${many(count, items)} ${count === 1 ? 'was' : 'were'} to be asked about on ${d.withYear(on)}, with ${withAgencies}.`
    },
    answered: (count: number): Sentence =>
      say`${many(count, { one: 'more item needs attention and has', other: 'more items need attention and have' })} an answer with a date ahead: ${{ link: 'attention', text: ['all that needs attention'] }}.`,
    ownOnly: 'Monday’s list is the coordinator’s. What waits for you stands under “For you” on the overview.',
    coordinatorsOwn: 'Nobody answers for these',
    write: 'Write one message',
    writeTo: (agency: string): string => `Write one message to ${agency}`,
    count: (count: number): string => many(count, items),
    snoozedTitle: 'Snoozed until a day',
    snoozed: (until: CalendarDate, because: string | null): Sentence =>
      say`Not before ${d(until)}${because ? `: “${because}”` : ''}`,
    wake: 'Back on the list',
    chasedToday: 'Chased today',
    chased: (on: CalendarDate): Sentence => say`Chased ${d(on)}`,
    of: (title: string): string => ` ${title}`,
    with: (name: string): string => `With ${name}`,
    withNobody: 'With the coordinator: no point of contact',

    /** One item in one sentence with every reason: `No word: listening sessions, nothing heard since 7 Sep (…).` */
    item: (given: AskedAbout, name: NameOf): Sentence => {
      const words = reasons(tools, name)
      const told = [
        ...given.reasons.map((reason) => words.reason(reason)),
        ...given.notes.filter(({ code }) => isAsking(code, given.reasons)).map((note) => words.note(note)),
        ...(given.differ ? [say`report and record differ`] : []),
        ...(isSaidAlready(given)
          ? []
          : [given.lastWordOn === null ? say`no word yet` : say`last word ${d(given.lastWordOn)}`]),
      ]
      return say`${{ strong: [`${statuses[given.word]}:`] }} ${{ link: 'record', text: [given.title] }}, ${listed(told, '; ')}.`
    },

    attention: (count: number, also: number, past: boolean): Sentence => {
      const first =
        count === 0
          ? say`Nothing ${past ? 'needed' : 'needs'} attention.`
          : say`${many(count, items)} ${past ? 'needed' : count === 1 ? 'needs' : 'need'} attention.`
      if (also === 0) return first
      return past
        ? say`${first} ${also} more had a word due or a delivery to confirm.`
        : say`${first} ${also} more ${also === 1 ? 'has' : 'have'} a word due or a delivery to confirm.`
    },
    alsoTitle: 'On track, and something is due',
    kinds: 'Kinds',
    all: (count: number): string => `All ${count}`,
    ofKind: (concern: Concern, count: number): string => `${concernWords[concern]} ${count}`,
    toMonday: 'Monday’s list, by agency',

    message: {
      title: (agency: string): string => `Message to ${agency}`,
      hint: 'Read it first. Nothing is sent from here: it opens in your own mail program, or you copy it.',
      to: 'To',
      noAddress: 'No address is known here. Add it in your mail program.',
      subject: 'Subject',
      text: 'Text',
      mail: 'Open in my mail program',
      copy: 'Copy the text',
      copied: 'Copied.',
      notCopied: 'The browser did not allow copying. Select the text and copy it.',
      long: 'Some mail programs cut a text this long: copying is safer.',
      mark: (count: number): string =>
        count === 1 ? 'Mark this item as chased today' : `Mark these ${count} items as chased today`,
      done: 'Done',
      close: 'Close without marking',
      marked: (count: number, agency: string): string => `Chased today: ${many(count, items)}, ${agency}.`,
    },
  }
}

/** A note that asks for something and is not said by a reason already. */
function isAsking(code: Note['code'], counted: readonly Reason[]): boolean {
  const silent = counted.some((reason) => reason.code === 'no-word' || reason.code === 'never')
  return code === 'unconfirmed' || code === 'no-contact' || (code === 'update-due' && !silent)
}

const isSaidAlready = ({ reasons: counted, notes }: AskedAbout): boolean =>
  counted.some(({ code }) => code === 'no-word' || code === 'never') || notes.some(({ code }) => code === 'unconfirmed')
