import { causes } from '../../src/domain/log/entry.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import { historyOf } from '../../src/domain/log/seen.ts'
import type { Projection } from '../../src/domain/log/visibleTo.ts'
import { stages } from '../../src/domain/records/commitment.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import type { AnyRecord } from '../../src/domain/records/registry.ts'
import { reasonCodes } from '../../src/domain/records/setAside.ts'
import { addDays } from '../../src/domain/rules/dates.ts'
import type { Proposal } from '../../src/domain/rules/decide.ts'
import type { TestLog } from './engagementWith.ts'
import {
  aCommitment,
  aDecision,
  aMilestone,
  anUpdate,
  aPost,
  aProof,
  aRelease,
  area1,
  area2,
  aRequest,
  aRisk,
  aSetAside,
  atf,
  city,
  day,
  fbi,
  lasd,
  period,
  usao,
  type Made,
} from './records.ts'
import { named, people } from './worlds.ts'

/** Somebody does something, whichever records and values its numbers come to; see randomActs.ts. */
export interface RandomAct {
  readonly by: string
  readonly what: string
  /** Days after the act before it. */
  readonly after: number
  /** Which record, which value, which label. */
  readonly a: number
  readonly b: number
  readonly c: number
}

const agencies = [fbi, atf, usao, lasd, city]

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(from.length, 1)]

/** The label of a new record, as far as the writer may give it: mostly plain, one in four for named agencies. */
function labelled(by: string, n: number): Record<string, unknown> {
  const own = people[by]!.agencyId
  if (n % 4 !== 3 || own === null) return {}
  return { audience: 'restricted', restrictedTo: [...new Set([own, agencies[n % 5]!])] }
}

const items = (projection: Projection): readonly AnyRecord[] => [
  ...projection.all('commitment'),
  ...projection.all('milestone'),
]
const everything = (projection: Projection): readonly AnyRecord[] =>
  kindNames.flatMap((kind) => projection.all(kind) as readonly AnyRecord[])

type Doing = (engagement: TestLog, act: RandomAct, on: string, name: string) => unknown

const dates = (n: number) =>
  [day(addDays('2018-01-01', n * 9)), period('2018-03-01', 'season'), period('2018-05-01', 'month'), day('2017-10-20')][
    n % 4
  ]!

const making =
  (make: (name: string, projection: Projection, act: RandomAct) => Made | undefined): Doing =>
  (engagement, act, on, name) => {
    const made = make(name, engagement.sightOf(act.by).current(), act)
    if (made) engagement.makes(act.by, on, { ...made, body: { ...made.body, ...labelled(act.by, act.c) } })
  }

const hanging = (make: (name: string, subject: string, act: RandomAct) => Made): Doing =>
  making((name, projection, act) => {
    const subject = pick(items(projection), act.a)
    return subject && make(name, subject.id, act)
  })

const changing =
  (
    which: (projection: Projection) => readonly AnyRecord[],
    what: (record: AnyRecord, act: RandomAct) => Made['body'] | undefined,
  ): Doing =>
  (engagement, act, on) => {
    const record = pick(which(engagement.sightOf(act.by).current()), act.a)
    const body = record && what(record, act)
    const why = { reason: `Reason ${act.b}.`, cause: pick(causes, act.b)! }
    if (record && body) engagement.changes(act.by, on, record, body, why)
  }

const commitments = (projection: Projection) => projection.all('commitment') as readonly AnyRecord[]
const milestones = (projection: Projection) => projection.all('milestone') as readonly AnyRecord[]

