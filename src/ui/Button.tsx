import type { ButtonHTMLAttributes } from 'react'

/**
 * At most one filled button a screen; the rest are outlined, or read as links.
 * @param busy what it was pressed for is still going on: it does nothing more, and keeps the focus, which a disabled
 * button would drop out of its form
 */
export function Button({
  look = 'outlined',
  large = false,
  busy = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: 'filled' | 'outlined' | 'text'
  readonly large?: boolean
  readonly busy?: boolean
}) {
  const names = ['button', look !== 'outlined' && look, large && 'large', className].filter(Boolean).join(' ')
  return (
    <button
      type={type}
      className={names}
      // Kept from its default too: pressed, it would send its form a second time.
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-disabled={busy || undefined}
      {...rest}
    />
  )
}
