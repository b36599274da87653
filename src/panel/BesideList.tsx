import { useRef, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useFollowedFocus } from '../ui/useFollowedFocus.ts'
import { useMedia } from '../ui/useMedia.ts'
import { SidePanel } from './SidePanel.tsx'

const room = 'screen and (min-width: 1240px)'

/** The record that the address names as open beside a list; null where none is, or where there is no room beside it. */
export function useOpenRecord(): { readonly open: string | null; readonly hasRoom: boolean } {
  const hasRoom = useMedia(room)
  const open = new URLSearchParams(useSearch()).get('record')
  return { open: hasRoom ? open : null, hasRoom }
}

/** A list with the record beside it that the address names. */
export function BesideList({ children }: { readonly children: ReactNode }) {
  const { open } = useOpenRecord()
  const list = useRef<HTMLDivElement>(null)
  const following = useFollowedFocus(list)
  const search = useSearch()
  const [path, navigate] = useLocation()
  const close = () => {
    const asked = new URLSearchParams(search)
    asked.delete('record')
    navigate(asked.size === 0 ? path : `${path}?${asked.toString()}`)
  }
  return (
    <div className={open === null ? undefined : 'list-and-panel'}>
      <div ref={list} {...following}>
        {children}
      </div>
      {open !== null && <SidePanel key={open} id={open} onClose={close} />}
    </div>
  )
}
