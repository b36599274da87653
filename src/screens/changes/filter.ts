import type { LogAsked } from '../../data/log.ts'
import { verbs } from '../../domain/log/entry.ts'
import { kindNames } from '../../domain/records/kind.ts'

/** Reads from an address which entries are asked for. What the API is to judge, a day or an id, goes on as it stands. */
export function askedIn(search: string): LogAsked {
  const asked = new URLSearchParams(search)
  const verb = verbs.find((each) => each === asked.get('verb'))
  const kind = kindNames.find((each) => each === asked.get('kind'))
  const text = (name: 'who' | 'record' | 'area' | 'from' | 'to') => {
    const value = asked.get(name)
    return value ? { [name]: value } : {}
  }
  return {
    ...text('who'),
    ...(verb && { verb }),
    ...(kind && { kind }),
    ...text('record'),
    ...text('area'),
    ...text('from'),
    ...text('to'),
  }
}

/** Is anything left out? */
export const isNarrowed = (asked: LogAsked): boolean => Object.keys(asked).length > 0
