import type { Projection } from '../log/visibleTo.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import type { Reason } from '../rules/reason.ts'
import { needsAttention, type StatusWord } from '../rules/words.ts'
import { withWhom, type Holder } from '../rules/withWhom.ts'

/** One item that needs attention, once, with its worst reason and how many more it has. */
export interface AttentionLine {
  readonly id: string
  readonly kind: 'commitment' | 'milestone'
  readonly handle: string
  readonly title: string
  readonly key: boolean
  readonly word: StatusWord
  readonly since: string | null
  readonly reason: Reason
  readonly moreReasons: number
  readonly lastWordOn: string | null
  readonly with: Holder | null
}

/** What needs attention: key items first, then the worst word, then the longest. */
export function attention(judged: readonly Judged[], projection: Projection, today: string): readonly AttentionLine[] {
  return judged
    .filter(({ status }) => needsAttention(status.word))
    .sort((one, other) => Number(other.item.key) - Number(one.item.key) || attentionOrder(one, other))
    .flatMap(({ item, status }): AttentionLine[] => {
      const counted = status.reasons.filter((reason) => reason.setAsideId === undefined)
      const reason = counted[0]
      if (!reason) return []
      return [
        {
          id: item.id,
          kind: item.kind,
          handle: item.handle,
          title: item.title.en,
          key: item.key,
          word: status.word!,
          since: status.since,
          reason,
          moreReasons: counted.length - 1,
          lastWordOn: status.lastWord?.on ?? null,
          with: item.kind === 'commitment' ? withWhom(item, projection, today) : null,
        },
      ]
    })
}
