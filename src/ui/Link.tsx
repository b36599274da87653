import type { AnchorHTMLAttributes } from 'react'
import { Link as RouterLink } from 'wouter'

/** A link inside the dashboard. `in-text`: a number or name that leads to what it stands for. */
export function Link({
  look,
  className,
  href,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly href: string
  readonly look?: 'in-text' | 'plain' | 'button'
}) {
  const names = [look, className].filter(Boolean).join(' ')
  return <RouterLink href={href} {...(names ? { className: names } : {})} {...rest} />
}
