import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useHrefs, type SinceFilter } from '../../data/paths.ts'
import { isDay } from '../../domain/records/day.ts'
import type { TwoDays } from '../../domain/views/twoDays.ts'
import { Button } from '../../ui/Button.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Field } from '../../ui/Field.tsx'
import { Link } from '../../ui/Link.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { plain } from '../../words/sentence.ts'
import { useSinceWords } from '../../words/useSinceWords.ts'
import { useWords } from '../../words/useWords.ts'

const orders = [undefined, 'area', 'agency'] as const

/** Which two days are compared, and in which order the changes stand. All of it is in the address. */
export function DaysForm({
  two,
  filter,
}: {
  readonly two: TwoDays & { readonly today: string }
  readonly filter: SinceFilter
}) {
  const words = useSinceWords()
  const { date } = useWords()
  const to = useHrefs()
  const [, navigate] = useLocation()
  const [from, setFrom] = useState(two.from)
  const [until, setUntil] = useState(two.to)
  const [wrong, setWrong] = useState<{ readonly from?: string | undefined; readonly to?: string | undefined }>({})
  const faultOf = (day: string): string | undefined => {
    if (day === '') return words.form.noDay
    if (!isDay(day)) return words.form.noSuchDay(day)
    return day < two.starts || day > two.today ? plain(words.form.outside(two.starts, two.today), true) : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = { from: faultOf(from) ?? (from > until ? words.form.order : undefined), to: faultOf(until) }
    setWrong(found)
    if (found.from === undefined && found.to === undefined)
      navigate(to.since({ ...filter, from, to: until === two.today ? undefined : until }))
  }
  return (
    <div className="since-choice on-screen">
      <form onSubmit={submit} noValidate aria-label={words.form.title}>
        <Field label={words.form.from} wrong={wrong.from}>
          <input
            type="date"
            name="from"
            value={from}
            min={two.starts}
            max={two.today}
            onChange={(event) => setFrom(event.target.value)}
          />
        </Field>
        <Field label={words.form.to} wrong={wrong.to}>
          <input
            type="date"
            name="to"
            value={until}
            min={two.starts}
            max={two.today}
            onChange={(event) => setUntil(event.target.value)}
          />
        </Field>
        <Button type="submit">{words.form.compare}</Button>
        <Menu label={words.form.reviews}>
          {(close) =>
            two.reviews.length === 0 ? (
              <p>{words.form.noReviews}</p>
            ) : (
              two.reviews.map((day) => (
                <Link key={day} href={to.since({ ...filter, from: day, to: undefined })} onClick={close}>
                  <DateText date={date.aloneWithYear(day)} />
                </Link>
              ))
            )
          }
        </Menu>
      </form>
      <p role="group" aria-label={words.order.title}>
        {orders.map((by, place) => (
          <span key={by ?? 'list'}>
            {place > 0 && ' · '}
            {by === filter.by ? (
              <b aria-current="true">{words.order[by ?? 'list']}</b>
            ) : (
              <Link href={to.since({ ...filter, by })}>{words.order[by ?? 'list']}</Link>
            )}
          </span>
        ))}
      </p>
    </div>
  )
}
