import type { Role } from '../../src/domain/log/entry.ts'
import type * as Permissions from '../../src/domain/rules/permissions.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import type { Case } from '../support/cases.ts'
import { of, engagementWith } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anArea, aProof, atf, city, fbi, lasd, only, usao } from '../support/records.ts'
import { named } from '../support/worlds.ts'

/** The table of acts, executed: who may, and the sentence for who may not. */

const agencyOf: Readonly<Record<string, string | null>> = {
  FBI: fbi,
  ATF: atf,
  LASD: lasd,
  CITY: city,
  USAO: usao,
  '–': null,
}

/** `lead FBI`: a person with that role, of that agency. */
export function aPerson(spoken: string): Person {
  const [role, short] = spoken.split(' ') as [Role, string]
  return { account: spoken, role, agencyId: agencyOf[short]!, postId: null }
}

const why: Readonly<Record<string, string>> = {
  p: 'Briefing partners read what has been released; they change nothing.',
  c: 'Only a coordinator does this.',
  r: 'Only the agency that gives or supports this, or holds its point of contact, or a coordinator on its behalf, reports on it.',
  f: 'Only a lead or official of the agency that received this confirms it.',
  F: 'FBI delivered this, so another agency has to confirm it.',
  A: 'ATF delivered this, so another agency has to confirm it.',
  n: 'No receiving agency is named, so an official confirms this.',
  g: 'Only a lead or official of the agency that gives this says so.',
  k: 'Only a person of an agency asks for it.',
  o: 'A request is made in the name of your own agency.',
  w: 'Only the agency that was asked answers.',
  m: 'Only an official or a coordinator records this.',
  l: 'Only the agency that leads this area, or a coordinator, writes its sentence.',
  a: 'Only an administrator does this.',
  t: 'Widening this takes two persons: one of a named agency proposes, another one who sees it approves.',
  q: 'Only a person of a named agency proposes to release this.',
  v: 'Only a person of an agency approves a release.',
  e: 'Only a coordinator, an official or an administrator erases a sealed text.',
  u: 'Only the person who did this undoes it.',
}

/** FBI gives to LASD, ATF supports, the point of contact is CITY's. The area is led by LASD, its deputy is CITY. */
const engagement = engagementWith({
  make: [
    {
      kind: 'post',
      name: 'post CITY',
      body: { agencyId: city, title: 'CITY contact', audience: 'partners', provenance: { kind: 'sample' } },
    },
    anArea('led', { leadAgencyId: lasd, deputyAgencyId: city }),
    anArea('unled', { number: 10 }),
    aCommitment('walk', { supportingAgencyIds: [atf], postId: named('post CITY') }),
    aCommitment('secret', only(fbi, usao)),
    aCommitment('nobody receives', { receivingAgencyId: null, postId: null }),
    aCommitment('own', { receivingAgencyId: fbi }),
    aCommitment('city confirms', { confirmingAgencyId: city }),
    aMilestone('first', { focusAreaId: named('led'), postId: named('post FBI') }),
    aMilestone('bare', { focusAreaId: named('unled'), postId: null }),
    aMilestone('whole', { focusAreaId: null, postId: null }),
    aProof('sheet', named('walk')),
  ],
})
const projection = engagement.see()
const commitment = (name: string) =>
  projection.of('commitment', named(name)) ?? engagement.see(of('FBI')).of('commitment', named(name))!
const record = (name: string) => projection.get(named(name))!
const area = (name: string) => projection.of('focus-area', named(name))!

type Rules = typeof Permissions
type Ask = (rules: Rules, person: Person) => Permissions.Refusal

/** The columns of the table: each act, asked of one situation. */
const acts: readonly (readonly [string, Ask])[] = [
  ['create, edit, agree a date, set aside, import, issue a briefing', (rules, person) => rules.mayCoordinate(person)],
  ['report on the commitment', (rules, person) => rules.mayReport(person, commitment('walk'), projection)],
  ['report on the milestone', (rules, person) => rules.mayReport(person, record('first'), projection)],
  ['report on the area', (rules, person) => rules.mayReport(person, area('led'), projection)],
  ['confirm or return', (rules, person) => rules.mayConfirm(person, commitment('walk'), projection)],
  [
    'confirm where nobody is named',
    (rules, person) => rules.mayConfirm(person, commitment('nobody receives'), projection),
  ],
  [
    'confirm where another is named',
    (rules, person) => rules.mayConfirm(person, commitment('city confirms'), projection),
  ],
  ['affirm', (rules, person) => rules.mayAnswerForGiver(person, commitment('walk'))],
  ['withdraw', (rules, person) => rules.mayWithdraw(person, commitment('walk'))],
  ['ask for FBI', (rules, person) => rules.mayAsk(person, fbi)],
  ['answer for LASD', (rules, person) => rules.mayAnswer(person, lasd)],
  ['meeting, decision, risk', (rules, person) => rules.mayRecordMeetings(person)],
  ['the sentence of the area', (rules, person) => rules.mayWriteLeadSentence(person, area('led'))],
  ['agencies, posts, thresholds', (rules, person) => rules.mayAdminister(person)],
  ['release', (rules, person) => rules.mayRelease(person, commitment('walk'))],
  ['release what is restricted', (rules, person) => rules.mayRelease(person, commitment('secret'))],
  ['propose to release', (rules, person) => rules.mayPropose(person, commitment('walk'))],
  ['propose to release what is restricted', (rules, person) => rules.mayPropose(person, commitment('secret'))],
  ['approve a release', (rules, person) => rules.mayApprove(person, 'somebody')],
  ['seal', (rules, person) => rules.maySeal(person)],
  ['erase', (rules, person) => rules.mayErase(person, 'somebody')],
  [
    'undo what a coordinator did',
    (rules, person) => rules.mayUndo(person, { account: 'somebody', role: 'coordinator' }),
  ],
  ['undo what a lead did', (rules, person) => rules.mayUndo(person, { account: 'somebody', role: 'lead' })],
]

