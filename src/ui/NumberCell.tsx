import type { ReactNode } from 'react'
import { Dash } from './Dash.tsx'

/** A count in a table: at the right, nothing as a dash. `children` stands for the number where it leads somewhere. */
export function NumberCell({
  value,
  none,
  head,
  children,
}: {
  readonly value: number
  /** What is said aloud of nothing. */
  readonly none: string
  /** What its column is called: said in its place where a phone shows no columns. */
  readonly head?: string
  readonly children?: ReactNode
}) {
  return (
    <td role="cell" className={value === 0 ? 'number quiet' : 'number'} data-head={head}>
      {value === 0 ? <Dash spoken={none} /> : (children ?? value)}
    </td>
  )
}
