import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The width an element gets, in whole pixels; 0 until it is known. */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    measure()
    // On paper the drawing is stretched as it is; measured anew it would come back in the width of the sheet.
    const observer = new ResizeObserver(() => {
      if (!window.matchMedia('print').matches) measure()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
