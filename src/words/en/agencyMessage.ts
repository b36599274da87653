import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Concern } from '../../domain/views/concern.ts'
import { capital, plain, type Sentence } from '../sentence.ts'
import { statusesInText } from './labels.ts'
import type { AskedAbout } from './monday.ts'
import { reasons, type NameOf } from './reasons.ts'
import { tools } from './tools.ts'

/** One item as a message asks about it. */
export interface MessageItem extends AskedAbout {
  readonly handle: string
  readonly concerns: readonly Concern[]
  readonly due: CalendarDate | null
  readonly expected: CalendarDate | null
}

/** A mail that nobody has sent: it is read first, and goes out by the writer's own mail program. */
export interface AgencyMessage {
  readonly subject: string
  readonly text: string
}

/** So many handles stand in a subject line; the rest are counted. */
const handlesInSubject = 4

const questions: Readonly<Record<Concern, string>> = {
  'no-word': 'What has happened, and will the date hold? If not: which date, and why?',
  'update-due': 'What has happened, and will the date hold?',
  overdue: 'Has it been done? If not: which date can be given, and why?',
  differ: 'What was reported and what the record says differ: which of the two holds?',
  unconfirmed: 'Was it received as promised? If not: what is missing?',
  returned: 'When will it come again?',
  request: 'What is the answer?',
  'no-proof': 'Is there a link or a file that shows it?',
  doubt: 'Does the date given last still hold?',
}
const inPlace = 'Is it still in place this quarter?'

/**
 * All that one agency is asked, as one message in plain text: every item once, with its handle, why it is asked and the
 * questions. Each date has its year, since a mail is read later. The item or its date is the subject, never the agency.
 *
 * @param today the day the record stands on
 */
export function agencyMessage(site: string, items: readonly MessageItem[], today: string, name: NameOf): AgencyMessage {
  const { say, many, d } = tools(null)
  const words = reasons(tools(null), name)
  const text = (sentence: Sentence) => plain(sentence, true)
  const shown = items.slice(0, handlesInSubject).map(({ handle }) => handle)
  const more = items.length - shown.length
  const subject = `${site}: ${many(items.length, { one: 'item', other: 'items' })} to ask about (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`
  const about = (item: MessageItem, place: number): string => {
    const told = [
      ...item.reasons.map((reason) => text(words.reasonAlone(reason))),
      ...item.notes
        .filter(({ code }) => code === 'update-due' || code === 'unconfirmed')
        .filter(({ code }) => code !== 'update-due' || !item.concerns.includes('no-word'))
        .map((note) => text(words.noteAlone(note))),
    ]
    const dates = [
      item.due && text(capital(say`agreed for ${d(item.due)}`)),
      item.expected && item.expected.on !== item.due?.on && text(say`now expected ${d(item.expected)}`),
    ].filter(Boolean)
    return [
      `${place + 1}. ${item.title} (${item.handle})`,
      ...(dates.length > 0 ? [`   ${dates.join('; ')}.`] : []),
      `   In the record: ${statusesInText[item.word]}.`,
      ...told.map((line) => `   ${line}`),
      ...askedOf(item).map((question) => `   ${question}`),
    ].join('\n')
  }
  const opening = text(
    say`These are the open questions of the record of the ${site} engagement on ${d.inFull(today)}, all in one message.`,
  )
  const closing = [
    'One line an item is enough, by return of this mail or by phone. It is entered in your words, as said by you.',
    'No names of suspects, victims or witnesses and no case facts: what is entered may be released on request or in court.',
  ].join('\n')
  return { subject, text: [opening, ...items.map(about), closing].join('\n\n') }
}

/** What is asked of an item, most telling first; one question does not follow where another holds it already. */
function askedOf({ concerns, reasons: counted }: MessageItem): readonly string[] {
  const has = (concern: Concern) => concerns.includes(concern)
  return concerns
    .filter(
      (concern) =>
        concern !== 'doubt' &&
        !(concern === 'overdue' && (has('no-word') || has('returned'))) &&
        !(concern === 'differ' && (has('no-word') || has('overdue') || has('returned'))) &&
        !(concern === 'update-due' && has('overdue')),
    )
    .map((concern) =>
      concern === 'unconfirmed' && counted.some(({ code }) => code === 'in-place-late') ? inPlace : questions[concern],
    )
}

/**
 * The address that opens a message in the reader's own mail program (RFC 6068): lines end as mail has them, and only
 * what the rule leaves bare stays bare.
 */
export function mailtoHref(mails: readonly string[], { subject, text }: AgencyMessage): string {
  const part = (words: string) => encodeURIComponent(words.replaceAll(/\r?\n/g, '\r\n'))
  return `mailto:${mails.map((mail) => encodeURIComponent(mail).replaceAll('%40', '@')).join(',')}?subject=${part(subject)}&body=${part(text)}`
}
