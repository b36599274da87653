import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useRestand } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { addDays, daysBetween } from '../domain/rules/dates.ts'
import { Ruler } from '../ui/Ruler.tsx'
import { plain, plainDate } from '../words/sentence.ts'
import { useWords } from '../words/useWords.ts'
import { dayAfterKey } from './asOfKeys.ts'

/** Keys may follow each other quickly; the page follows when they rest. */
const rest = 350
/** How near a press must be to a review or a summit to mean its day, in pixels. */
const grasp = 4

/** The ruler as the control it is: a press or the keyboard chooses the day the page stands on. */
export function AsOfSlider({ line }: { readonly line: ThreeYears }) {
  const words = useWords()
  const restand = useRestand()
  const [chosen, setChosen] = useState<{ readonly day: string; readonly on: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const { scale, present } = line
  // A choice lasts until the page stands on another day: it has arrived, or the page went elsewhere.
  const pending = chosen?.on === line.today ? chosen.day : null
  const setPending = (to: string | null) => setChosen(to === null ? null : { day: to, on: line.today })
  const day = pending ?? line.today
  const length = daysBetween(scale.from, scale.to) + 1
  const placeOf = (each: string) => daysBetween(scale.from, each) / length

  const go = (to: string, replace: boolean) => {
    clearTimeout(timer.current)
    if (to === line.today) setPending(null)
    else restand({ asOf: to === present ? null : to }, { replace })
  }
  const dayAt = (event: PointerEvent<HTMLElement>): string => {
    const box = event.currentTarget.getBoundingClientRect()
    const known = [...line.reviews, ...line.summits.flatMap(({ from, to }) => (from === to ? from : []))]
    const near = known.find((at) => Math.abs(box.left + at * box.width - event.clientX) <= grasp)
    const place = near ?? Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
    const pressed = addDays(scale.from, near === undefined ? Math.floor(place * length) : Math.round(place * length))
    return pressed > present ? present : pressed
  }
  const past = day !== present
  return (
    <div
      className="as-of-slider"
      role="slider"
      tabIndex={0}
      aria-label={words.page.lineName}
      aria-valuemin={0}
      aria-valuemax={daysBetween(scale.from, present)}
      aria-valuenow={daysBetween(scale.from, day)}
      aria-valuetext={plain(words.page.lineValue(day, past), true)}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key === 'Enter') return go(day, true)
        const next = dayAfterKey(event.key, day, scale.from, present)
        if (next === null) return
        event.preventDefault()
        setPending(next)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => go(next, true), rest)
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setPending(dayAt(event))
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setPending(dayAt(event))
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(dayAt(event), false)
      }}
      onPointerCancel={() => setPending(null)}
    >
      <Ruler
        ticks={line.ticks.map(({ at, year }) => (year === undefined ? { at } : { at, label: year }))}
        notches={line.reviews}
        diamonds={line.summits}
        brackets={line.ends.map(({ from, to, first }) => ({
          from,
          to,
          label: first ? words.page.firstPlannedEndLabel : words.page.plannedEndLabel,
        }))}
        end={line.end}
        now={{ at: pending === null ? line.now : placeOf(pending), label: plainDate(words.date.aloneWithYear(day)) }}
      />
    </div>
  )
}
