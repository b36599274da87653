import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHrefs } from '../data/paths.ts'
import { agenciesQuery, type Session } from '../data/queries.ts'
import { searchQuery } from '../data/search.ts'
import { address, useRestand, useStanding } from '../data/standing.ts'
import { useSignOut } from '../data/verbs.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { titleOf } from '../panel/title.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Finder, type Choice } from '../ui/Finder.tsx'
import { useFindingWords } from '../words/useFindingWords.ts'
import { useWords } from '../words/useWords.ts'
import { navigationFor } from './navigation.ts'
import { chooseTheme, themes } from './theme.ts'
import type { Tool } from './tools.ts'

const shown = 12

/** What a record is called here: an area with its number, an agency also by its short name. */
function labelOf(record: AnyRecord): string {
  const title = titleOf(record)
  if (record.kind === 'focus-area') return `${record.number} ${title}`
  return record.kind === 'agency' && record.shortName !== title ? `${title} (${record.shortName})` : title
}

/** Everything one may see, by handle, word, agency or area, and with it the pages and what can be done: one field. */
export default function Search({
  session,
  line,
  mayLogCalls,
  onTool,
  onClose,
}: {
  readonly session: Session
  readonly line: ThreeYears | null
  readonly mayLogCalls: boolean
  readonly onTool: (tool: Tool) => void
  readonly onClose: () => void
}) {
  const own = useFindingWords()
  const { page } = useWords()
  const standing = useStanding()
  const restand = useRestand()
  const signOut = useSignOut()
  const [, navigate] = useLocation()
  const to = useHrefs()
  const [text, setText] = useState('')
  const typed = text.trim()
  const found = useQuery(searchQuery(typed, null, shown, standing))
  const agencies = useQuery(agenciesQuery(standing)).data?.items ?? []

  const go = (href: string) => () => {
    onClose()
    navigate(href)
  }
  const doing = (id: string, label: string, act: () => void): Choice => ({
    id,
    label,
    choose: () => {
      onClose()
      act()
    },
  })
  const { main, more } = navigationFor(session.role, standing.viewAs !== null)
  const pages = [...main, ...more].map(({ name, path }): Choice => ({
    id: `page-${name}`,
    label: page.pages[name],
    choose: go(address(path, standing)),
  }))
  const looksAsPartner = session.role === 'coordinator' || session.role === 'official'
  const commands = [
    ...(mayLogCalls ? [doing('log-call', own.commands.logCall, () => onTool('logCall'))] : []),
    ...(line?.lastReview && line.lastReview !== line.today
      ? [doing('last-review', own.commands.lastReview, () => restand({ asOf: line.lastReview }))]
      : []),
    ...(standing.asOf === null ? [] : [doing('today', own.commands.today, () => restand({ asOf: null }))]),
    ...(looksAsPartner
      ? [
          standing.viewAs === null
            ? doing('partners', own.commands.partners, () => restand({ viewAs: 'partners' }))
            : doing('own', own.commands.own, () => restand({ viewAs: null })),
        ]
      : []),
    ...themes.map((theme) => doing(`theme-${theme}`, own.commands.theme[theme], () => chooseTheme(theme))),
    doing('keys', own.commands.keys, () => onTool('keys')),
    doing('change-person', own.commands.changePerson, () => signOut.send()),
  ]
  const words = typed.toLocaleLowerCase('en').split(/\s+/)
  const fits = ({ label }: Choice) => {
    const said = typeof label === 'string' ? label.toLocaleLowerCase('en') : ''
    return typed === '' || words.every((word) => said.includes(word))
  }
  const detailOf = (record: AnyRecord): string =>
    [
      record.handle,
      own.kind(record.kind),
      record.kind === 'commitment' ? agencies.find(({ id }) => id === record.givingAgencyId)?.shortName : undefined,
    ]
      .filter(Boolean)
      .join(' · ')
  const records = typed === '' ? [] : (found.data?.items ?? [])
  const hrefOf = (record: AnyRecord) =>
    record.kind === 'focus-area'
      ? to.area(record.number)
      : record.kind === 'agency'
        ? to.agency(record.id)
        : to.record(record.kind, record.id)
  const groups = [
    {
      title: own.records,
      choices: records.map((record): Choice => ({
        id: record.id,
        label: labelOf(record),
        detail: detailOf(record),
        choose: go(hrefOf(record)),
      })),
    },
    { title: own.pages, choices: pages.filter(fits) },
    { title: own.doing, choices: commands.filter(fits) },
  ]
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0)
  const state = found.error
    ? found.error.message
    : typed === ''
      ? null
      : found.fetchStatus === 'paused'
        ? own.offline
        : found.data === undefined
          ? own.searching
          : count === 0
            ? own.nothingFound(typed)
            : records.length > 0 && own.found(records.length, found.data.next !== null)
  return (
    <Dialog title={own.searchTitle} onClose={onClose}>
      <Finder label={own.searchLabel} labelShown value={text} onChange={setText} groups={groups} state={state} />
    </Dialog>
  )
}
