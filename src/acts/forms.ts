import { acts } from '../data/acts.ts'
import type { Cause } from '../domain/log/entry.ts'
import type { Audience } from '../domain/records/audience.ts'
import { isCounted } from '../domain/rules/reason.ts'
import { widens } from '../domain/rules/sight.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import { plain } from '../words/sentence.ts'
import type { ActForm, FieldSpec, Making } from './form.ts'
import { causeField, dateIn, dayField, precisionField, reasonField, startsAt, text, told } from './formFields.ts'
import { handOverForm } from './handOverForm.ts'
import { logCallForm } from './logCallForm.ts'

/** The form of an act; null for one that is done at a press. */
export function formOf(act: ActName, making: Making): ActForm | null {
  if (act === 'hand-over') return making.page.record?.kind === 'post' ? handOverForm(making, making.page.record) : null
  const make = makers[act]
  return make ? make(making) : null
}

const because =
  (act: ActName, stage: 'returned' | 'withdrawn' | 'lapsed') =>
  (making: Making): ActForm => ({
    title: making.words.names[act],
    fields: [reasonField(making)],
    start: {},
    toAct: (values, seen) => acts.stage(told(making, act), seen, stage, { reason: text(values, 'reason') }),
  })

const moving =
  (act: 'expect' | 'agree') =>
  (making: Making): ActForm => {
    const leaf = act === 'expect' ? 'dates.expected' : 'dates.agreed'
    const stands = making.page.line?.[act === 'expect' ? 'expected' : 'due']
    return {
      title: making.words.names[act],
      fields: [
        dayField(making, 'on', making.words.fields.newDate, leaf),
        causeField(making),
        reasonField(making),
        precisionField(making, 'on', leaf),
      ],
      start: startsAt(stands, 'on'),
      toAct: (values, seen) =>
        acts[act](told(making, act), seen, dateIn(values, 'on'), {
          cause: text(values, 'cause') as Cause,
          reason: text(values, 'reason'),
        }),
    }
  }

const onDay =
  (act: 'deliver' | 'reach' | 'in-place', leaf: string) =>
  (making: Making): ActForm => {
    const label = {
      deliver: making.words.fields.deliveredOn,
      reach: making.words.fields.reachedOn,
      'in-place': making.words.fields.confirmedOn,
    }
    const make = { deliver: acts.deliver, reach: acts.reach, 'in-place': acts.inPlace }[act]
    return {
      title: making.words.names[act],
      fields: [dayField(making, 'on', label[act], leaf)],
      start: { on: making.today },
      toAct: (values, seen) => make(told(making, act), seen, text(values, 'on')),
    }
  }

