import { StatusMark, type MarkName } from './StatusMark.tsx'

const attention: ReadonlySet<MarkName> = new Set(['off-track', 'no-word', 'at-risk'])

/** A status as shape and word: never one without the other, never by colour alone. */
export function StatusWord({
  mark,
  word,
  size = 16,
}: {
  readonly mark: MarkName
  readonly word: string
  readonly size?: 11 | 16 | 28
}) {
  return (
    <span className={attention.has(mark) ? 'status attention' : 'status'}>
      <StatusMark mark={mark} size={size} />
      {word}
    </span>
  )
}
