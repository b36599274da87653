import { paths } from '../../src/data/addresses.ts'

/** Every address of the dashboard as the router has it; a page that joins is among them without being listed here. */
export const patterns: readonly string[] = Object.values(paths)

/** What a page shows besides, by what its address says, and records of other kinds. */
export const further: readonly string[] = [
  '/records/milestones/:id',
  '/records/requests/:id',
  '/records/measures/:id',
  '/items?list=next',
  '/items?list=decision',
  '/items?list=request',
  '/items?list=confirm',
  '/items?list=update',
  '/items?kind=focus-area',
]

/** Asks the API as somebody who sees all that agencies see. */
type Ask = (path: string) => Promise<unknown>

/** A real address for a pattern: each parameter by what stands before it, from the records there are. @throws for a parameter of which nothing is known */
export async function addressOf(pattern: string, ask: Ask): Promise<string> {
  const parts: string[] = []
  for (const part of pattern.split('/'))
    parts.push(part.startsWith(':') ? await valueOf(part.slice(1), parts.at(-1) ?? '', ask) : part)
  return parts.join('/')
}

async function valueOf(parameter: string, before: string, ask: Ask): Promise<string> {
  if (parameter === 'number') return '4'
  // The commitment with the most to show: the one that most needs attention.
  if (parameter === 'path') return 'commitments'
  if (parameter === 'id') return (before === 'commitments' ? await worstCommitment(ask) : null) ?? firstOf(before, ask)
  throw new Error(`No value is known for ":${parameter}" after "${before}": say in tests/accessibility which to take.`)
}

async function worstCommitment(ask: Ask): Promise<string | null> {
  const { lines } = (await ask('/api/views/attention')) as {
    readonly lines?: readonly { readonly id: string; readonly kind: string }[]
  }
  return lines?.find(({ kind }) => kind === 'commitment')?.id ?? null
}

/** The first record of a kind; an id that nothing has where there is none. */
async function firstOf(kind: string, ask: Ask): Promise<string> {
  const { items } = (await ask(`/api/${kind}?limit=1`)) as { readonly items?: readonly { readonly id: string }[] }
  if (items === undefined) throw new Error(`/api/${kind} is no list: say in tests/accessibility what ":id" is there.`)
  return items[0]?.id ?? '000000000000'
}
