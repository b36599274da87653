/** Every kind of record, with the word it has in URLs and the letter of its spoken handle. */
export const kinds = {
  engagement: { path: 'engagement', letter: 'E' },
  'focus-area': { path: 'focus-areas', letter: 'F' },
  agency: { path: 'agencies', letter: 'A' },
  post: { path: 'posts', letter: 'P' },
  commitment: { path: 'commitments', letter: 'C' },
  milestone: { path: 'milestones', letter: 'M' },
  update: { path: 'updates', letter: 'U' },
  proof: { path: 'proofs', letter: 'V' },
  request: { path: 'requests', letter: 'Q' },
  measure: { path: 'measures', letter: 'N' },
  observation: { path: 'observations', letter: 'O' },
  risk: { path: 'risks', letter: 'R' },
  decision: { path: 'decisions', letter: 'D' },
  meeting: { path: 'meetings', letter: 'G' },
  'set-aside': { path: 'set-asides', letter: 'S' },
  release: { path: 'releases', letter: 'W' },
  briefing: { path: 'briefings', letter: 'B' },
} as const

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as Kind[]

/** The kind a word in a URL stands for; undefined for a word that names none. */
export function kindOfPath(path: string): Kind | undefined {
  return kindNames.find((kind) => kinds[kind].path === path)
}
