import type { ReactElement } from 'react'

/** A field with its label, and beside both the words that say what is wrong with it. */
export function Field({
  label,
  wrong,
  children,
}: {
  readonly label: string
  readonly wrong?: string | undefined
  readonly children: ReactElement
}) {
  return (
    <label className={wrong ? 'wrong' : undefined}>
      <span>{label}</span>
      {children}
      {wrong && <span className="small">{wrong}</span>}
    </label>
  )
}
