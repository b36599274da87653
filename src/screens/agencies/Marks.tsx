import type { StatusWord } from '../../domain/rules/words.ts'
import { Tally } from '../../ui/Tally.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'

const most = 4

/** Up to four marks, the worst; how many there are stands beside them. */
export function Marks({ words }: { readonly words: readonly StatusWord[] }) {
  const { cell } = useAgencyWords()
  const runs = [...Map.groupBy(words.slice(0, most), (word) => word)].map(([mark, same]) => ({
    mark,
    count: same.length,
  }))
  return <Tally runs={runs} spoken={cell(words)} />
}
