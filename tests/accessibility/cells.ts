/** What a page is looked at in: who looks, in which colours, how wide, and what the server has for it. */
export interface Cell {
  readonly pattern: string
  /** By id; null: nobody is signed in. */
  readonly person: string | null
  readonly colours: 'light' | 'dark' | 'forced'
  readonly width: 1280 | 320
  readonly state: State
}

export const states = ['full', 'empty', 'error', 'loading'] as const
export type State = (typeof states)[number]

const looks = (['light', 'dark', 'forced'] as const).flatMap((colours) =>
  ([1280, 320] as const).map((width) => ({ colours, width })),
)

/** Every page as every person, in every look and state. */
export const allCells = (patterns: readonly string[], persons: readonly (string | null)[]): readonly Cell[] =>
  patterns.flatMap((pattern) =>
    persons.flatMap((person) =>
      states.flatMap((state) => looks.map((look): Cell => ({ pattern, person, state, ...look }))),
    ),
  )

/**
 * A fixed sample: every page in every state, with persons and looks going round so that over the pages each person and
 * each look meets each state, and each page meets several of both.
 */
export const sampleCells = (patterns: readonly string[], persons: readonly (string | null)[]): readonly Cell[] =>
  patterns.flatMap((pattern, page) =>
    states.map((state, turn): Cell => ({
      pattern,
      state,
      person: persons[(page + turn * 2) % persons.length]!,
      ...looks[(page + turn * 3 + (page >= looks.length ? 1 : 0)) % looks.length]!,
    })),
  )

export const cellName = ({ pattern, person, colours, width, state }: Cell): string =>
  `${pattern} as ${person ?? 'nobody'}, ${state}, ${colours}, ${width}`