/** What may happen, by its name. */
export const doings: Readonly<Record<string, Doing>> = {
  commitment: making((name, _, { a, b }) =>
    aCommitment(name, {
      title: { en: `Promise ${name}` },
      madeOn: null,
      givingAgencyId: agencies[a % 5],
      receivingAgencyId: agencies[(a + 1 + (b % 4)) % 5],
      supportingAgencyIds: b % 3 === 0 ? [agencies[(a + 2) % 5]] : [],
      dates: { agreed: dates(b) },
      key: b % 7 === 0,
    }),
  ),
  milestone: making((name, projection, { a, b }) =>
    aMilestone(name, {
      title: { en: `Point ${name}` },
      focusAreaId: pick([area1, area2, null], b),
      dates: { agreed: dates(b) },
      restsOnIds: [pick(commitments(projection), a), pick(commitments(projection), b)].flatMap(
        (each) => each?.id ?? [],
      ),
      updateEveryDays: b % 2 ? 28 : null,
    }),
  ),
  update: hanging((name, subject, { b }) =>
    anUpdate(name, subject, {
      happened: { en: `Word ${name}` },
      willHold: pick(['yes', 'perhaps', null], b),
      saidOn: day('2017-09-0' + (1 + (b % 9))),
      saidByAgencyId: null,
      enteredOn: undefined,
    }),
  ),
  proof: hanging((name, subject) => aProof(name, subject)),
  request: hanging((name, subject, { by, b }) =>
    aRequest(name, subject, {
      fromAgencyId: people[by]!.agencyId ?? fbi,
      toAgencyId: agencies[b % 5],
      what: { en: `Ask ${name}` },
    }),
  ),
  risk: hanging((name, subject) => aRisk(name, { subjectId: subject })),
  'set-aside': hanging((name, subject, { b }) =>
    aSetAside(name, subject, { reason: pick(reasonCodes, b), until: day('2018-03-01') }),
  ),
  release: (engagement, act, on, name) => {
    const hidden = everything(engagement.sightOf(act.by).current()).filter(
      (record) => record.audience !== 'public' && record.kind !== 'release',
    )
    const subject = pick(hidden, act.a)
    if (!subject) return
    const to = subject.audience === 'restricted' ? 'agencies' : 'partners'
    const { body, ...made } = aRelease(name, subject.id, { to })
    const { proposedBy: _server, ...given } = body
    engagement.makes(act.by, on, { ...made, body: given })
  },
  decision: making((name) => aDecision(name)),
  post: making((name, _, { a }) => aPost(name, { agencyId: agencies[a % 5], audience: undefined })),
  stage: changing(commitments, (_, { b }) => ({ stage: pick(stages, b)! })),
  date: changing(items, (_, { b }) => ({ dates: { [b % 3 ? 'expected' : 'agreed']: dates(b) } })),
  reach: changing(milestones, () => ({ dates: { reached: day('2017-09-01') } })),
  title: changing(items, (_, { b }) => ({
    title: { en: `Title ${b % 3}`, ...(b % 2 ? { es: `Título ${b % 4}` } : {}) },
  })),
  rest: changing(milestones, (record, { b, c }) => ({
    restsOnIds: c % 2 || record.kind !== 'milestone' ? [] : record.restsOnIds.slice(b % 2),
  })),
  support: changing(commitments, (_, { b, c }) => ({ supportingAgencyIds: [agencies[b % 5]!, agencies[c % 5]!] })),
  edit: changing(
    items,
    (_, { b }) =>
      [
        { key: b % 2 === 0 },
        { updateEveryDays: 7 + (b % 3) },
        { postId: pick([named('post FBI'), named('post ATF'), null], b)! },
      ][b % 3],
  ),
  widen: changing(everything, () => ({ audience: 'partners' })),
  narrow: changing(everything, (_, { by, c }) =>
    people[by]!.agencyId === null || c % 2
      ? { audience: 'agencies' }
      : { audience: 'restricted', restrictedTo: [people[by]!.agencyId, agencies[c % 5]!] },
  ),
  name: changing(
    (projection) => everything(projection).filter((each) => each.audience === 'restricted'),
    (record, { c }) => ({
      restrictedTo: [...new Set([...(record.restrictedTo ?? []).slice(c % 2), agencies[c % 5]!])],
    }),
  ),
  remove: changing(everything, () => ({ removed: true })),
  approve: changing(
    (projection) => projection.all('release'),
    (_, { b }) => ({ state: b % 3 ? 'approved' : 'declined' }),
  ),
  answer: changing(
    (projection) => projection.all('request'),
    (_, { b }) => ({ answer: { en: `Answer ${b}` } }),
  ),
  several: (engagement, act, on, name) => {
    const record = pick(items(engagement.sightOf(act.by).current()), act.a)
    if (!record) return
    const { kind, body } = anUpdate(name, record.id, {
      saidByAgencyId: null,
      enteredOn: undefined,
      ...labelled(act.by, act.c),
    })
    const { enteredOn: _server, ...given } = body
    const wanted: Proposal['wanted'] = [
      { op: 'create', kind, id: named(name), leaves: leavesIn(kind, given) },
      engagement.wanting(act.by, record, { dates: { expected: dates(act.b) } }),
    ]
    engagement.does(act.by, on, { wanted, cause: 'scope', reason: `Both ${act.b}.` })
  },
  undo: (engagement, act, on) => {
    const { seq } = engagement.log
    const target = engagement.log.entry(seq - (act.a % Math.min(seq, 12)))
    engagement.undoes(act.by, on, target.id)
  },
  correct: (engagement, act, on) => {
    const record = pick(items(engagement.sightOf(act.by).current()), act.a)
    const last = record && historyOf(engagement.sightOf(act.by), record.id).at(-1)
    if (!record || !last) return
    engagement.changes(
      act.by,
      on,
      record,
      { dates: { expected: dates(act.b) } },
      { corrects: last.entry.id, reason: 'Typed wrongly.' },
    )
  },
  seal: (engagement, act, on) => {
    const record = pick(items(engagement.sightOf('coordinator').current()), act.a)
    const entry = record && pick(historyOf(engagement.sightOf('coordinator'), record.id), act.b)
    if (record && entry) engagement.seals('coordinator', on, entry.entry.id, record.id, 'title.en')
  },
  erase: (engagement, _act, on) => {
    const { log } = engagement
    for (let seq = log.seq; seq > 0; seq--) {
      const { id, verb } = log.entry(seq)
      if (verb === 'erase') return
      if (verb === 'seal') return void engagement.erases('official', on, id)
    }
  },
}
