import { acts, type Call } from '../data/acts.ts'
import type { Cause } from '../domain/log/entry.ts'
import { channels, willHold, type Channel, type WillHold } from '../domain/records/saying.ts'
import type { ActForm, Making, Values } from './form.ts'
import { causeField, dateIn, dayField, precisionField, reasonField, startsAt, text, told } from './formFields.ts'

/**
 * What was said of an item, by whom, when and how; where the date will not hold, the new one with its cause. Whether it
 * holds is asked and never taken for granted: a call that was not answered would read as on track.
 */
export const logCallForm = (making: Making): ActForm => {
  const { words, session, page } = making
  const moves = (values: Values) => values['willHold'] === 'no'
  const giver = page.line?.givingAgencyId ?? null
  const forOthers = session.role === 'coordinator'
  const said = speakers(making)
  const answering = page.record && 'postId' in page.record ? page.record.postId : null
  return {
    title: words.names.log,
    fields: [
      ...(forOthers
        ? [
            {
              name: 'saidBy',
              label: words.fields.saidBy,
              as: 'select',
              options: said.map(({ value, label }) => ({ value, label })),
              leaf: 'saidByAgencyId',
              needed: words.choiceNeeded,
            } as const,
            dayField(making, 'saidOn', words.fields.saidOn, 'saidOn'),
          ]
        : []),
      {
        name: 'channel',
        label: words.fields.channel,
        as: 'choice',
        options: channels.map((value) => ({ value, label: words.channels[value] })),
        leaf: 'channel',
      },
      {
        name: 'happened',
        label: words.fields.happened,
        as: 'words',
        leaf: 'happened.en',
        hint: words.noNames,
        needed: words.needed,
        begins: true,
      },
      {
        name: 'willHold',
        label: words.fields.willHold,
        as: 'choice',
        options: willHold.map((value) => ({ value, label: words.willHold[value] })),
        leaf: 'willHold',
        needed: words.choiceNeeded,
      },
      { ...dayField(making, 'expected', words.fields.newDate, 'dates.expected'), shown: moves },
      causeField(making, moves),
      { ...reasonField(making), shown: moves },
      { ...precisionField(making, 'expected', 'dates.expected'), shown: moves },
    ],
    start: {
      saidBy: said.find(({ value }) => value === answering)?.value ?? giver ?? '',
      channel: forOthers ? 'phone' : 'here',
      saidOn: making.today,
      ...startsAt(page.line?.expected, 'expected'),
    },
    toAct: (values, seen) =>
      acts.logCall(
        told(making, 'log'),
        seen,
        {
          happened: text(values, 'happened'),
          willHold: text(values, 'willHold') as WillHold,
          ...(moves(values) ? { expected: dateIn(values, 'expected') } : {}),
          ...(forOthers ? speakerOf(said, text(values, 'saidBy')) : {}),
          saidOn: forOthers ? text(values, 'saidOn') : making.today,
          channel: text(values, 'channel') as Channel,
        },
        moves(values) ? { cause: text(values, 'cause') as Cause, reason: text(values, 'reason') } : {},
      ),
  }
}

interface Speaker {
  /** The id of a post, or of an agency where nobody in particular is named. */
  readonly value: string
  readonly label: string
  readonly agencyId: string
}

/** Who can have said something: every post beside its agency, and the agency by itself. */
const speakers = ({ agencies, posts = [] }: Making): readonly Speaker[] =>
  agencies.flatMap(({ id, shortName }) => [
    ...posts
      .filter((post) => post.agencyId === id)
      .map((post) => ({ value: post.id, label: `${shortName}, ${post.title}`, agencyId: id })),
    { value: id, label: shortName, agencyId: id },
  ])

function speakerOf(said: readonly Speaker[], value: string): Pick<Call, 'saidByAgencyId' | 'saidByPostId'> {
  const found = said.find((each) => each.value === value)
  if (!found) return {}
  return { saidByAgencyId: found.agencyId, saidByPostId: found.value === found.agencyId ? null : found.value }
}