/** Rows: persons. `.` may; a letter is the sentence that refuses. Columns as above. */
// prettier-ignore
const table: Readonly<Record<string, string>> = {
  //                    coord  report       confirm affirm  ask meet lead adm release propose appr seal    undo
  //                           c  m  a   c  n  o   a  w   a  a   m    l    a   o  r    o  r    v    s  e   c  l
  'coordinator USAO':  '.      .  .  .   f  f  f   g  .   o  w   .    .    a   .  t    .  .    .    .  .   .  u',
  'coordinator FBI':   '.      .  .  .   f  f  f   g  .   .  w   .    .    a   .  t    .  .    .    .  .   .  u',
  'coordinator LASD':  '.      .  .  .   f  f  f   g  .   o  .   .    .    a   .  t    .  q    .    .  .   .  u',
  'coordinator –':     '.      .  .  .   f  f  f   g  .   k  w   .    .    a   .  t    .  q    v    .  .   .  u',
  'lead FBI':          'c      .  .  r   F  F  F   .  .   .  w   m    l    a   c  c    c  .    .    c  e   u  u',
  'lead ATF':          'c      .  r  r   A  n  f   g  g   o  w   m    l    a   c  c    c  q    .    c  e   u  u',
  'lead LASD':         'c      r  .  .   .  n  f   g  g   o  .   m    .    a   c  c    c  q    .    c  e   u  u',
  'lead CITY':         'c      .  .  .   f  n  .   g  g   o  w   m    .    a   c  c    c  q    .    c  e   u  u',
  'lead USAO':         'c      r  r  r   f  n  f   g  g   o  w   m    l    a   c  c    c  .    .    c  e   u  u',
  'lead –':            'c      r  r  r   f  f  f   g  g   k  w   m    l    a   c  c    c  q    v    c  e   u  u',
  'official FBI':      'c      .  .  r   F  F  F   .  .   .  w   .    l    a   c  c    c  .    .    c  .   u  u',
  'official ATF':      'c      .  r  r   A  .  f   g  g   o  w   .    l    a   c  c    c  q    .    c  .   u  u',
  'official LASD':     'c      r  .  .   .  .  f   g  g   o  .   .    .    a   c  c    c  q    .    c  .   u  u',
  'official CITY':     'c      .  .  .   f  .  .   g  g   o  w   .    .    a   c  c    c  q    .    c  .   u  u',
  'official –':        'c      r  r  r   f  f  f   g  g   k  w   .    l    a   c  c    c  q    v    c  .   u  u',
  'administrator –':   'c      r  r  r   f  f  f   g  g   k  w   m    l    .   c  c    c  q    v    c  .   u  u',
  'administrator FBI': 'c      r  r  r   f  f  f   g  g   .  w   m    l    .   c  c    c  .    .    c  .   u  u',
  'administrator LASD':'c      r  r  r   f  f  f   g  g   o  .   m    l    .   c  c    c  q    .    c  .   u  u',
  'partner –':         'p      p  p  p   p  p  p   p  p   p  p   p    p    p   p  p    p  p    p    p  p   p  p',
  'partner FBI':       'p      p  p  p   p  p  p   p  p   p  p   p    p    p   p  p    p  p    p    p  p   p  p',
  'partner LASD':      'p      p  p  p   p  p  p   p  p   p  p   p    p    p   p  p    p  p    p    p  p   p  p',
}

