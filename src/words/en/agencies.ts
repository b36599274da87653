import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Channel, WillHold } from '../../domain/records/saying.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { Matrix } from '../../domain/views/matrix.ts'
import { capital, listed, type Sentence } from '../sentence.ts'
import { statusesInText } from './labels.ts'
import type { English } from './tools.ts'

/** What an agency may answer of one item. */
export type AnswerName = WillHold | 'delivered' | 'reached'

/** The words of the pages of agencies: the list, one agency, agencies by area, who owes and is owed. */
export function agencyWords({ say, many, form, d }: English) {
  const days = (n: number) => many(n, { one: 'day', other: 'days' })
  const openCommitments = (n: number) => many(n, { one: 'open commitment', other: 'open commitments' })
  const areasNamed = (numbers: readonly number[]): string =>
    `${form(numbers.length, { one: 'area', other: 'areas' })} ${numbers
      .map(String)
      .join(', ')
      .replace(/, (\d+)$/, ' and $1')}`
  return {
    title: 'Agencies',
    tabs: { list: 'List', matrix: 'By area', owed: 'Who owes and is owed' },
    tabsName: 'Agencies, seen three ways',
    releasedOnly: 'Counts only what has been released to partners.',
    heads: {
      agency: 'Agency',
      open: 'Open commitments',
      late: 'Late',
      noWord: 'No word',
      waiting: 'Waiting for others',
      waitedOn: 'Others wait on it',
      source: 'Source',
      agencyGives: 'Agency that gives',
      openShort: 'Open',
      gives: 'Gives',
      receives: 'Receives',
      commitment: 'Commitment',
      status: 'Status',
      due: 'Agreed',
      expected: 'Expected or done',
      with: 'With',
      days: 'For days',
      held: 'Days held so far',
      past: 'Past its date',
      elsewhere: 'With another',
      longest: 'Longest without change of hands',
      item: 'Item',
      for: 'For',
      from: 'From',
    },
    /** Under the list: what its columns count. */
    listNote:
      'Late: past the agreed date, or expected after it. Waiting for others: to be confirmed, or a request is open. Others wait on it: deliveries to confirm, requests to answer, decisions wanted.',
    noAgencies: 'No agency is recorded yet. An administrator adds them.',

    // Agencies by area
    matrixTitle: 'Agencies by area',
    matrixSentence: (matrix: Matrix): Sentence => {
      const { areas, openByArea, open, rows } = matrix
      const most = Math.max(0, ...openByArea)
      const fullest = areas.filter((_area, place) => openByArea[place] === most).map(({ number }) => number)
      const alone = areas
        .filter((_area, place) => rows.filter((row) => row.cells[place]!.words.length > 0).length === 1)
        .map(({ number }) => number)
      const size = say`${many(rows.length, { one: 'agency', other: 'agencies' })}, ${many(areas.length, { one: 'area', other: 'areas' })}: ${openCommitments(open)}`
      if (open === 0) return say`${size}.`
      const fullestPart = say`; the most in ${areasNamed(fullest)} (${most}${fullest.length > 1 ? ' each' : ''})`
      const alonePart =
        alone.length === 0
          ? ''
          : `; ${areasNamed(alone)} ${form(alone.length, { one: 'has one agency', other: 'have one agency each' })}`
      return say`${size}${fullestPart}${alonePart}.`
    },
    matrixKey: 'One mark an open commitment, worst first. A dash: a role, but nothing promised. Blank: no role.',
    matrixNote:
      'A commitment in two areas is counted in both; the row and the whole count it once. Commitments of the public record are not counted: no status is kept of them.',
    workingTitle: '* Working title: the public record does not name this area.',
    matrixKeys: 'Arrow keys move between cells, Home and End along a row, Enter opens what a cell counts.',
    allAgencies: 'Open, all agencies',
    noRole: 'no role',
    nothingPromised: 'A role, nothing promised',
    /** `2 open commitments: 1 off track, 1 on track` */
    cell: (words: readonly StatusWord[]): string => {
      const counts = [...Map.groupBy(words, (word) => word)].map(
        ([word, same]) => `${same.length} ${statusesInText[word]}`,
      )
      return `${openCommitments(words.length)}: ${counts.join(', ')}`
    },
    inArea: (cell: string, area: string): string => `${cell}; ${area}`,
    nobodyPromised: 'Nobody has promised anything here that is still open.',
    nothingAtAll: 'No agency has promised anything yet.',

    // Who owes and is owed
    owedTitle: 'Who owes and is owed',
    owedSentence: (open: number, pairs: number, late: number): Sentence =>
      open === 0
        ? say`Nothing is owed.`
        : say`${openCommitments(open)} between ${many(pairs, { one: 'pair', other: 'pairs' })} of agencies; ${late === 0 ? 'none' : late} past ${late === 1 ? 'its' : 'their'} date.`,
    owedNote:
      'With another: delivered and waiting to be confirmed, or waiting for an answer. Days count from the day it last changed hands.',
    nobodyNamed: 'nobody named',
    owes: (from: string, to: string): string => `${from} to ${to}`,
    owedOf: (from: string | null, to: string | null, show: 'late' | 'elsewhere' | null): Sentence => {
      const parts = [
        from === null ? '' : `given by ${from}`,
        to === null ? '' : `for ${to}`,
        show === null ? '' : show === 'late' ? 'past its date' : 'with another agency than the giver',
      ].filter(Boolean)
      return parts.length === 0 ? say`Everything owed` : capital([parts.join(', ')])
    },
    owedShown: (count: number): Sentence => say`${openCommitments(count)}.`,
    allPairs: 'All pairs',
    withFor: (name: string, n: number): string => `${name}, ${days(n)}`,
    held: (parts: readonly { readonly name: string; readonly days: number }[]): Sentence =>
      listed(
        parts.map(({ name, days: n }) => say`${name} ${n}`),
        ', ',
      ),
    heldSum: (n: number): string => `${days(n)} in all`,
    coordinator: 'coordinator',
    official: 'an official',
    noneFit: 'Nothing here matches these filters.',

    // One agency
    /** `FBI: 2 answers due, 1 request` */
    heading: (name: string, waits: Waits, past: boolean): Sentence =>
      say`${name}: ${waitsText(waits) ?? (past ? 'nothing waited for it' : 'nothing waits for it')}`,
    intro: 'One question an item. “Yes” is sent at once; the other two ask one line more.',
    onBehalf: (name: string): string =>
      `You answer for ${name}: it is written down as said by ${name} and entered by you.`,
    channelLegend: (name: string): string => `How ${name} said it`,
    place: (n: number, of: number): string => `${n} of ${of}`,
    forWhom: (name: string): Sentence => say`For ${name}.`,
    due: (date: CalendarDate): Sentence => say`Due ${{ strong: [d.withYear(date)] }}.`,
    lastWord: (on: string, words: string | null): Sentence =>
      words === null ? say`Last word ${d(on)}.` : say`Last word ${d(on)}: “${words.replace(/[.\s]+$/, '')}”.`,
    noWordYet: 'Nobody has said anything about it here yet.',
    sentenceOf: (sentence: Sentence): Sentence => say`${capital(sentence)}.`,
    only: (names: readonly string[]): string => `Only ${names.join(', ')}`,
    questions: {
      hold: 'Will the date hold?',
      delivered: 'Its date has passed. Is it delivered?',
      reached: 'Its date has passed. Is it reached?',
      going: 'Is it going as agreed?',
    },
    choices: {
      yes: 'Yes',
      perhaps: 'Perhaps',
      no: 'No',
      delivered: 'Delivered',
      reached: 'Reached',
    } satisfies Readonly<Record<AnswerName, string>>,
    isDelivered: 'It is delivered',
    isReached: 'It is reached',
    newDate: 'No, a new date',
    cause: 'What might move it?',
    causeOfNew: 'What moves it?',
    oneLine: 'One line',
    readers: (restricted: boolean): string =>
      restricted ? 'Only the agencies named above will read this line.' : 'All agencies will read this line.',
    /** The reason of a move that only named agencies may read about. */
    inTheUpdate: 'Told in the update given with it.',
    send: 'Send this answer',
    sendAnswer: 'Send answer',
    /** What is written down where nothing was typed. */
    holds: 'The date holds.',
    goes: 'It goes as agreed.',
    mightMove: (cause: string, line: string): string => `${cause}: ${line}`,
    answered: {
      yes: say`${{ strong: ['Yes'] }}, the date holds.`,
      perhaps: say`${{ strong: ['Perhaps'] }}: it might move.`,
      no: say`${{ strong: ['No'] }}, a new date.`,
      delivered: say`${{ strong: ['Delivered'] }}.`,
      reached: say`${{ strong: ['Reached'] }}.`,
    } satisfies Readonly<Record<AnswerName, Sentence>>,
    answeredNew: (date: string): Sentence => say`${{ strong: ['No'] }}, now expected ${d.withYear(date)}.`,
    toWait: (answer: string, title: string): string => `${answer}: ${title}`,
    saved: 'Saved.',
    waits: 'Waits on this device; sent when the server answers.',
    change: 'Change',
    undo: 'Undo',
    undone: 'Undone.',
    more: (count: number): string => `${count} more`,
    refused: (why: string): string => `Kept here and could not be saved: ${why}`,
    requestsOf: (name: string, n: number, of: number): string =>
      of === 1 ? `Asked of ${name} · 1 request` : `Asked of ${name} · request ${n} of ${of}`,
    asked: (given: {
      readonly by: string
      readonly on: CalendarDate
      readonly subject: string
      readonly due: CalendarDate | null
      readonly to: string
      readonly days: number
    }): Sentence =>
      say`Asked by ${given.by}, ${d(given.on)}, about “${given.subject}”. ${
        given.due ? say`Wanted by ${{ strong: [d.withYear(given.due)] }}; with` : 'With'
      } ${given.to} ${given.days === 0 ? 'since today' : `for ${days(given.days)}`}.`,
    askBack: (name: string): string => `Ask ${name} something first`,
    asksBack: 'Asked.',
    yourAnswer: 'Your answer',
    answerSaved: say`${{ strong: ['Answered'] }}.`,
    toConfirm: (n: number, of: number): string =>
      of === 1 ? 'To confirm · 1 delivery' : `To confirm · delivery ${n} of ${of}`,
    toAffirm: (n: number, of: number): string =>
      of === 1 ? 'Entered in its name · 1 delivery' : `Entered in its name · delivery ${n} of ${of}`,
    from: (name: string): string => `From ${name}`,
    confirm: 'Confirm',
    return: 'Return',
    affirm: 'It was delivered',
    confirmed: say`${{ strong: ['Confirmed'] }}.`,
    returned: say`${{ strong: ['Returned'] }}.`,
    affirmed: say`${{ strong: ['Affirmed'] }}.`,
    decisions: 'Decisions wanted',
    by: 'by',
    promised: 'Promised and open',
    receiving: 'What it waits for',
    whoHolds: 'Who has held each, and for how many days',
    asking: 'Asked by it and not answered',
    askedOf: (name: string, on: CalendarDate, n: number): Sentence =>
      n === 0 ? say`asked of ${name} today` : say`asked of ${name} ${d(on)}, ${days(n)} ago`,
    finished: 'Finished, ended, or on the public record',
    posts: 'Points of contact',
    noPosts: 'No point of contact is recorded.',
    nobodyHolds: 'Nobody is named as its holder.',
    holder: (name: string, from: CalendarDate, until: CalendarDate | null): Sentence =>
      until === null
        ? say`${name}, since ${d.withYear(from)}`
        : say`${name}, ${d.withYear(from)} to ${d.withYear(until)}`,
    duties: (count: number): string =>
      count === 0 ? 'No open item' : many(count, { one: 'open item', other: 'open items' }),
    deputy: (title: string): string => `Deputy: ${title}`,
    handOver: 'Hand over',
    handedOver: 'Handed over.',
    nothingHere: 'Nothing.',
    onRecord: 'On the public record',
    channels: { here: 'Here', 'e-mail': 'E-mail', phone: 'Phone', meeting: 'Meeting' } satisfies Readonly<
      Record<Channel, string>
    >,
  }

  /** What waits for an agency, in the order of its page; null: nothing does. */
  function waitsText({ answers, requests, confirm, affirm, decisions }: Waits): string | null {
    const parts = [
      answers && many(answers, { one: 'answer due', other: 'answers due' }),
      requests && many(requests, { one: 'request', other: 'requests' }),
      confirm && `${many(confirm, { one: 'delivery', other: 'deliveries' })} to confirm`,
      affirm && `${many(affirm, { one: 'delivery', other: 'deliveries' })} to affirm`,
      decisions && many(decisions, { one: 'decision wanted', other: 'decisions wanted' }),
    ].filter((part) => part !== 0)
    return parts.length === 0 ? null : parts.join(', ')
  }
}

/** How much waits for an agency. */
export interface Waits {
  readonly answers: number
  readonly requests: number
  readonly confirm: number
  readonly affirm: number
  readonly decisions: number
}
