/** What a column of a pasted table can be. */
export const pastedFields = ['title', 'gives', 'receives', 'due', 'area', 'key'] as const
export type PastedField = (typeof pastedFields)[number]

/** Which field each column is; null: the column is left out. */
export type Mapping = readonly (PastedField | null)[]

/** Heads as people write them, without case, marks and punctuation. */
const heads: Readonly<Record<PastedField, readonly string[]>> = {
  title: ['what', 'commitment', 'title', 'description', 'promise', 'item', 'task', 'action', 'deliverable'],
  gives: [
    'who gives',
    'gives',
    'giver',
    'from',
    'agency',
    'responsible',
    'responsible agency',
    'owner',
    'lead',
    'lead agency',
    'who',
    'provider',
  ],
  receives: ['who receives', 'receives', 'receiver', 'for', 'to', 'recipient', 'receiving agency', 'beneficiary'],
  due: ['by when', 'due', 'due date', 'date', 'agreed', 'agreed date', 'deadline', 'when', 'by', 'target date'],
  area: ['area', 'focus area', 'area no', 'area number', 'focus', 'topic'],
  key: ['key', 'priority', 'key item'],
}

/** The order in which the five things are asked for: how a table without heads is read at first. */
const usual: readonly PastedField[] = ['title', 'gives', 'receives', 'due', 'area']

/** Words to compare by: without case, marks and punctuation. */
export const compared = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const fieldOf = (head: string): PastedField | null =>
  pastedFields.find((field) => heads[field].includes(compared(head))) ?? null

/** Does the first row hold heads? It does where two of its cells are known, or its only one. */
export function hasHeads(first: readonly string[]): boolean {
  const known = first.filter((cell) => fieldOf(cell) !== null).length
  return known >= Math.min(2, first.length) && known > 0
}

/** What each column seems to be; a field goes to the first column that has its name, so that none is read twice. */
export function guessed(first: readonly string[], width: number): Mapping {
  if (!hasHeads(first)) return Array.from({ length: width }, (_, place) => usual[place] ?? null)
  const given = new Set<PastedField>()
  return Array.from({ length: width }, (_, place) => {
    const field = fieldOf(first[place] ?? '')
    if (field === null || given.has(field)) return null
    given.add(field)
    return field
  })
}
