/** Which files are kept as proof. Nothing here runs or draws one: they are only ever handed back as they came. */

/** In bytes. */
export const largestFile = 8_000_000

interface FileKind {
  readonly mediaType: string
  /** The ends of a name, small. */
  readonly endings: readonly string[]
  /** How its content begins; none: text in UTF-8. */
  readonly begins?: readonly number[]
}

const zip = [0x50, 0x4b, 0x03, 0x04]
const office = 'application/vnd.openxmlformats-officedocument'

/** The kinds of files that are kept, each by its media type, the ends of its name and how its content begins. */
export const fileKinds: readonly FileKind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', endings: ['png'], begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], begins: [0xff, 0xd8, 0xff] },
  { mediaType: `${office}.wordprocessingml.document`, endings: ['docx'], begins: zip },
  { mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], begins: zip },
  { mediaType: 'text/csv', endings: ['csv'] },
  { mediaType: 'text/plain', endings: ['txt'] },
]

/** For people who choose a file: what the browser lists first. */
export const acceptedEndings = fileKinds.flatMap(({ endings }) => endings.map((ending) => `.${ending}`))

/** The kind of file that a name says it is; undefined for one that is not kept. */
export function kindOfFile(name: string): FileKind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return fileKinds.find(({ endings }) => ending !== undefined && endings.includes(ending))
}

/**
 * Why a file is not taken, as a sentence for whoever chose it; null where it is.
 * @param content its bytes; without them only name and size are judged
 */
export function fileRefusal(name: string, bytes: number, content?: Uint8Array): string | null {
  const kind = kindOfFile(name)
  if (!kind)
    return `${name} is not a kind of file that is kept here: PDF, PNG, JPEG, Word, Excel, CSV or plain text. Nothing was saved.`
  if (bytes > largestFile)
    return `${name} has ${megabytes(bytes)} MB; a file may have ${megabytes(largestFile)} MB. Nothing was saved.`
  if (bytes === 0) return `${name} is empty. Nothing was saved.`
  if (content && !isOfKind(kind, content))
    return `${name} is named .${kind.endings[0]}, but what is in it is something else. Nothing was saved.`
  return null
}

const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toString()

function isOfKind({ begins }: FileKind, content: Uint8Array): boolean {
  if (begins) return begins.every((byte, place) => content[place] === byte)
  if (content.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}
