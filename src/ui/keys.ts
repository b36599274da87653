import { isHeard } from './singleKeys.ts'

/**
 * Every key of the dashboard, as it is bound right now. What hears a key and what lists the keys read this one table, so
 * the list cannot name a key that does nothing. A page adds its own while it is open.
 */
export interface BoundKey {
  /** As `KeyboardEvent.key` has them; `Mod+` before one that goes with Ctrl or ⌘. */
  readonly keys: readonly string[]
  /** What it does, in words, or by a name that the list has the words of. */
  readonly words: string
  /** Absent where a control hears its keys itself while it has the focus. */
  readonly does?: () => void
}

export interface KeyGroup {
  /** Where these keys are heard, in words or by name. */
  readonly title: string
  readonly keys: readonly BoundKey[]
}

const groups = new Set<KeyGroup>()

/** All keys that are heard now, group by group in the order they were bound. */
export const boundKeys = (): readonly KeyGroup[] => [...groups]

/** Binds keys until the function it answers is called. */
export function bindKeys(group: KeyGroup): () => void {
  if (groups.size === 0) document.addEventListener('keydown', hear)
  groups.add(group)
  return () => {
    groups.delete(group)
    if (groups.size === 0) document.removeEventListener('keydown', hear)
  }
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return
  const withMod = event.ctrlKey || event.metaKey
  const key = withMod ? `Mod+${event.key.toLowerCase()}` : event.key
  // A single sign is a letter to whoever types, and a command to nobody who switched it off.
  if (!withMod && (isTyping(event.target) || !isHeard(key))) return
  // What lies over the page has keys of its own.
  if (document.querySelector('dialog[open]')) return
  for (const bound of boundKeys().flatMap((group) => group.keys)) {
    if (!bound.does || !bound.keys.includes(key)) continue
    event.preventDefault()
    bound.does()
    return
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')
