import type { ReactNode } from 'react'

/** A word in a hairline frame: only for what differs from the rest of the page. */
export const Chip = ({ children }: { readonly children: ReactNode }) => <span className="chip">{children}</span>
