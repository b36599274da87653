import { onDay } from '../../src/domain/records/calendarDate.ts'
import type { FoundingAct } from '../../src/domain/log/founding.ts'
import type { Actor } from '../../src/domain/log/entry.ts'
import type { Id } from '../../src/domain/records/id.ts'

/** What the synthetic engagement stands on: made-up agencies, their posts, twelve areas, three years. */

/** The engagement ends the day before the demonstration's default one, so that a server started on it finds no future. */
export const firstDay = '2014-11-09'
export const lastDay = '2017-11-08'

/**
 * Internal names by which the demonstration's persons find their agency and post: whoever starts a server on a synthetic
 * folder can sign in. The agencies themselves are made up and say so.
 */
const agencyNames = ['usao', 'lasd', 'fbi', 'atf', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
const postNames = ['coordinator', 'official', 'fbi-lead', 'atf-lead', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
/** The place of the host among the agencies. */
export const hostPlace = 1
const sectors = ['federal', 'county', 'federal', 'federal', 'city', 'school', 'state', 'community'] as const

export interface SyntheticAgency {
  readonly id: Id
  readonly postId: Id
  /** The person of this agency who enters things. */
  readonly actor: Actor
}

export interface Ground {
  readonly agencies: readonly SyntheticAgency[]
  readonly coordinator: Actor
  readonly areaIds: readonly Id[]
  readonly acts: readonly Omit<FoundingAct, 'at'>[]
}

const founder: Actor = { account: 'founding', role: 'administrator', agencyId: null, postId: null }
const sample = { provenance: { kind: 'sample' }, audience: 'partners' } as const

export function groundOf(idOf: (name: string) => Id): Ground {
  const agencies = agencyNames.map((name, n): SyntheticAgency => {
    const id = idOf(`agency ${name}`)
    const postId = idOf(`post ${postNames[n]}`)
    const role = n === 0 ? 'coordinator' : n === hostPlace ? 'official' : 'lead'
    return { id, postId, actor: { account: postNames[n]!, role, agencyId: id, postId } }
  })
  const areaIds = areaNumbers.map((number) => idOf(`area ${number}`))
  return { agencies, coordinator: agencies[0]!.actor, areaIds, acts: actsOf(agencies) }
}

const areaNumbers = Array.from({ length: 12 }, (_, n) => n + 1)

function actsOf(agencies: readonly SyntheticAgency[]): Omit<FoundingAct, 'at'>[] {
  return [
    {
      name: 'engagement',
      actor: founder,
      make: [
        {
          kind: 'engagement',
          name: 'engagement',
          body: {
            ...sample,
            site: 'Synthetic City',
            name: 'Synthetic engagement for measuring',
            programmes: [{ name: 'Synthetic programme', from: onDay(firstDay) }],
            starts: onDay(firstDay),
            firstPlannedEnd: onDay(lastDay),
            reviewDates: reviews.map(onDay),
            marking: 'SYNTHETIC DATA',
          },
        },
      ],
    },
    { name: 'agencies and posts', actor: founder, make: agencies.flatMap((agency, n) => agencyAndPost(agency, n)) },
    {
      name: 'areas',
      actor: founder,
      make: areaNumbers.map((number) => ({
        kind: 'focus-area' as const,
        name: `area ${number}`,
        body: {
          ...sample,
          number,
          name: { en: `Synthetic area ${number}` },
          shortName: { en: `Area ${number}` },
          naming: 'working-title',
          leadAgencyId: agencies[number % agencies.length]!.id,
        },
      })),
    },
  ]
}

const agencyAndPost = ({ id }: SyntheticAgency, n: number) => {
  const letter = String.fromCharCode(65 + n)
  return [
    {
      kind: 'agency' as const,
      name: `agency ${agencyNames[n]}`,
      body: {
        ...sample,
        name: `Synthetic Agency ${letter}`,
        shortName: `Agency ${letter}`,
        sector: sectors[n % sectors.length],
        part: n === hostPlace ? 'host' : n === 0 ? 'prosecutor' : 'partner',
      },
    },
    {
      kind: 'post' as const,
      name: `post ${postNames[n]}`,
      body: { ...sample, agencyId: id, title: `Point of contact, Agency ${letter}` },
    },
  ]
}

/** One review a quarter. */
const reviews = ['2015', '2016', '2017'].flatMap((year) =>
  ['02-10', '05-12', '08-11', '11-03'].map((day) => `${year}-${day}`),
)
