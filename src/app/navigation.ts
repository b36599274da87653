import { paths } from '../data/addresses.ts'
import type { Session } from '../data/firstQueries.ts'
import type { Messages } from '../words/en.ts'

export interface NavigationEntry {
  readonly name: keyof Messages['page']['pages']
  readonly path: string
}

const overview: NavigationEntry = { name: 'overview', path: paths.overview }
const results: NavigationEntry = { name: 'results', path: paths.results }
const attention: NavigationEntry = { name: 'attention', path: paths.attention }
const monday: NavigationEntry = { name: 'monday', path: paths.monday }
const since: NavigationEntry = { name: 'since', path: paths.since }
const changes: NavigationEntry = { name: 'changes', path: paths.changes }
const glossary: NavigationEntry = { name: 'glossary', path: paths.glossary }

/** The pages of the masthead, in their order, and those under More. A page stands here from the day it exists. */
const inside: Navigation = {
  main: [
    overview,
    { name: 'commitments', path: paths.commitments },
    { name: 'milestones', path: paths.milestones },
    { name: 'agencies', path: paths.agencies },
    results,
  ],
  more: [attention, since, changes, glossary],
}
/** The coordinator's daily page stands first under More. */
const coordinator: Navigation = { main: inside.main, more: [monday, ...inside.more] }
const partners: Navigation = { main: [overview, results], more: [glossary] }

interface Navigation {
  readonly main: readonly NavigationEntry[]
  readonly more: readonly NavigationEntry[]
}

/** What this person finds. Whoever looks as briefing partners do finds what they find. */
export const navigationFor = (role: Session['role'], asPartner: boolean): Navigation =>
  role === 'partner' || asPartner ? partners : role === 'coordinator' ? coordinator : inside
