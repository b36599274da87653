/** Light, dark, or as the device has it. Kept in a cookie, so that the server may draw the page in it from the start. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const year = 365 * 24 * 60 * 60

export function chosenTheme(): Theme {
  const kept = /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1]
  return (kept as Theme | undefined) ?? 'system'
}

/** Shows the page in these colours. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Shows it and keeps it on this device. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme)
  const age = theme === 'system' ? 0 : year
  document.cookie = `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Strict`
}
