import { useMedia } from './useMedia.ts'

/** Is this a phone's width? The server does not know, so styles must make both look right; this is for order and focus. */
export const useNarrow = (): boolean => useMedia('screen and (max-width: 640px)')
