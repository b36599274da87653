import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useRouter } from 'wouter'
import { navigate } from 'wouter/use-browser-location'

/**
 * A link inside the dashboard. `in-text`: a number or name that leads to what it stands for. It asks the router for its
 * base alone: the router's own link follows every change of address, and a page has a hundred of them.
 */
export function Link({
  look,
  className,
  href,
  onClick,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly href: string
  readonly look?: 'in-text' | 'plain' | 'button'
}) {
  const to = useRouter().base + href
  const names = [look, className].filter(Boolean).join(' ')
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || isForTheBrowser(event)) return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a href={to} {...(names ? { className: names } : {})} {...rest} onClick={follow}>
      {children}
    </a>
  )
}

/** In another tab or window, or saved: what the browser does with a link. */
const isForTheBrowser = ({ button, ctrlKey, metaKey, altKey, shiftKey }: MouseEvent): boolean =>
  button !== 0 || ctrlKey || metaKey || altKey || shiftKey
