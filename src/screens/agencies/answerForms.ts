import type { ActForm, FieldSpec, Making, Values } from '../../acts/form.ts'
import { dateIn, dayField, text } from '../../acts/formFields.ts'
import { formOf } from '../../acts/forms.ts'
import { acts, type Act, type Seen } from '../../data/acts.ts'
import { causes, type Cause } from '../../domain/log/entry.ts'
import type { Channel } from '../../domain/records/saying.ts'
import type { AnswerDue } from '../../domain/views/agency.ts'
import type { AnswerName, agencyWords } from '../../words/en/agencies.ts'

/** Whose word an answer is, and how it came: null where an agency speaks for itself. */
export interface Saying {
  readonly agencyId: string | null
  readonly channel: Channel
}

/** What an answer is made from. */
export interface Answering {
  readonly line: AnswerDue
  readonly making: Making
  readonly words: ReturnType<typeof agencyWords>
  readonly saying: Saying
}

/** "Yes": sent at a press, with the words that stand for it in the record. */
export const yes = ({ line, making, words, saying }: Answering, seen: Seen): Act =>
  acts.logCall(words.toWait(words.choices.yes, line.title), seen, {
    happened: line.expected === null ? words.goes : words.holds,
    willHold: 'yes',
    ...said(making, saying),
  })

/** The one line more that every other answer asks for. */
export function answerForm(answer: Exclude<AnswerName, 'yes'>, answering: Answering): ActForm {
  const { making } = answering
  switch (answer) {
    case 'perhaps':
      return perhaps(answering)
    case 'no':
      return no(answering)
    case 'delivered':
      return formOf('deliver', making)!
    case 'reached':
      return formOf('reach', making)!
  }
}

const perhaps = ({ line, making, words, saying }: Answering): ActForm => ({
  title: words.choices.perhaps,
  fields: [causeField(making, words.cause), lineField(making, words, line)],
  start: {},
  toAct: (values, seen) =>
    acts.logCall(words.toWait(words.choices.perhaps, line.title), seen, {
      happened: words.mightMove(making.all.causes[text(values, 'cause') as Cause], text(values, 'line').trim()),
      willHold: 'perhaps',
      ...said(making, saying),
    }),
})

const no = ({ line, making, words, saying }: Answering): ActForm => ({
  title: words.choices.no,
  fields: [
    dayField(making, 'expected', making.words.fields.newDate, 'dates.expected'),
    causeField(making, words.causeOfNew),
    lineField(making, words, line),
  ],
  start: {},
  toAct: (values: Values, seen: Seen) =>
    acts.logCall(
      words.toWait(words.choices.no, line.title),
      seen,
      {
        happened: text(values, 'line').trim(),
        willHold: 'no',
        expected: dateIn(values, 'expected'),
        ...said(making, saying),
      },
      // A reason is read by all agencies; what was said of a narrower item stays with its update.
      {
        cause: text(values, 'cause') as Cause,
        reason: line.restrictedTo.length > 0 ? words.inTheUpdate : text(values, 'line'),
      },
    ),
})

const said = ({ today }: Making, { agencyId, channel }: Saying) => ({
  saidByAgencyId: agencyId,
  saidOn: today,
  channel,
})

const causeField = ({ words, all }: Making, label: string): FieldSpec => ({
  name: 'cause',
  label,
  as: 'select',
  options: causes.map((value) => ({ value, label: all.causes[value] })),
  leaf: 'cause',
  needed: words.causeFirst,
})

const lineField = ({ words: own }: Making, words: Answering['words'], line: AnswerDue): FieldSpec => ({
  name: 'line',
  label: words.oneLine,
  as: 'words',
  leaf: 'reason',
  hint: `${words.readers(line.restrictedTo.length > 0)} ${own.noNames}`,
  needed: own.needed,
})
