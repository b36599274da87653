import { useState, type FormEvent } from 'react'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { isDay } from '../domain/records/day.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { plain } from '../words/sentence.ts'
import { useWords } from '../words/useWords.ts'

/** Any day of the engagement, typed. */
export default function AnotherDay({
  line,
  onChoose,
}: {
  readonly line: ThreeYears
  readonly onChoose: (day: string) => void
}) {
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
