import { acts } from '../data/acts.ts'
import type { Milestone } from '../domain/records/milestone.ts'
import { periodOf } from '../domain/records/periodOf.ts'
import { precisions, type Precision } from '../domain/records/precision.ts'
import type { actWords } from '../words/en/acts.ts'
import type { ActForm, FieldSpec, Values } from './form.ts'
import { text } from './formFields.ts'

type Words = ReturnType<typeof actWords>
type Option = NonNullable<FieldSpec['options']>[number]

/** What there is to choose from for a milestone. */
export interface MilestoneChoices {
  readonly areas: readonly Option[]
  readonly contacts: readonly Option[]
  readonly commitments: readonly Option[]
  readonly milestones: readonly Option[]
}

/** Stands for the whole engagement among the areas. */
const whole = 'whole'

/** A few things make a milestone: what, where, who answers for it, by when as far as it is known, and what it waits for. */
export const addMilestoneForm = (words: Words, choices: MilestoneChoices, start: Values = {}): ActForm => ({
  title: words.milestone.add,
  fields: [
    titleField(words),
    areaField(words, choices),
    contactField(words, choices),
    {
      name: 'by',
      label: words.milestone.agreed,
      as: 'day',
      leaf: 'dates.agreed',
      hint: words.milestone.agreedHint,
      needed: words.dateNeeded,
    },
    {
      name: 'precision',
      label: words.milestone.knownTo,
      as: 'choice',
      options: precisions.map((value) => ({ value, label: words.milestone.precisions[value] })),
      leaf: 'dates.agreed',
    },
    ...linkFields(words, choices),
  ],
  start: { precision: 'day', ...start },
  toAct: (values) =>
    acts.create(words.done(words.milestone.name, text(values, 'title').trim()), 'milestone', {
      title: { en: text(values, 'title').trim() },
      focusAreaId: areaOf(values),
      ...(text(values, 'contact') === '' ? {} : { postId: text(values, 'contact') }),
      dates: { agreed: periodOf(text(values, 'by'), text(values, 'precision') as Precision) },
      restsOnIds: membersOf(values, 'restsOn'),
      followsIds: membersOf(values, 'follows'),
    }),
})

/** Mends what a milestone says of itself. Its dates and audience have acts of their own. */
export function editMilestoneForm(words: Words, choices: MilestoneChoices, milestone: Milestone): ActForm {
  const start: Values = {
    title: milestone.title.en,
    shortTitle: milestone.shortTitle.en ?? '',
    area: milestone.focusAreaId ?? whole,
    contact: milestone.postId ?? '',
    restsOn: milestone.restsOnIds.join(' '),
    follows: milestone.followsIds.join(' '),
    key: milestone.key ? 'yes' : 'no',
  }
  return {
    title: words.names.edit,
    fields: [
      titleField(words),
      { name: 'shortTitle', label: words.edit.shortTitle, as: 'line', leaf: 'shortTitle.en' },
      areaField(words, choices),
      contactField(words, choices),
      ...linkFields(words, choices, milestone.id),
      {
        name: 'key',
        label: words.edit.key,
        as: 'choice',
        options: [
          { value: 'yes', label: words.willHold.yes },
          { value: 'no', label: words.willHold.no },
        ],
        leaf: 'key',
      },
      {
        name: 'reason',
        label: words.fields.reason,
        as: 'line',
        leaf: 'reason',
        hint: `${words.reasonReaders} ${words.noNames}`,
        needed: words.needed,
      },
    ],
    start,
    wrong: (values) => (Object.keys(patchOf(values, start)).length === 0 ? { title: words.edit.nothingChanged } : {}),
    toAct: (values, seen) =>
      acts.edit(words.done(words.names.edit, milestone.title.en), seen, patchOf(values, start), text(values, 'reason')),
  }
}

const titleField = (words: Words): FieldSpec => ({
  name: 'title',
  label: words.edit.title,
  as: 'line',
  leaf: 'title.en',
  hint: words.noNames,
  needed: words.needed,
})

const areaField = (words: Words, { areas }: MilestoneChoices): FieldSpec => ({
  name: 'area',
  label: words.edit.area,
  as: 'select',
  options: [...areas, { value: whole, label: words.wholeEngagement }],
  leaf: 'focusAreaId',
  needed: words.areaNeeded,
})

const contactField = (words: Words, { contacts }: MilestoneChoices): FieldSpec => ({
  name: 'contact',
  label: words.milestone.contact,
  as: 'select',
  options: [{ value: '', label: words.edit.noContact }, ...contacts],
  leaf: 'postId',
})

const linkFields = (words: Words, { commitments, milestones }: MilestoneChoices, own = ''): readonly FieldSpec[] => [
  {
    name: 'restsOn',
    label: words.milestone.restsOn,
    as: 'members',
    options: commitments,
    leaf: 'restsOnIds',
    hint: words.milestone.restsOnHint,
  },
  {
    name: 'follows',
    label: words.milestone.follows,
    as: 'members',
    options: milestones.filter(({ value }) => value !== own),
    leaf: 'followsIds',
    hint: words.milestone.followsHint,
  },
]

const areaOf = (values: Values): string | null => (text(values, 'area') === whole ? null : text(values, 'area'))

const membersOf = (values: Values, name: string): readonly string[] => text(values, name).split(' ').filter(Boolean)

/** Only what was changed is sent: what somebody else wrote meanwhile in other fields stays theirs. */
function patchOf(values: Values, start: Values): Readonly<Record<string, unknown>> {
  const changed = (name: string) => text(values, name).trim() !== text(start, name).trim()
  const changedMembers = (name: string) =>
    membersOf(values, name).toSorted().join(' ') !== membersOf(start, name).toSorted().join(' ')
  const orNull = (name: string) => text(values, name).trim() || null
  return {
    ...(changed('title') ? { title: { en: text(values, 'title').trim() } } : {}),
    ...(changed('shortTitle') ? { shortTitle: { en: orNull('shortTitle') } } : {}),
    ...(changed('area') ? { focusAreaId: areaOf(values) } : {}),
    ...(changed('contact') ? { postId: orNull('contact') } : {}),
    ...(changedMembers('restsOn') ? { restsOnIds: membersOf(values, 'restsOn') } : {}),
    ...(changedMembers('follows') ? { followsIds: membersOf(values, 'follows') } : {}),
    ...(changed('key') ? { key: text(values, 'key') === 'yes' } : {}),
  }
}
