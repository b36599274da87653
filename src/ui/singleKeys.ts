const place = 'psp-single-keys'

/** Are keys of a single letter or sign heard on this device? They can be switched off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(place)
    else localStorage.setItem(place, 'off')
  } catch {
    // Without storage they stay on.
  }
}

/** Is a key heard? One of a single letter or sign only while those are on. */
export const isHeard = (key: string): boolean => key.length > 1 || key === ' ' || singleKeysOn()
