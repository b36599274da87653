import { acts } from '../data/acts.ts'
import type { Agency } from '../domain/records/agency.ts'
import type { actWords } from '../words/en/acts.ts'
import type { ActForm } from './form.ts'
import { text } from './formFields.ts'

/**
 * Five things make a commitment: what, who gives, who receives (the host unless another is chosen), by when, and the
 * area, which is the one it is added in.
 * @param areaId null for the whole engagement
 */
export function addCommitmentForm({
  area,
  agencies,
  words,
}: {
  readonly area: { readonly id: string | null; readonly name: string }
  readonly agencies: readonly Agency[]
  readonly words: ReturnType<typeof actWords>
}): ActForm {
  const host = agencies.find(({ part }) => part === 'host')
  const options = agencies
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
  return {
    title: words.addCommitment,
    hint: words.inArea(area.name),
    fields: [
      {
        name: 'what',
        label: words.fields.promised,
        as: 'line',
        leaf: 'title.en',
        hint: words.noNames,
        needed: words.needed,
      },
      {
        name: 'gives',
        label: words.fields.gives,
        as: 'select',
        options,
        leaf: 'givingAgencyId',
        needed: words.agencyNeeded,
      },
      {
        name: 'receives',
        label: words.fields.receives,
        as: 'select',
        options,
        leaf: 'receivingAgencyId',
        needed: words.agencyNeeded,
      },
      { name: 'by', label: words.fields.byWhen, as: 'day', leaf: 'dates.agreed', needed: words.dateNeeded },
    ],
    start: { receives: host?.id ?? '' },
    toAct: (values) =>
      acts.create(words.done(words.commitment, text(values, 'what')), 'commitment', {
        title: { en: text(values, 'what').trim() },
        givingAgencyId: text(values, 'gives'),
        receivingAgencyId: text(values, 'receives'),
        focusAreaIds: area.id === null ? [] : [area.id],
        dates: { agreed: { on: text(values, 'by'), precision: 'day' } },
      }),
  }
}
