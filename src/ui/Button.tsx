import type { ButtonHTMLAttributes } from 'react'

/** At most one filled button a screen; the rest are outlined, or read as links. */
export function Button({
  look = 'outlined',
  large = false,
  type = 'button',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: 'filled' | 'outlined' | 'text'
  readonly large?: boolean
}) {
  const names = ['button', look !== 'outlined' && look, large && 'large', className].filter(Boolean).join(' ')
  return <button type={type} className={names} {...rest} />
}
