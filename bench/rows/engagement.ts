import { hash } from 'node:crypto'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { syntheticEntries } from '../../server/syntheticEngagement.ts'

/** What the rows measure on: a synthetic engagement, and the class that sees most of it. */
export const digest = (text: string): string => hash('sha256', text, 'hex')

export const seer: Viewer = { audience: 'agencies', agencyId: null }

export const synthetic = (commitments: number, changes: number): StoredEntry[] => [
  ...syntheticEntries({ commitments, changes, seed: 7 }),
]
