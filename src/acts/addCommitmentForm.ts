import { acts } from '../data/acts.ts'
import type { Agency } from '../domain/records/agency.ts'
import { stationOf } from '../domain/rules/station.ts'
import type { actWords } from '../words/en/acts.ts'
import type { ActForm, Values } from './form.ts'
import { text } from './formFields.ts'

/** Where it is added: in one area, null for the whole engagement; or in one to be chosen. */
type Where =
  | { readonly area: { readonly id: string | null; readonly name: string } }
  | { readonly areas: readonly { readonly id: string; readonly number: number; readonly name: string }[] }

/** Stands for the whole engagement among the areas. */
const whole = 'whole'

/**
 * Five things make a commitment: what, who gives, who receives (the host unless another is chosen), by when, and the
 * area, which is the one it is added in, or is chosen.
 */
export function addCommitmentForm({
  agencies,
  words,
  start = {},
  ...where
}: Where & {
  readonly agencies: readonly Pick<Agency, 'id' | 'shortName' | 'part' | 'sector'>[]
  readonly words: ReturnType<typeof actWords>
  /** What of it is known already. */
  readonly start?: Values
}): ActForm {
  const host = stationOf(agencies)
  const options = agencies
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
  return {
    title: words.addCommitment,
    ...('area' in where && { hint: words.inArea(where.area.name) }),
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
      ...('areas' in where
        ? [
            {
              name: 'area',
              label: words.fields.area,
              as: 'select',
              options: [
                ...where.areas.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
                { value: whole, label: words.wholeEngagement },
              ],
              leaf: 'focusAreaIds',
              needed: words.areaNeeded,
            } as const,
          ]
        : []),
    ],
    start: { receives: host?.id ?? '', ...start },
    toAct: (values) =>
      acts.create(words.done(words.commitment, text(values, 'what')), 'commitment', {
        title: { en: text(values, 'what').trim() },
        givingAgencyId: text(values, 'gives'),
        receivingAgencyId: text(values, 'receives'),
        focusAreaIds: areasIn(where, values),
        dates: { agreed: { on: text(values, 'by'), precision: 'day' } },
      }),
  }
}

function areasIn(where: Where, values: Values): readonly string[] {
  const id = 'area' in where ? where.area.id : text(values, 'area')
  return id === null || id === whole ? [] : [id]
}
