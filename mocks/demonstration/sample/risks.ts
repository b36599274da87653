import { nameOf, onlyFor, sampleProvenance } from './bodies.ts'
import { postOf, type Desk, type IdOf } from './desks.ts'
import { plainAct, type DatedAct } from './telling.ts'

interface Risk {
  readonly name: string
  readonly about: string
  readonly on: string
  readonly title: string
  readonly post: Desk
  readonly response: string
  readonly closed: string
  readonly only?: readonly Desk[]
}

const risks: readonly Risk[] = [
  {
    name: 'risk of full halls',
    about: 'C14',
    on: '2017-06-01',
    title: 'Halls are booked early in the autumn',
    post: 'coalition',
    response: 'Ask the City for rooms of its own.',
    closed: '2018-01-11',
  },
  {
    name: 'risk of a late reading',
    about: 'M12',
    on: '2017-10-26',
    title: 'The fifth reading of the pathway falls into the holidays',
    post: 'da',
    response: 'Ask for it by the end of November; two weeks are kept free in January.',
    closed: '2018-01-25',
  },
  {
    name: 'risk of late pages',
    about: 'M15',
    on: '2017-10-05',
    title: 'All pages of the plan arrive in the same week',
    post: 'usao',
    response: 'A page a week from November on.',
    closed: '2018-03-29',
  },
  {
    name: 'risk of a moved event',
    about: 'C15',
    on: '2017-10-11',
    title: 'The day of the event may change',
    post: 'fbi',
    response: 'The plan names roles and places, no days.',
    closed: '2018-02-26',
    only: ['fbi', 'usms', 'lasd', 'usao'],
  },
]

/** Risks, each watched by a post until it is closed. */
export const riskActs = (idOf: IdOf): readonly DatedAct[] =>
  risks.flatMap(({ name: of, about, on, title, post, response, closed, only }): DatedAct[] => {
    const name = `sample ${of}`
    const body = {
      subjectId: idOf(nameOf(about)),
      title: { en: title },
      postId: postOf(post, idOf),
      response: { en: response },
      ...onlyFor(only, idOf),
      ...sampleProvenance,
    }
    return [
      plainAct(idOf, on, 'usao', name, { make: [{ kind: 'risk', name, body }] }),
      plainAct(idOf, closed, 'usao', `${name} closed`, { change: [{ kind: 'risk', name, body: { state: 'closed' } }] }),
    ]
  })
