import type { RecordAnswer } from '../data/queries.ts'
import { useHrefs } from '../data/paths.ts'
import { Link } from '../ui/Link.tsx'

/** What a record names, by its name: an agency or focus area leads to its page, another record to its own; a post is told. */
export function Named({ id, page }: { readonly id: string; readonly page: RecordAnswer }) {
  const to = useHrefs()
  const name = page.names[id]
  const kind = page.kinds[id]
  const number = page.areas.find((area) => area.id === id)?.number
  if (name === undefined) return null
  if (kind === undefined || kind === 'post' || kind === 'engagement') return name
  const href = kind === 'agency' ? to.agency(id) : number === undefined ? to.record(kind, id) : to.area(number)
  return <Link href={href}>{name}</Link>
}
