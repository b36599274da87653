import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** The best encoding the client takes; null where it takes none of ours. */
export function encodingFor(accepted: string | null | undefined): Encoding | null {
  if (!accepted) return null
  const taken = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((each) => {
        const [name = '', ...parameters] = each.split(';').map((part) => part.trim())
        const weight = parameters.find((part) => part.startsWith('q='))?.slice(2)
        return [name, weight === undefined ? 1 : Number(weight)] as const
      }),
  )
  return (['br', 'gzip'] as const).find((each) => (taken.get(each) ?? taken.get('*') ?? 0) > 0) ?? null
}

/** @param effort `most` for what is sent many times, `quick` for what is sent as it is made. */
export function encode(bytes: Buffer, encoding: Encoding, effort: 'most' | 'quick'): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(bytes, { level: effort === 'most' ? 9 : 6 })
  return toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === 'most' ? 11 : 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      // The largest window that every browser takes: a document of megabytes repeats itself from end to end.
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  })
}

/** Below this an encoded answer is no shorter on the wire: it fits one packet either way. */
export const worthEncoding = 1000

/** Encoded bytes, kept while they are asked for; the ones not asked for longest go first. */
export class EncodedCache {
  readonly #kept = new Map<string, Promise<Buffer>>()
  readonly #most: number
  #bytes = 0

  /** @param most how many bytes it may hold */
  constructor(most: number) {
    this.#most = most
  }

  has(key: string): boolean {
    return this.#kept.has(key)
  }

  /** What is kept under the key, made first where it is not; made once however many ask at the same time. */
  get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const made = make()
    this.#kept.set(key, made)
    made.then(
      (bytes) => this.#weigh(bytes.byteLength),
      () => this.#kept.delete(key),
    )
    return made
  }

  #weigh(bytes: number): void {
    this.#bytes += bytes
    for (const [key, oldest] of this.#kept) {
      if (this.#bytes <= this.#most) return
      this.#kept.delete(key)
      oldest.then(
        (gone) => (this.#bytes -= gone.byteLength),
        () => {},
      )
    }
  }
}
