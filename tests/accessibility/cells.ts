/** What a page is looked at in: in which colours and how wide. */
export interface Look {
  readonly colours: 'light' | 'dark' | 'forced'
  readonly width: 1280 | 320
}

export const states = ['full', 'empty', 'error', 'loading'] as const
export type State = (typeof states)[number]

/** A page as one person opens it once, by what the server has for it. */
export interface Opening {
  readonly pattern: string
  /** By id; null: nobody is signed in. */
  readonly person: string | null
  readonly state: State
  /** It is opened in the first, and made into each of the others. */
  readonly looks: readonly [Look, ...Look[]]
}

const looksAt = (width: Look['width']) =>
  (['light', 'dark', 'forced'] as const).map((colours): Look => ({ colours, width }))
const wideFirst = [...looksAt(1280), ...looksAt(320)] as [Look, ...Look[]]
const narrowFirst = [...looksAt(320), ...looksAt(1280)] as [Look, ...Look[]]

/** Every page as every person in every state, in every look; opened wide and opened narrow by turns. */
export const allOpenings = (patterns: readonly string[], persons: readonly (string | null)[]): readonly Opening[] =>
  patterns.flatMap((pattern, page) =>
    persons.flatMap((person, place) =>
      states.map((state, turn): Opening => {
        const looks = (page + place + turn) % 2 === 0 ? wideFirst : narrowFirst
        return { pattern, person, state, looks }
      }),
    ),
  )

/** In the order in which the sample goes round. */
const looks = (['light', 'dark', 'forced'] as const).flatMap((colours) =>
  ([1280, 320] as const).map((width): Look => ({ colours, width })),
)

/** Whose page it is, where everybody else reads but that it is not theirs. */
const owners: Readonly<Partial<Record<string, string>>> = { '/monday': 'coordinator' }

/**
 * A fixed sample: every page in every state, each opened in one look, and with its records made into the other width as
 * well. Persons and looks go round so that over the pages each person and each look meets each state, and each page
 * meets several of both.
 */
export const sampleOpenings = (patterns: readonly string[], persons: readonly (string | null)[]): readonly Opening[] =>
  patterns.flatMap((pattern, page) =>
    states.map((state, turn): Opening => {
      const look = looks[(page + turn * 3 + (page >= looks.length ? 1 : 0)) % looks.length]!
      const other: Look = { ...look, width: look.width === 1280 ? 320 : 1280 }
      return {
        pattern,
        state,
        person: owners[pattern] ?? persons[(page + turn * 2) % persons.length]!,
        looks: state === 'full' ? [look, other] : [look],
      }
    }),
  )

export const lookName = ({ pattern, person, state }: Opening, { colours, width }: Look): string =>
  `${pattern} as ${person ?? 'nobody'}, ${state}, ${colours}, ${width}`