/** What the table has no column for. */
const more = (rules: Rules): (readonly [string, () => string | boolean | null, string | null | boolean])[] => {
  const may = (spoken: string) => aPerson(spoken)
  const self = (spoken: string, role = spoken.split(' ')[0]!) => ({ account: spoken, role: role as Role })
  const said = (saidByAgencyId: string | null, saidByPostId: string | null = null) => ({ saidByAgencyId, saidByPostId })
  const own = 'An update is given in the name of your own agency.'
  return [
    [
      'a milestone without point of contact and area lead is the coordinator’s to report',
      () => rules.mayReport(may('lead –'), record('bare'), projection),
      why['r']!,
    ],
    [
      'nor is it anybody’s who leads nothing',
      () => rules.mayReport(may('lead LASD'), record('bare'), projection),
      why['r']!,
    ],
    [
      'a milestone of the whole engagement likewise',
      () => rules.mayReport(may('lead LASD'), record('whole'), projection),
      why['r']!,
    ],
    [
      'a commitment without a point of contact is its giver’s',
      () => rules.mayReport(may('lead FBI'), commitment('nobody receives'), projection),
      null,
    ],
    [
      'and not that of a person without an agency',
      () => rules.mayReport(may('lead –'), commitment('nobody receives'), projection),
      why['r']!,
    ],
    [
      'an area without lead has no sentence of nobody’s',
      () => rules.mayWriteLeadSentence(may('lead –'), area('unled')),
      why['l']!,
    ],
    ['nothing is reported on a proof', () => rules.mayReport(may('lead FBI'), record('sheet'), projection), why['r']!],
    [
      'what an agency received of itself an official of another confirms',
      () => rules.mayConfirm(may('official LASD'), commitment('own'), projection),
      null,
    ],
    ['and no lead', () => rules.mayConfirm(may('lead LASD'), commitment('own'), projection), why['n']!],
    ['nor itself', () => rules.mayConfirm(may('official FBI'), commitment('own'), projection), why['F']!],
    [
      'an agency out of sight has no name to tell',
      () =>
        rules.mayConfirm(
          { ...may('lead FBI'), agencyId: named('unseen') },
          { ...commitment('walk'), givingAgencyId: named('unseen') },
          projection,
        ),
      'Your agency delivered this, so another agency has to confirm it.',
    ],
    [
      'nobody approves what they proposed',
      () => rules.mayApprove(may('lead FBI'), 'lead FBI'),
      'You proposed this, so another person has to approve it.',
    ],
    ['a proposal of nobody’s is approved by anybody of an agency', () => rules.mayApprove(may('lead FBI'), null), null],
    [
      'nobody erases what they sealed',
      () => rules.mayErase(may('coordinator USAO'), 'coordinator USAO'),
      'You sealed this, so a second person has to erase it.',
    ],
    [
      'not even an official who did',
      () => rules.mayErase(may('official LASD'), 'official LASD'),
      'You sealed this, so a second person has to erase it.',
    ],
    ['everybody undoes their own', () => rules.mayUndo(may('lead FBI'), self('lead FBI')), null],
    ['whatever role they had then', () => rules.mayUndo(may('lead FBI'), self('lead FBI', 'official')), null],
    [
      'but not an account now a partner’s',
      () => rules.mayUndo(may('partner FBI'), self('partner FBI', 'lead')),
      why['p']!,
    ],
    [
      'a coordinator not what an official did',
      () => rules.mayUndo(may('coordinator USAO'), self('official LASD')),
      why['u']!,
    ],
    [
      'an official not what a coordinator did',
      () => rules.mayUndo(may('official LASD'), self('coordinator USAO')),
      why['u']!,
    ],
    [
      'a coordinator quotes whom they heard',
      () => rules.mayQuote(may('coordinator USAO'), said(fbi, named('post ATF')), projection),
      null,
    ],
    ['a lead speaks for the own agency', () => rules.mayQuote(may('lead FBI'), said(fbi), projection), null],
    ['and its post', () => rules.mayQuote(may('lead FBI'), said(null, named('post FBI')), projection), null],
    ['or says nothing of who said it', () => rules.mayQuote(may('lead FBI'), said(null), projection), null],
    ['never for another', () => rules.mayQuote(may('lead FBI'), said(atf), projection), own],
    ['nor another’s post', () => rules.mayQuote(may('lead FBI'), said(fbi, named('post ATF')), projection), own],
    ['nor a post out of sight', () => rules.mayQuote(may('lead FBI'), said(fbi, named('unseen')), projection), own],
    ['of an agency: a lead of one', () => rules.isOfAnAgency(may('lead FBI')), true],
    ['of an agency: an administrator of one', () => rules.isOfAnAgency(may('administrator FBI')), true],
    ['of an agency: a partner never', () => rules.isOfAnAgency(may('partner FBI')), false],
    ['of an agency: one of none', () => rules.isOfAnAgency(may('official –')), false],
  ]
}

export const permissionCases = (rules: Rules): Case[] => [
  ...Object.entries(table).flatMap(([spoken, row]) => {
    const cells = row.split(/\s+/)
    if (cells.length !== acts.length) throw new Error(`The row "${spoken}" has ${cells.length} cells.`)
    return acts.map(([act, ask], column): Case => {
      const cell = cells[column]!
      return {
        name: `${spoken}: ${act}: ${cell === '.' ? 'may' : 'may not'}`,
        ask: () => ask(rules, aPerson(spoken)),
        answer: cell === '.' ? null : why[cell],
      }
    })
  }),
  ...more(rules).map(([name, ask, answer]): Case => ({ name, ask, answer })),
]
