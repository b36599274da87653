import { acts } from '../data/acts.ts'
import type { Commitment } from '../domain/records/commitment.ts'
import type { ActForm, FieldSpec, Making, Values } from './form.ts'
import { reasonField, text, told } from './formFields.ts'

/** What there is to choose from when a commitment is edited. */
export interface EditChoices {
  readonly areas: readonly { readonly id: string; readonly number: number; readonly name: string }[]
  readonly posts: readonly { readonly id: string; readonly agencyId: string; readonly title: string }[]
}

/** The form that mends what a commitment says of itself. Its dates, stage and audience have acts of their own. */
export function editForm(making: Making, commitment: Commitment, { areas, posts }: EditChoices): ActForm {
  const { words, agencies } = making
  const own = words.edit
  const start = startOf(commitment)
  const line = (name: string, label: string, leaf: string, needed?: string): FieldSpec => ({
    name,
    label,
    as: 'line',
    leaf,
    ...(needed === undefined ? {} : { needed }),
  })
  const agency = (name: string, label: string, leaf: string): FieldSpec => ({
    name,
    label,
    as: 'select',
    options: agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
    leaf,
  })
  const nameOf = (id: string) => agencies.find((each) => each.id === id)?.shortName ?? ''
  return {
    title: words.names.edit,
    fields: [
      { ...line('title', own.title, 'title.en', words.needed), hint: words.noNames },
      line('shortTitle', own.shortTitle, 'shortTitle.en'),
      { name: 'description', label: own.description, as: 'words', leaf: 'description.en' },
      { ...agency('gives', own.gives, 'givingAgencyId'), needed: words.needed },
      agency('receives', own.receives, 'receivingAgencyId'),
      {
        name: 'area',
        label: own.area,
        as: 'select',
        options: [
          { value: '', label: own.noArea },
          ...areas.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
        ],
        leaf: 'focusAreaIds',
      },
      {
        name: 'contact',
        label: own.contact,
        as: 'select',
        options: [
          { value: '', label: own.noContact },
          ...posts.map(({ id, agencyId, title }) => ({ value: id, label: `${title}, ${nameOf(agencyId)}` })),
        ],
        leaf: 'postId',
      },
      {
        name: 'key',
        label: own.key,
        as: 'choice',
        options: [
          { value: 'yes', label: words.willHold.yes },
          { value: 'no', label: words.willHold.no },
        ],
        leaf: 'key',
      },
      { name: 'every', label: own.every, as: 'number', leaf: 'updateEveryDays' },
      reasonField(making),
    ],
    start,
    wrong: (values) => (Object.keys(patchOf(values, start)).length === 0 ? { title: own.nothingChanged } : {}),
    toAct: (values, seen) => {
      const { area, ...patch } = patchOf(values, start)
      const others = commitment.focusAreaIds.slice(1)
      // In further areas it stays.
      const moved = area === undefined ? {} : { focusAreaIds: [...(area === '' ? [] : [area]), ...others] }
      return acts.edit(told(making, 'edit'), seen, { ...patch, ...moved }, text(values, 'reason'))
    },
  }
}

const startOf = (commitment: Commitment): Values => ({
  title: commitment.title.en,
  shortTitle: commitment.shortTitle.en ?? '',
  description: commitment.description.en ?? '',
  gives: commitment.givingAgencyId,
  receives: commitment.receivingAgencyId ?? '',
  area: commitment.focusAreaIds[0] ?? '',
  contact: commitment.postId ?? '',
  key: commitment.key ? 'yes' : 'no',
  every: commitment.updateEveryDays === null ? '' : String(commitment.updateEveryDays),
})

/** Only what was changed is sent: what somebody else wrote meanwhile in other fields stays theirs. */
function patchOf(values: Values, start: Values): { readonly area?: string } & Readonly<Record<string, unknown>> {
  const changed = (name: string) => text(values, name).trim() !== text(start, name).trim()
  const orNull = (name: string) => text(values, name).trim() || null
  return {
    ...(changed('title') ? { title: { en: text(values, 'title').trim() } } : {}),
    ...(changed('shortTitle') ? { shortTitle: { en: orNull('shortTitle') } } : {}),
    ...(changed('description') ? { description: { en: orNull('description') } } : {}),
    ...(changed('gives') ? { givingAgencyId: text(values, 'gives') } : {}),
    ...(changed('receives') ? { receivingAgencyId: orNull('receives') } : {}),
    ...(changed('area') ? { area: text(values, 'area') } : {}),
    ...(changed('contact') ? { postId: orNull('contact') } : {}),
    ...(changed('key') ? { key: text(values, 'key') === 'yes' } : {}),
    ...(changed('every') ? { updateEveryDays: orNull('every') === null ? null : Number(text(values, 'every')) } : {}),
  }
}