const makers: { readonly [K in ActName]?: (making: Making) => ActForm } = {
  log: logCallForm,
  expect: moving('expect'),
  agree: moving('agree'),
  return: because('return', 'returned'),
  withdraw: because('withdraw', 'withdrawn'),
  lapse: because('lapse', 'lapsed'),
  remove: (making) => ({
    title: making.words.names.remove,
    fields: [reasonField(making)],
    start: {},
    toAct: (values, seen) => acts.remove(told(making, 'remove'), seen, text(values, 'reason')),
  }),
  deliver: onDay('deliver', 'dates.delivered'),
  reach: onDay('reach', 'dates.reached'),
  'in-place': onDay('in-place', 'confirmedOn'),
  ask: (making) => ({
    title: making.words.names.ask,
    fields: [
      {
        name: 'to',
        label: making.words.fields.to,
        as: 'select',
        options: making.agencies
          .filter(({ id }) => id !== making.session.agencyId)
          .map(({ id, shortName }) => ({ value: id, label: shortName })),
        leaf: 'toAgencyId',
        needed: making.words.choiceNeeded,
      },
      {
        name: 'words',
        label: making.words.fields.what,
        as: 'words',
        leaf: 'what.en',
        hint: making.words.noNames,
        needed: making.words.needed,
      },
      dayField(making, 'dueOn', making.words.fields.by, 'dueOn'),
    ],
    start: {
      to: making.page.line?.givingAgencyId === making.session.agencyId ? '' : (making.page.line?.givingAgencyId ?? ''),
    },
    toAct: (values, seen) =>
      acts.ask(told(making, 'ask'), {
        fromAgencyId: making.session.agencyId ?? '',
        toAgencyId: text(values, 'to'),
        subjectId: seen.id,
        words: text(values, 'words'),
        askedOn: making.today,
        dueOn: text(values, 'dueOn'),
      }),
  }),
  answer: (making) => ({
    title: making.words.names.answer,
    fields: [
      {
        name: 'answer',
        label: making.words.fields.answer,
        as: 'words',
        leaf: 'answer.en',
        hint: making.words.noNames,
        needed: making.words.needed,
      },
    ],
    start: {},
    toAct: (values, seen) => acts.answer(told(making, 'answer'), seen, text(values, 'answer')),
  }),
  decide: (making) => ({
    title: making.words.names.decide,
    fields: [
      {
        name: 'made',
        label: making.words.fields.made,
        as: 'words',
        leaf: 'made.en',
        hint: making.words.noNames,
        needed: making.words.needed,
      },
      dayField(making, 'on', making.words.fields.madeOn, 'madeOn'),
    ],
    start: { on: making.today },
    toAct: (values, seen) => acts.decide(told(making, 'decide'), seen, text(values, 'made'), text(values, 'on')),
  }),
  'set-aside': (making) => ({
    title: making.words.names['set-aside'],
    hint: making.words.setAsideHint,
    fields: [
      {
        name: 'which',
        label: making.words.fields.which,
        as: 'select',
        options: (making.page.line?.reasons ?? [])
          .filter(isCounted)
          .map((reason) => ({ value: reason.code, label: reasonText(making, reason) })),
        leaf: 'reason',
        needed: making.words.choiceNeeded,
      },
      dayField(making, 'until', making.words.fields.until, 'until'),
      {
        name: 'because',
        label: making.words.fields.why,
        as: 'line',
        leaf: 'because',
        hint: making.words.noNames,
        needed: making.words.needed,
      },
    ],
    start: { which: making.page.line?.reasons.find(isCounted)?.code ?? '' },
    toAct: (values, seen) =>
      acts.setAside(told(making, 'set-aside'), {
        subjectId: seen.id,
        reason: text(values, 'which'),
        because: text(values, 'because'),
        until: text(values, 'until'),
        byPostId: making.session.postId,
      }),
  }),
  wait: (making) => ({
    title: making.words.names.wait,
    hint: making.words.waitHint,
    fields: [
      dayField(making, 'until', making.words.fields.until, 'followUp.notBefore'),
      {
        name: 'because',
        label: making.words.fields.why,
        as: 'line',
        leaf: 'followUp.because',
        hint: making.words.noNames,
        needed: making.words.needed,
      },
    ],
    start: {},
    toAct: (values, seen) => acts.wait(told(making, 'wait'), seen, text(values, 'until'), text(values, 'because')),
  }),
  release: (making) => ({
    title: making.words.names.release,
    fields: [audienceField(making), reasonField(making)],
    start: { to: wider(making)[0] ?? '' },
    toAct: (values, seen) => acts.release(told(making, 'release'), seen, text(values, 'to'), text(values, 'reason')),
  }),
  propose: (making) => ({
    title: making.words.names.propose,
    hint: making.words.proposeHint,
    fields: [audienceField(making)],
    start: { to: wider(making)[0] ?? '' },
    toAct: (values, seen) => acts.propose(told(making, 'propose'), seen.id, text(values, 'to')),
  }),
  approve: (making) => ({
    title: making.words.names.approve,
    fields: [],
    start: {},
    toAct: (_values, seen) => acts.approve(told(making, 'approve'), seen, 'approved'),
  }),
}

/** The audiences that would let somebody in who is out now, nearest first. */
const wider = ({ page: { record } }: Making): readonly Audience[] =>
  (['agencies', 'partners', 'public'] as const).filter((to) => record !== undefined && widens(record, { audience: to }))

const audienceField = (making: Making): FieldSpec => ({
  name: 'to',
  label: making.words.fields.audience,
  as: 'select',
  options: wider(making).map((value) => ({ value, label: making.all.audiences[value] })),
  leaf: 'to',
  needed: making.words.choiceNeeded,
})

function reasonText({ all, page }: Making, reason: NonNullable<Making['page']['line']>['reasons'][number]): string {
  const sentence = all.reasons((id) => (id === null ? '' : (page.names[id] ?? '')))
  return plain(sentence.reason(reason))
}
