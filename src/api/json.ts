/** What cannot be read as JSON without guessing, and where. */
export class NotJson extends Error {}

/**
 * Reads JSON text. A member named twice is refused, because one of its values would be dropped without a word.
 * @throws NotJson saying what is wrong and where.
 */
export function readJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new NotJson(error instanceof Error ? error.message.slice(0, 200) : 'It cannot be read.')
  }
  const twice = namedTwice(text)
  if (twice !== undefined) throw new NotJson(`The member "${twice.slice(0, 80)}" is there twice.`)
  return value
}

/** The first name that stands twice in one object. The text is known to be JSON, so only strings, brackets and commas matter. */
function namedTwice(text: string): string | undefined {
  /** The names so far of each object that is open; undefined for an array. */
  const open: (Set<string> | undefined)[] = []
  let nameComes = false
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '{':
        open.push(new Set())
        nameComes = true
        break
      case '[':
        open.push(undefined)
        break
      case '}':
      case ']':
        open.pop()
        nameComes = false
        break
      case ',':
        nameComes = open.at(-1) !== undefined
        break
      case '"': {
        const from = at++
        while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
        if (!nameComes) break
        nameComes = false
        const name = JSON.parse(text.slice(from, at + 1)) as string
        const names = open.at(-1)!
        if (names.has(name)) return name
        names.add(name)
        break
      }
      default:
    }
  }
  return undefined
}
