import { nameOf, sampleProvenance } from './bodies.ts'
import { dateOf } from './dateText.ts'
import { agencyOf, type Desk, type IdOf } from './desks.ts'
import { plainAct, type DatedAct } from './telling.ts'

interface Meeting {
  readonly on: string
  readonly type: 'quarterly-review' | 'site-call' | 'peer-exchange'
  readonly title: string
  /** Stories on its agenda. */
  readonly agenda: readonly string[]
  readonly minutes: string
  /** The day the minutes were there. */
  readonly minutesOn: string
  readonly came?: readonly Desk[]
}

const review = (on: string, minutesOn: string, agenda: readonly string[], minutes: string): Meeting => ({
  on,
  minutesOn,
  type: 'quarterly-review',
  title: 'Quarterly review',
  agenda,
  minutes,
})

const meetings: readonly Meeting[] = [
  review(
    '2016-01-14',
    '2016-01-22',
    ['C8', 'M83'],
    'The joint calendar is in place. The working plan is read again in March.',
  ),
  review(
    '2016-04-14',
    '2016-04-22',
    ['C1', 'C4', 'C2'],
    'Two walks are held. The course list is read by all agencies before each call.',
  ),
  review(
    '2016-07-14',
    '2016-07-22',
    ['C5', 'C3', 'C45'],
    'The visit on youth diversion moves to November. The analyst’s desk is due in September.',
  ),
  review(
    '2016-10-13',
    '2016-10-21',
    ['C6', 'C24', 'C34'],
    'Help-desk hours have begun. Outreach groups and patrol meet for the first time next week.',
  ),
  review(
    '2017-01-12',
    '2017-01-20',
    ['M20', 'C11', 'C26'],
    'The joint calendar is a year old. The map of shelters is due in March.',
  ),
  review(
    '2017-04-13',
    '2017-04-21',
    ['C14', 'M12', 'M15'],
    'Listening sessions begin this month. A sustainability plan is put on the agenda of each review.',
  ),
  review(
    '2017-07-13',
    '2017-07-21',
    ['C9', 'C18', 'M84'],
    'Three of six tables with safety materials are held. Six headings of the plan are proposed.',
  ),
  review(
    '2017-10-05',
    '2017-10-13',
    ['C14', 'M15', 'C13', 'C7'],
    'The outline of the sustainability plan is agreed. Two more rooms for listening sessions are asked of the City.',
  ),
  review(
    '2018-01-11',
    '2018-01-19',
    ['C14', 'C7', 'C53'],
    'Both rooms are open and the families’ guide is out. A list of who keeps what is begun.',
  ),
  review(
    '2018-04-12',
    '2018-04-20',
    ['M85', 'C53', 'M86'],
    'Eleven of fifteen lines of the list are settled. Talks with each agency are planned.',
  ),
  review(
    '2018-07-12',
    '2018-07-20',
    ['M86', 'M87'],
    'The list of who keeps what is confirmed. The last review is set for 6 September.',
  ),
  review(
    '2018-09-06',
    '2018-09-14',
    ['M86', 'C55', 'C61'],
    'The final text of the plan is with all agencies. Two deliveries are still to come.',
  ),
  {
    on: '2016-11-09',
    minutesOn: '2016-11-18',
    type: 'peer-exchange',
    title: 'Visit to another site on youth diversion',
    agenda: ['C5'],
    minutes: 'Two days with the host. The written account has nine points that could be taken up here.',
    came: ['trainer', 'city', 'lasd', 'youth'],
  },
  {
    on: '2017-08-03',
    minutesOn: '2017-08-04',
    type: 'site-call',
    title: 'Site call',
    agenda: ['C10', 'C13'],
    minutes: 'Sessions for school staff begin on 24 August. Fourteen help lines are chosen.',
    came: ['usao', 'lasd', 'fbi', 'coalition', 'school-police'],
  },
  {
    on: '2017-11-02',
    minutesOn: '2017-11-03',
    type: 'site-call',
    title: 'Site call',
    agenda: ['C13', 'M8', 'C38'],
    minutes:
      'The help-line cards are reprinted with one number put right. Two evenings for the refresher are asked of the station.',
    came: ['usao', 'lasd', 'atf', 'coalition'],
  },
]

const atReviews = (on: string): readonly Desk[] => [
  'usao',
  'lasd',
  'city',
  'fbi',
  'atf',
  'usms',
  'dea',
  'da',
  'coalition',
  'youth',
  'schools',
  'trainer',
  ...(on > '2016-06-01' ? (['probation'] as const) : []),
  ...(on > '2017-01-03' ? (['school-police'] as const) : []),
]

/** Reviews, site calls and visits: each with its minutes on a later day. */
export const meetingActs = (idOf: IdOf): readonly DatedAct[] =>
  meetings.flatMap((meeting): DatedAct[] => {
    const { on, type, title, agenda, minutes, minutesOn, came = atReviews(on) } = meeting
    const name = `sample meeting ${on}`
    const body = {
      type,
      title: { en: title },
      heldOn: dateOf(on),
      attendingAgencyIds: came.map((desk) => agencyOf(desk, idOf)),
      agendaIds: agenda.map((story) => idOf(nameOf(story))),
      ...sampleProvenance,
    }
    const written = { minutes: { en: minutes } }
    return [
      plainAct(idOf, on, 'usao', name, { make: [{ kind: 'meeting', name, body }] }),
      plainAct(idOf, minutesOn, 'usao', `${name} minutes`, { change: [{ kind: 'meeting', name, body: written }] }),
    ]
  })
