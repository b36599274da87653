import { useEffect, useRef } from 'react'
import type { AnswerName } from '../../words/en/agencies.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'

/** A question and its few answers side by side, large enough for a thumb. The chosen one is framed, not coloured. */
export function Choices({
  question,
  choices,
  chosen,
  disabled,
  takesFocus,
  onChoose,
}: {
  readonly question: string
  readonly choices: readonly AnswerName[]
  readonly chosen: AnswerName | null
  readonly disabled: boolean
  readonly takesFocus: boolean
  readonly onChoose: (answer: AnswerName) => void
}) {
  const words = useAgencyWords()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  return (
    <fieldset className="question">
      <legend>{question}</legend>
      <span className={`answer-row of-${choices.length}`}>
        {choices.map((answer, place) => (
          <button
            key={answer}
            type="button"
            ref={place === 0 ? first : undefined}
            aria-pressed={answer === 'yes' ? undefined : answer === chosen}
            disabled={disabled}
            onClick={() => onChoose(answer)}
          >
            {answer === 'no' && choices.length === 2 ? words.newDate : words.choices[answer]}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
