/** The words a status has, worst first; the last two stand beside the order. */
export const statusWords = ['off-track', 'no-word', 'at-risk', 'on-track', 'done', 'not-started', 'ended'] as const
export type StatusWord = (typeof statusWords)[number]

/** The order of worst-of: Off track > No word > At risk > On track > Done. Not started and Ended are neutral. */
export const severity: Readonly<Record<StatusWord, number>> = {
  'off-track': 5,
  'no-word': 4,
  'at-risk': 3,
  'on-track': 2,
  done: 1,
  'not-started': 0,
  ended: 0,
}

/** The worse of two words; a neutral one is never worse. */
export const worse = (one: StatusWord, other: StatusWord): StatusWord => (severity[other] > severity[one] ? other : one)
/** Sorts the worst first. */
export const bySeverity = (one: StatusWord, other: StatusWord): number => severity[other] - severity[one]
/** Off track, no word or at risk. */
export const needsAttention = (word: StatusWord | null): boolean => word !== null && severity[word] >= 3

/** Open: neither done nor ended. What the tally counts. */
export const isOpen = (word: StatusWord | null): boolean => word !== null && word !== 'done' && word !== 'ended'
