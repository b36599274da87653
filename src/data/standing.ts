import { createContext, useContext, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

/**
 * What a page stands on: the day it shows and the readers it is seen as, both from its address, so that a link keeps
 * them. Neither is judged here: the API answers a day that does not exist with words, and they are shown.
 */
export interface Standing {
  /** A day of the past; null for today. */
  readonly asOf: string | null
  /** Seen as these readers see it; null for one's own sight. */
  readonly viewAs: string | null
}

export const standingIn = (search: string): Standing => {
  const asked = new URLSearchParams(search)
  return { asOf: asked.get('asOf'), viewAs: asked.get('viewAs') }
}

/** What a page stands on, and whether anything may be changed from there. */
export type StandingHere = Standing & { readonly writes: boolean }

/** Read once from the address and handed to all: a hundred links ask for it, and each would follow the address by itself. */
export const StandingContext = createContext<StandingHere>({ asOf: null, viewAs: null, writes: true })

/** What this page stands on. `writes`: whether anything may be changed from here. */
export const useStanding = (): StandingHere => useContext(StandingContext)

/** What the address says the page stands on; for whoever fills the context. */
export function useStandingOfAddress(): StandingHere {
  const search = useSearch()
  return useMemo(() => {
    const standing = standingIn(search)
    return { ...standing, writes: standing.asOf === null && standing.viewAs === null }
  }, [search])
}

/** An address with what is asked of it, and with what the page stands on. */
export function address(
  path: string,
  { asOf, viewAs }: Standing,
  asked: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries<string | number | null | undefined>({ ...asked, asOf, viewAs }))
    if (value != null && value !== '') params.set(name, String(value))
  return params.size === 0 ? path : `${path}?${params.toString()}`
}

/** Goes to the same page as it stood on another day, or with null as it stands today; likewise for whom it is seen as. */
export function useRestand(): (change: Partial<Standing>, options?: { readonly replace?: boolean }) => void {
  const [path, navigate] = useLocation()
  const search = useSearch()
  return (change, options) => {
    const params = new URLSearchParams(search)
    for (const [name, value] of Object.entries(change))
      if (value === null) params.delete(name)
      else params.set(name, value)
    navigate(params.size === 0 ? path : `${path}?${params.toString()}`, options)
  }
}
