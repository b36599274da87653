import type { FigureWords } from '../../charts/Figure.tsx'
import { useLine } from '../../data/queries.ts'
import { plain } from '../../words/sentence.ts'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'

/** The words of a chart's frame, and what every picture that leaves the page must carry. */
export function useFigureFrame(): {
  readonly words: FigureWords
  readonly foot: (today: string, hint: string) => readonly string[]
} {
  const { overview, page } = useWords()
  const words = useMilestonesWords()
  const line = useLine().data?.line
  return {
    words: {
      showTable: overview.showTable,
      hideTable: overview.hideTable,
      more: overview.more,
      downloadCsv: overview.downloadCsv,
      downloadPicture: words.downloadPicture,
      pictureFailed: words.pictureFailed,
    },
    foot: (today, hint) =>
      [hint, plain(words.pictureFoot(today), true), line?.marking ?? '', line?.sample ? page.sampleOnPaper : ''].filter(
        Boolean,
      ),
  }
}
