import { useCallback, useState } from 'react'

const place = (name: string): string => `psp-draft ${name}`

/**
 * What somebody is typing, kept in this tab until it has been saved or thrown away: it survives a reload and an ended
 * session. `name` says of what it is the draft.
 */
export function useDraft<T extends object>(
  name: string,
  blank: T,
): { readonly draft: T; readonly change: (change: Partial<T>) => void; readonly clear: () => void } {
  const [draft, setDraft] = useState<T>(() => ({ ...blank, ...keptDraft<T>(name) }))
  const change = useCallback(
    (part: Partial<T>) => {
      setDraft((before) => {
        const next = { ...before, ...part }
        try {
          sessionStorage.setItem(place(name), JSON.stringify(next))
        } catch {
          // Without storage the draft lasts as long as the form.
        }
        return next
      })
    },
    [name],
  )
  const clear = useCallback(() => {
    try {
      sessionStorage.removeItem(place(name))
    } catch {
      // Nothing was kept.
    }
  }, [name])
  return { draft, change, clear }
}

/** Is something typed and not saved under this name? Then its form stands open again. */
export const hasDraft = (name: string): boolean => Object.keys(keptDraft(name)).length > 0

function keptDraft<T>(name: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
