import { useEffect, useEffectEvent } from 'react'
import { bindKeys, type BoundKey } from './keys.ts'

/** Binds keys while this is drawn; null binds none. The table may be made anew with every drawing: only its keys count. */
export function useKeys(title: string, keys: readonly BoundKey[] | null): void {
  const does = useEffectEvent((place: number) => keys?.[place]?.does?.())
  const signature = keys && JSON.stringify(keys.map((each) => [each.keys, each.words, each.does !== undefined]))
  useEffect(() => {
    if (signature === null) return
    const all = JSON.parse(signature) as [readonly string[], string, boolean][]
    return bindKeys({
      title,
      keys: all.map(([each, words, acts], place) => ({
        keys: each,
        words,
        ...(acts ? { does: () => does(place) } : {}),
      })),
    })
  }, [title, signature])
}
