import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { placeAt, type Sight } from './gridPlaces.ts'

/**
 * What is seen of the rows of a grid, which scroll with the page below their head. It changes only where another row
 * comes to the upper edge, and then before the page is painted.
 * @param starts where the rows begin, as `startsOf` has it
 */
export function useSight(
  head: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  starts: Int32Array,
): Sight {
  const [sight, setSight] = useState<Sight>({ from: 0, height: window.innerHeight })
  const look = useEffectEvent((): (() => void) | null => {
    if (!body.current || !head.current) return null
    const covered = head.current.offsetHeight
    const next = {
      from: Math.max(0, covered - body.current.getBoundingClientRect().top),
      height: Math.max(0, window.innerHeight - covered),
    }
    const isSame = next.height === sight.height && placeAt(starts, next.from) === placeAt(starts, sight.from)
    return isSame ? null : () => setSight(next)
  })
  useLayoutEffect(() => {
    look()?.()
    // Whatever grows or shrinks above the rows makes the page longer or shorter.
    const observer = new ResizeObserver(() => look()?.())
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const scrolled = () => {
      const set = look()
      if (set) flushSync(set)
    }
    const resized = () => look()?.()
    window.addEventListener('scroll', scrolled, { passive: true })
    window.addEventListener('resize', resized)
    return () => {
      window.removeEventListener('scroll', scrolled)
      window.removeEventListener('resize', resized)
    }
  }, [])
  return sight
}
