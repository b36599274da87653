import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

/** A button that shows what is behind it, in place. Escape, a press elsewhere, or leaving it with the keyboard closes it. */
export function Menu({
  label,
  name,
  toTheLeft = false,
  className,
  children,
}: {
  readonly label: ReactNode
  /** What the button is called aloud, where its words alone do not say it. */
  readonly name?: string
  /** The panel ends where the button ends, rather than beginning where it begins. */
  readonly toTheLeft?: boolean
  readonly className?: string
  /** Drawn only while open; `close` puts the focus back on the button. */
  readonly children: (close: () => void) => ReactNode
}) {
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    document.getElementById(`${id}-button`)?.focus()
  }
  useLayoutEffect(() => {
    if (panel.current) keepWithin(panel.current)
  })
  useEffect(() => {
    const menu = whole.current
    if (!open || !menu) return
    const isElsewhere = (target: EventTarget | null) => target instanceof Node && !menu.contains(target)
    const press = (event: PointerEvent) => {
      if (isElsewhere(event.target)) setOpen(false)
    }
    const leave = (event: FocusEvent) => {
      if (isElsewhere(event.relatedTarget)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
      document.getElementById(`${id}-button`)?.focus()
    }
    document.addEventListener('pointerdown', press)
    menu.addEventListener('focusout', leave)
    menu.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', press)
      menu.removeEventListener('focusout', leave)
      menu.removeEventListener('keydown', escape)
    }
  }, [open, id])
  return (
    <div className={className ? `menu ${className}` : 'menu'} ref={whole}>
      <button
        type="button"
        id={`${id}-button`}
        className="menu-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className={toTheLeft ? 'menu-panel to-the-left' : 'menu-panel'} id={id} ref={panel}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

/** The least that is left between a panel and the edge of the page. */
const edge = 4

/** Where the button has come to stand near an edge, its panel would reach beyond it: there it is moved back in. */
function keepWithin(panel: HTMLElement): void {
  panel.style.translate = 'none'
  const { left, right } = panel.getBoundingClientRect()
  const back = Math.min(0, document.documentElement.clientWidth - edge - right)
  const on = Math.max(0, edge - (left + back))
  if (back + on !== 0) panel.style.translate = `${back + on}px`
}
