import type { Report } from '../../domain/views/figures.ts'
import type { ResultMeasure } from '../../domain/views/results.ts'
import type { resultsWords } from '../../words/en/results.ts'
import { listed, plain, type Sentence } from '../../words/sentence.ts'

type Words = ReturnType<typeof resultsWords>

/** Every source of a measure once, as far as it states figures in the same standing. */
export function sourcesOf({ periods }: ResultMeasure): readonly Report[] {
  const reports = periods.flatMap(({ figures }) => figures.flatMap((figure) => figure.reports))
  return [...Map.groupBy(reports, ({ source, standing }) => JSON.stringify([source, standing])).values()].map(
    ([first]) => first!,
  )
}

/** What holds of every figure of a measure: area, period, source, published or reported; then its caveat. */
export function notesOf(measure: ResultMeasure, words: Words): readonly Sentence[] {
  const byStanding = Map.groupBy(sourcesOf(measure), ({ standing }) => standing)
  const notes = [...byStanding].map(([standing, reports]) =>
    words.note(
      measure,
      listed(
        reports.map(({ source }) => words.sourceWithDate(source)),
        '; ',
      ),
      standing,
    ),
  )
  return measure.caveat ? [...notes, [measure.caveat.en]] : notes
}

/** Each sentence once. */
export const distinct = (sentences: readonly Sentence[]): readonly Sentence[] => [
  ...new Map(sentences.map((sentence) => [plain(sentence, true), sentence])).values(),
]
