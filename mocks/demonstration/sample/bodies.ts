import { dateOf } from './dateText.ts'
import { agencyOf, postOf, type Desk, type IdOf } from './desks.ts'
import type { CommitmentTerms, Story, Words } from './story.ts'

/** The bodies in which the records of stories are made. */
export type Body = Readonly<Record<string, unknown>>

export const sampleProvenance = { provenance: { kind: 'sample' } } as const

/** The name under which a story's record is founded; ids follow from it. */
export const nameOf = (story: string): string => `sample ${story}`

export const readerText = (words: Words) => (typeof words === 'string' ? { en: words } : { en: words[0], es: words[1] })

export const onlyFor = (only: readonly Desk[] | undefined, idOf: IdOf): Body =>
  only ? { audience: 'restricted', restrictedTo: only.map((desk) => agencyOf(desk, idOf)) } : {}

/** When a story was made, and the date it is held to; null where it is held to none. */
export function runOf({ terms }: Story): { readonly made: string; readonly due: string | null } {
  const [made = '', due = null] = terms.run.split(' to ')
  return { made, due }
}

/** Who gives a commitment or answers for a milestone, and who confirms it. */
export function partiesOf({ terms }: Story): {
  readonly giver: Desk
  readonly to: Desk | null
  readonly confirmer: Desk | null
} {
  if ('by' in terms) return { giver: terms.by, to: null, confirmer: null }
  const [giver, to] = terms.from.split(' > ') as [Desk, Desk]
  return { giver, to, confirmer: terms.confirms ?? to }
}

/** How many of what a commitment promises. */
export function quantityOf({ terms }: Story): { readonly promised: number; readonly unit: string } | null {
  if (!('of' in terms)) return null
  const [promised = '', ...unit] = terms.of.split(' ')
  return { promised: Number(promised), unit: unit.join(' ') }
}

/** The commitment or milestone of a story as it is made. */
export function bodyOf(story: Story, idOf: IdOf): Body {
  const { title, terms } = story
  const { due } = runOf(story)
  const date = due === null ? null : dateOf(due)
  return {
    ...titles(title),
    postId: postOf(partiesOf(story).giver, idOf),
    ...(terms.starts === undefined ? {} : { startsOn: dateOf(terms.starts) }),
    dates: { agreed: date, expected: date },
    key: terms.key ?? false,
    ...onlyFor(terms.only, idOf),
    ...sampleProvenance,
    ...('by' in terms
      ? {
          focusAreaId: areaId(story.area, idOf),
          restsOnIds: terms.rests === undefined ? [] : [idOf(nameOf(terms.rests))],
          followsIds: terms.follows === undefined ? [] : [idOf(nameOf(terms.follows))],
          updateEveryDays: terms.every ?? null,
        }
      : promiseOf(story, terms, idOf)),
  }
}

function promiseOf(story: Story, terms: CommitmentTerms, idOf: IdOf): Body {
  const { giver, to } = partiesOf(story)
  const { made, due } = runOf(story)
  const quantity = quantityOf(story)
  return {
    type: terms.type,
    givingAgencyId: agencyOf(giver, idOf),
    receivingAgencyId: to && agencyOf(to, idOf),
    supportingAgencyIds: (terms.with ?? []).map((desk) => agencyOf(desk, idOf)),
    confirmingAgencyId: terms.confirms === undefined ? null : agencyOf(terms.confirms, idOf),
    focusAreaIds: story.area === null ? [] : [areaId(story.area, idOf)],
    term: due === null ? 'continuing' : 'once',
    madeOn: dateOf(made),
    ...(quantity ? { quantity } : {}),
    updateEveryDays: terms.every === undefined ? 91 : terms.every,
  }
}

const areaId = (area: number | null, idOf: IdOf): string | null => (area === null ? null : idOf(`area ${area}`))

/** A title with its short form, where ` | ` sets one off. */
function titles(title: Words): Body {
  const [en = '', shortEn] = (typeof title === 'string' ? title : title[0]).split(' | ')
  const [es, shortEs] = typeof title === 'string' ? [] : title[1].split(' | ')
  return {
    title: { en, ...(es === undefined ? {} : { es }) },
    ...(shortEn === undefined
      ? {}
      : { shortTitle: { en: shortEn, ...(shortEs === undefined ? {} : { es: shortEs }) } }),
  }
}
