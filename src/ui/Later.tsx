import {
  createContext,
  Suspense,
  use,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'

/** Whether somebody is before the page: where it is drawn to be sent, it waits for nobody. */
export const SeenContext = createContext(true)

/**
 * What lies below the first screen. The server draws it, but the page takes it over only when it is neared, touched,
 * reached by the keyboard or drawn anew: the first view costs no more than what is seen of it. Where the page itself draws
 * it, it is there at once.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [gate] = useState(newGate)
  const [first] = useState(children)
  // React cannot lay new parts upon drawn ones that it has not taken over: it would throw those away.
  if (children !== first) gate.open()
  useEffect(() => {
    const part = place.current!
    const open = () => {
      gate.open()
      leave()
    }
    const nearing = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && open(), {
      rootMargin: '200px 0px',
    })
    const touched = ({ target }: Event) => target instanceof Node && part.contains(target) && open()
    const leave = () => {
      nearing.disconnect()
      for (const touch of touches) document.removeEventListener(touch, touched, true)
    }
    nearing.observe(part)
    // Heard before React hears it, which lets nothing through to what it has not taken over.
    for (const touch of touches) document.addEventListener(touch, touched, true)
    return leave
  }, [gate])
  return (
    <div ref={place}>
      <Suspense>
        <Gated gate={gate}>{children}</Gated>
      </Suspense>
    </div>
  )
}

const touches = ['pointerdown', 'focusin', 'click'] as const

interface Gate {
  /** As `use` reads it: what is fulfilled is not waited for, in the very call that opened it. */
  readonly opened: Promise<void> & { status: 'pending' | 'fulfilled'; readonly value: undefined }
  readonly open: () => void
}

function newGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  const opened: Gate['opened'] = Object.assign(promise, { status: 'pending' as const, value: undefined })
  return {
    opened,
    open: () => {
      opened.status = 'fulfilled'
      resolve()
    },
  }
}

function Gated({ gate, children }: { readonly gate: Gate; readonly children: ReactNode }) {
  const isSeen = useContext(SeenContext)
  const isSent = useSyncExternalStore(
    unchanging,
    () => false,
    () => true,
  )
  if (!isSeen || !isSent) gate.open()
  use(gate.opened)
  return children
}

const unchanging = () => () => undefined
