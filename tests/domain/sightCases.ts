import type { Label } from '../../src/domain/records/audience.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import type * as Sight from '../../src/domain/rules/sight.ts'
import type { Actor } from '../../src/domain/log/entry.ts'
import type { Case } from '../support/cases.ts'
import { agencies, anyone, of, partners } from '../support/engagementWith.ts'
import { atf, fbi, lasd, only, usao } from '../support/records.ts'
import { named } from '../support/worlds.ts'

const label = (audience: string, restrictedTo?: readonly string[]): Label =>
  ({ audience, ...(restrictedTo ? { restrictedTo } : {}) }) as Label
const open = (['public', 'partners', 'agencies'] as const).map((audience) => label(audience))
const toFbi = only(fbi, usao) as Label
const toNobody = label('restricted', [])
const nameless = label('restricted')
const odd = label('everyone')

const viewers = { anyone, partners, agencies, fbi: of('FBI'), atf: of('ATF') }
/** A partner's class names no agency; were it to name one, that would open nothing. */
const partnerWithAgency = { audience: 'partners', agencyId: fbi } as const

/** Who is admitted by what: rows are labels, columns classes. */
const admitted: readonly (readonly [string, Label, readonly (keyof typeof viewers)[]])[] = [
  ['public', open[0]!, ['anyone', 'partners', 'agencies', 'fbi', 'atf']],
  ['partners', open[1]!, ['partners', 'agencies', 'fbi', 'atf']],
  ['agencies', open[2]!, ['agencies', 'fbi', 'atf']],
  ['restricted to FBI and USAO', toFbi, ['fbi']],
  ['restricted to nobody', toNobody, []],
  ['restricted without names', nameless, []],
  ['agencies, with names that mean nothing there', label('agencies', [usao]), ['agencies', 'fbi', 'atf']],
  ['unreadable', odd, []],
  ['unreadable, with names', label('everyone', [fbi]), []],
]

const widening: readonly (readonly [string, Label, Label, boolean])[] = [
  ...open.flatMap((from, place) =>
    open.map((to, other) => [`${from.audience} → ${to.audience}`, from, to, other < place] as const),
  ),
  ...open.map((to) => [`restricted → ${to.audience}`, toFbi, to, true] as const),
  ...open.map((from) => [`${from.audience} → restricted`, from, toFbi, false] as const),
  ['the same names', toFbi, only(usao, fbi) as Label, false],
  ['a name more', toFbi, only(fbi, usao, atf) as Label, true],
  ['a name less', toFbi, only(fbi) as Label, false],
  ['another name', toFbi, only(atf) as Label, true],
  ['from nobody to a name', toNobody, toFbi, true],
  ['from no names to a name', nameless, toFbi, true],
  ['a name to none', toFbi, nameless, false],
  ['unreadable → agencies', odd, open[2]!, true],
  ['unreadable → restricted', odd, toFbi, true],
  ['unreadable with names → the same restricted', label('everyone', [fbi, usao]), toFbi, true],
  ['restricted → unreadable', toFbi, odd, false],
  ['agencies → unreadable', open[2]!, odd, false],
  ['unreadable → unreadable', odd, odd, false],
]

const actor: Actor = { account: 'coordinator', role: 'coordinator', agencyId: usao, postId: named('post USAO') }
const speaking: Actor = { ...actor, onBehalfOf: fbi }

/** Every rule of `sight.ts`: rules 1, 7 and 8 and what the others stand on. */
export const sightCases = (sight: typeof Sight): Case[] => [
  ...admitted.flatMap(([name, from, who]) =>
    Object.entries(viewers).map(([viewer, view]) => ({
      name: `${name}: ${viewer} ${who.includes(viewer as keyof typeof viewers) ? 'admitted' : 'kept out'}`,
      ask: () => sight.admits(from, view),
      answer: who.includes(viewer as keyof typeof viewers),
    })),
  ),
  {
    name: 'a partner is a partner, whoever sends them',
    ask: () => sight.admits(toFbi, partnerWithAgency),
    answer: false,
  },
  ...widening.map(([name, from, to, answer]) => ({
    name: `widens: ${name}`,
    ask: () => sight.widens(from, to),
    answer,
  })),
  ...(['official', 'coordinator', 'lead', 'administrator'] as const).map((role) => ({
    name: `a ${role} is of the class of the agency, and of nothing personal`,
    ask: () => sight.viewerClass({ role, agencyId: lasd }),
    answer: { audience: 'agencies', agencyId: lasd },
  })),
  {
    name: 'an administrator of no agency sees what all agencies see',
    ask: () => sight.viewerClass({ role: 'administrator', agencyId: null }),
    answer: agencies,
  },
  {
    name: 'a briefing partner sees what is released, even one sent by an agency',
    ask: () => sight.viewerClass({ role: 'partner', agencyId: fbi }),
    answer: partners,
  },
  {
    name: 'each class has a name of its own',
    ask: () => Object.values(viewers).map(sight.viewerName),
    answer: ['public/', 'partners/', 'agencies/', `agencies/${fbi}`, `agencies/${atf}`],
  },
  ...kindNames.map((kind) => ({
    name: `${kind}: what every page stands on reaches partners and starts there`,
    ask: () => [sight.mustReachPartners(kind), sight.startingLabel(kind)],
    answer: ['engagement', 'focus-area', 'agency', 'post'].includes(kind)
      ? [true, { audience: 'partners' }]
      : [false, { audience: 'agencies' }],
  })),
  ...Object.entries(viewers).map(([name, viewer]) => ({
    name: `${name} reads holders and contact details, or not`,
    ask: () => sight.readsAgencyLeaves(viewer),
    answer: viewer.audience === 'agencies',
  })),
  {
    name: 'a record carries its own label',
    ask: () => sight.ownLabel({ ...toFbi, kind: 'post' } as never),
    answer: { ...toFbi, kind: 'post' },
  },
  {
    name: 'agencies are told who acted',
    ask: () => sight.actorSeen(actor, of('FBI')),
    answer: { agencyId: usao, role: 'coordinator', postId: named('post USAO'), account: 'coordinator' },
  },
  {
    name: 'and in whose name, with who entered it',
    ask: () => sight.actorSeen(speaking, agencies),
    answer: {
      agencyId: fbi,
      role: 'coordinator',
      postId: named('post USAO'),
      account: 'coordinator',
      enteredByAgencyId: usao,
    },
  },
  {
    name: 'partners are told the agency alone',
    ask: () => sight.actorSeen(actor, partners),
    answer: { agencyId: usao },
  },
  { name: 'and of one spoken for, that one', ask: () => sight.actorSeen(speaking, anyone), answer: { agencyId: fbi } },
]
