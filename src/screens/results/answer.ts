import type { ResultMeasure } from '../../domain/views/results.ts'
import type { Sentence } from '../../words/sentence.ts'
import { useResultsWords } from '../../words/useResultsWords.ts'
import { useWords } from '../../words/useWords.ts'

/** The point of a measure as a sentence: from the base, and from another beside it. */
export function useAnswer(): (measure: ResultMeasure, base: number | null) => Sentence {
  const { overview } = useWords()
  const words = useResultsWords()
  return (measure, base) => {
    const turn = measure.turns.find((each) => each.base.year === base)
    if (!turn || !measure.newest) return words.noTurn(measure.name.en, measure, base)
    const beside = measure.turns.find((each) => each.base.year === turn.beside)?.base
    const named = ({ year, value }: { readonly year: number; readonly value: number }) => ({
      year: String(year),
      value,
    })
    return overview.condition(measure.name.en, {
      geography: measure.geography,
      base: named(turn.base),
      latest: named(measure.newest),
      begun: beside ? named(beside) : null,
    })
  }
}
