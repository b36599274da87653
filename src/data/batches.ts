import { useMutation, useQueryClient } from '@tanstack/react-query'
import { acts, type Change, type Why } from './acts.ts'
import { ApiError } from './client.ts'
import { post } from './outbox.ts'

/** As many changes as one entry holds. */
const most = 200

/** What became of many changes. Each entry is whole or not there at all; the first that is refused stops the rest. */
export interface Sent {
  /** How many of them, from the first, are saved or wait on this device. */
  readonly saved: number
  readonly entryIds: readonly string[]
  /** Some were not answered: they wait here and are sent again. */
  readonly waits: boolean
  /** Which of the changes was refused, by its place, and why. */
  readonly refused: ReadonlyMap<number, string>
  /** Why the rest was not saved, where it is about none of them alone. */
  readonly error: string | null
}

/** Sends many changes as few entries. Never rejects: what was refused is in the answer, with what was saved before it. */
export function useBatches() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({
      what,
      changes,
      why = {},
    }: {
      readonly what: string
      readonly changes: readonly Change[]
      readonly why?: Why
    }): Promise<Sent> => {
      const entryIds: string[] = []
      let waits = false
      for (let from = 0; from < changes.length; from += most) {
        const { writing } = acts.several(what, changes.slice(from, from + most), why)
        try {
          const posted = await post(what, writing)
          if (posted.waits) waits = true
          else if (posted.entryId !== null) entryIds.push(posted.entryId)
        } catch (error) {
          return { saved: from, entryIds, waits, ...refusedIn(error, from) }
        }
      }
      return { saved: changes.length, entryIds, waits, refused: new Map(), error: null }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['record'] }),
  })
}

function refusedIn(error: unknown, from: number): Pick<Sent, 'refused' | 'error'> {
  const refused = new Map<number, string>()
  if (!(error instanceof ApiError)) return { refused, error: String(error) }
  const told = [...error.errors, ...error.conflicts.map(({ field }) => ({ field, message: error.message }))]
  for (const { field, message } of told) {
    const place = /^changes\.(\d+)\./.exec(field)?.[1]
    if (place !== undefined) refused.set(from + Number(place), message)
  }
  return { refused, error: refused.size === 0 ? (error.errors[0]?.message ?? error.message) : null }
}
