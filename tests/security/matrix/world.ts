import { MemoryLedger } from '../../../src/api/memoryLedger.ts'
import type { Session } from '../../../src/api/people.ts'
import type { FoundingAct } from '../../../src/domain/log/founding.ts'
import type { StoredEntry } from '../../../src/domain/log/entry.ts'
import { aWorld, founding, foundingLoad, named, type World } from '../../support/worlds.ts'
import { askerNames, askers, labelled, labelNames, type LabelName } from './askers.ts'

/** One record of every kind under every label, so that every operation can be tried on all of them. */

const day = (on: string) => ({ on, precision: 'day' })
/** Kinds that every page stands on, so no label narrower than `partners` is theirs. */
export const forEveryPage: readonly string[] = ['focus-area', 'agency', 'post']
export const labelsOf = (kind: string): readonly LabelName[] =>
  forEveryPage.includes(kind) ? ['public', 'partners'] : labelNames

export const recordId = (kind: string, label: LabelName, of = ''): string => named(`${kind} ${of} ${label}`)
export const missingId = '000000000000'

const commitment = {
  title: { en: 'A commitment' },
  givingAgencyId: named('agency FBI'),
  receivingAgencyId: named('agency LASD'),
  supportingAgencyIds: [named('agency CITY')],
  focusAreaIds: [named('area 1')],
  postId: named('post FBI'),
  dates: { agreed: day('2018-03-01'), expected: day('2018-03-01') },
}
const delivered = {
  ...commitment,
  dates: { ...commitment.dates, delivered: day('2017-11-01') },
  stage: 'delivered',
  affirmBy: day('2017-11-20'),
}
const open = recordId('commitment', 'public')
const source = { title: 'A report', url: null, date: null }

/** What of each kind there is besides the plain one, with its body. Subjects are public, so a label is the record's own. */
const bodies: readonly (readonly [kind: string, of: string, body: Record<string, unknown>])[] = [
  [
    'focus-area',
    '',
    {
      number: 20,
      name: { en: 'An area' },
      shortName: { en: 'An area' },
      naming: 'named',
      leadAgencyId: named('agency LASD'),
    },
  ],
  ['agency', '', { name: 'An agency', shortName: 'AN', sector: 'city', part: 'partner' }],
  ['post', '', { agencyId: named('agency FBI'), title: 'A post' }],
  ['commitment', '', commitment],
  ['commitment', 'delivered', delivered],
  ['commitment', 'unreceived', { ...delivered, receivingAgencyId: null }],
  ['commitment', 'self-confirming', { ...delivered, confirmingAgencyId: named('agency FBI') }],
  ['commitment', 'confirmed', { ...delivered, stage: 'confirmed', confirmedOn: day('2017-11-05') }],
  ['commitment', 'subject', commitment],
  [
    'milestone',
    '',
    { title: { en: 'A milestone' }, focusAreaId: named('area 1'), postId: named('post FBI'), dates: commitment.dates },
  ],
  ['update', '', { subjectId: open, happened: { en: 'It began.' }, saidOn: day('2017-11-01') }],
  ['proof', '', { subjectId: open, title: 'Minutes', link: 'https://proof.example/', addedOn: day('2017-11-01') }],
  [
    'request',
    '',
    {
      subjectId: open,
      fromAgencyId: named('agency LASD'),
      toAgencyId: named('agency FBI'),
      what: { en: 'A room' },
      askedOn: day('2017-11-01'),
    },
  ],
  ['measure', '', { name: { en: 'A measure' }, nature: 'work', unit: 'guns', geography: 'City', periodType: 'month' }],
  [
    'observation',
    '',
    {
      measureId: recordId('measure', 'public'),
      period: { label: '2017', from: null, until: null },
      value: 7,
      source,
      standing: 'reported',
    },
  ],
  ['risk', '', { subjectId: open, title: { en: 'A risk' } }],
  ['decision', '', { title: { en: 'A decision' } }],
  ['meeting', '', { type: 'site-call', title: { en: 'A meeting' }, heldOn: day('2017-11-01') }],
  ['set-aside', '', { subjectId: open, reason: 'no-word', because: 'On leave.', until: day('2018-01-01') }],
  ['release', '', { subjectId: named('to be released'), to: 'public', proposedBy: 'coordinator-2' }],
  ['briefing', '', { title: { en: 'A briefing' }, readers: 'agencies', recordAsOf: day('2017-11-01') }],
]

const founder = { account: 'founding', role: 'administrator', agencyId: null, postId: null } as const
const author = {
  account: 'coordinator',
  role: 'coordinator',
  agencyId: named('agency USAO'),
  postId: named('post USAO'),
} as const
const at = '2017-11-01T19:00:00.000Z'

const acts: readonly FoundingAct[] = [
  ...founding,
  {
    name: 'matrix',
    at,
    actor: founder,
    make: [
      {
        kind: 'post',
        name: 'post CITY',
        body: { agencyId: named('agency CITY'), title: 'City contact', audience: 'partners' },
      },
      ...labelNames.map((label) => ({
        kind: 'update' as const,
        name: `update on ${label} public`,
        body: {
          subjectId: recordId('commitment', label, 'subject'),
          happened: { en: 'For all to read.' },
          saidOn: day('2017-11-01'),
          audience: 'public',
        },
      })),
      { kind: 'commitment', name: 'to be released', body: { ...commitment, audience: 'partners' } },
      ...bodies.flatMap(([kind, of, body]) =>
        labelsOf(kind).map((label) => ({
          kind: kind as 'commitment',
          name: `${kind} ${of} ${label}`,
          body: { ...body, ...labelled(label) },
        })),
      ),
    ],
  },
  ...labelNames.map((label): FoundingAct => ({
    name: `entry ${label}`,
    at,
    actor: author,
    verb: 'create',
    make: [
      {
        kind: 'decision',
        name: `decision entry ${label}`,
        body: { title: { en: 'Typed by mistake' }, ...labelled(label) },
      },
    ],
  })),
]

const people: Readonly<Record<string, Session>> = Object.fromEntries(
  askerNames.map((id) => {
    const { role, agency } = askers[id]
    const agencyId = agency === null ? null : named(`agency ${agency}`)
    return [id, { id, account: id, name: id, role, agencyId, postId: agency === null ? null : named(`post ${agency}`) }]
  }),
)

const base = foundingLoad(acts)

export const matrixWorld = (entries: readonly StoredEntry[] = base): Promise<World> =>
  aWorld(new MemoryLedger(entries), undefined, people)

/** The log after a coordinator sealed what they typed, with the entry of each sealing they could make. */
export async function sealedLog(): Promise<{
  readonly entries: readonly StoredEntry[]
  readonly sealings: ReadonlyMap<LabelName, string>
}> {
  const world = await matrixWorld()
  const sealings = new Map<LabelName, string>()
  for (const label of labelNames) {
    const text = { recordId: named(`decision entry ${label}`), leaf: 'title.en' }
    const sealed = await world.as('coordinator', 'POST', `/api/changes/${entryId(world, label)}/seal`, {
      text,
      reason: 'By mistake.',
    })
    if (sealed.status === 200) sealings.set(label, sealed.headers.get('Entry-Id')!)
  }
  const entries: StoredEntry[] = []
  for await (const batch of world.ledger.read(0)) entries.push(...batch)
  return { entries, sealings }
}

/** The entry by which `coordinator` made a decision under this label. */
export const entryId = (world: World, label: LabelName): string =>
  world.api.engine.log.entry(world.api.engine.log.history(named(`decision entry ${label}`))!.seqs[0]!).id
