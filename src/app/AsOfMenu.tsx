import { useState, type FormEvent } from 'react'
import { useHrefs } from '../data/paths.ts'
import { useRestand } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { isDay } from '../domain/records/day.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Link } from '../ui/Link.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Said } from '../ui/Said.tsx'
import { plain } from '../words/sentence.ts'
import { useWords } from '../words/useWords.ts'

/** The day by words: the last review, any day typed; and what the line's small marks are. */
export function AsOfMenu({ line }: { readonly line: ThreeYears }) {
  const { page } = useWords()
  const restand = useRestand()
  const to = useHrefs()
  return (
    <Menu
      toTheLeft
      className="as-of-menu"
      name={page.asItStandsToday}
      label={
        <>
          <span className="wide-only">{page.asItStandsToday}</span>
          <span className="narrow-only">{page.today}</span>
        </>
      }
    >
      {(close) => (
        <>
          {line.lastReview !== null && line.lastReview !== line.present && (
            <Button
              look="text"
              onClick={() => {
                close()
                restand({ asOf: line.lastReview })
              }}
            >
              <Said sentence={page.lastReview(line.lastReview)} />
            </Button>
          )}
          <Link href={to.since({})} onClick={close}>
            {page.changedSince}
          </Link>
          <AnotherDay
            line={line}
            onChoose={(day) => {
              close()
              restand({ asOf: day === line.present ? null : day })
            }}
          />
          <p className="quiet line-key">{page.lineKey}</p>
        </>
      )}
    </Menu>
  )
}

function AnotherDay({ line, onChoose }: { readonly line: ThreeYears; readonly onChoose: (day: string) => void }) {
  const { page } = useWords()
  const [day, setDay] = useState(line.lastReview ?? line.today)
  const [wrong, setWrong] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isDay(day)) setWrong(page.noSuchDay(day))
    else if (day < line.starts.on || day > line.present)
      setWrong(plain(page.outside(line.starts.on, line.present), true))
    else onChoose(day)
  }
  return (
    <form className="another-day" onSubmit={submit} noValidate>
      <Field label={page.anotherDay} wrong={wrong}>
        <input
          type="date"
          value={day}
          min={line.starts.on}
          max={line.present}
          onChange={(event) => setDay(event.target.value)}
        />
      </Field>
      <Button type="submit">{page.show}</Button>
    </form>
  )
}
