import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { LogAsked } from '../../data/log.ts'
import { useHrefs } from '../../data/paths.ts'
import { agenciesQuery, useOverview } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { verbs, type Verb } from '../../domain/log/entry.ts'
import { isDay } from '../../domain/records/day.ts'
import { kindNames, type Kind } from '../../domain/records/kind.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useChangesWords, useEntryWords } from '../../words/useChangesWords.ts'
import { askedIn } from './filter.ts'

type Name = keyof LogAsked
type Typed = Readonly<Record<Exclude<Name, 'record'>, string>>

const blank: Typed = { who: '', verb: '', kind: '', area: '', from: '', to: '' }

/** Which entries are shown: who, what, to what, where and when. All of it is in the address. */
export function Filters({ asked }: { readonly asked: LogAsked }) {
  const { filter: words } = useChangesWords()
  const own = useEntryWords()
  const to = useHrefs()
  const [, navigate] = useLocation()
  const agencies = useQuery(agenciesQuery(useStanding())).data?.items ?? []
  const areas = useOverview().data?.areas ?? []
  const [typed, setTyped] = useState<Typed>({ ...blank, ...asked })
  const [wrong, setWrong] = useState<{ readonly from?: string | undefined; readonly to?: string | undefined }>({})
  const change = (name: keyof Typed) => (event: { readonly target: { readonly value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const faultOf = (day: string) => (day === '' || isDay(day) ? undefined : words.noSuchDay(day))
    const order = typed.from !== '' && typed.to !== '' && typed.from > typed.to ? words.order : undefined
    const found = { from: faultOf(typed.from) ?? order, to: faultOf(typed.to) }
    setWrong(found)
    if (found.from !== undefined || found.to !== undefined) return
    const given = Object.entries(typed).filter(([, value]) => value !== '')
    const search = new URLSearchParams(given).toString()
    navigate(to.changes({ ...askedIn(search), ...(asked.record ? { record: asked.record } : {}) }))
  }
  const select = (name: 'who' | 'verb' | 'kind' | 'area', label: string, all: string, options: ReactNode) => (
    <Field label={label}>
      <select name={name} value={typed[name]} onChange={change(name)}>
        <option value="">{all}</option>
        {options}
      </select>
    </Field>
  )
  const day = (name: 'from' | 'to', label: string) => (
    <Field label={label} wrong={wrong[name]}>
      <input type="date" name={name} value={typed[name]} onChange={change(name)} />
    </Field>
  )
  return (
    <form className="log-filter" onSubmit={submit} noValidate aria-label={words.title}>
      {select(
        'who',
        words.who,
        words.anybody,
        <>
          {agencies.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {agency.shortName}
            </option>
          ))}
          <option value="source">{words.source}</option>
        </>,
      )}
      {select('verb', words.verb, words.anything, verbs.map(verbOption(own.verbs)))}
      {select('kind', words.kind, words.anyKind, kindNames.map(kindOption(own.kindsOf)))}
      {select(
        'area',
        words.area,
        words.anyArea,
        <>
          {areas.map(({ number, name }) => (
            <option key={number} value={String(number)}>
              {number} {name?.en}
            </option>
          ))}
          <option value="whole">{words.noArea}</option>
        </>,
      )}
      {day('from', words.from)}
      {day('to', words.to)}
      <Button type="submit">{words.show}</Button>
    </form>
  )
}

const verbOption = (names: Readonly<Record<Verb, string>>) => (verb: Verb) => (
  <option key={verb} value={verb}>
    {names[verb]}
  </option>
)

const kindOption = (names: Readonly<Record<Kind, string>>) => (kind: Kind) => (
  <option key={kind} value={kind}>
    {names[kind].slice(0, 1).toLocaleUpperCase('en') + names[kind].slice(1)}
  </option>
)
