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

interface Kept {
  readonly made: Promise<Buffer>
  /** Bytes that are counted for it: none before it is made. */
  size: number
  improved: boolean
}

/** Encoded bytes, kept while they are asked for; the ones not asked for longest go first. */
export class EncodedCache {
  readonly #kept = new Map<string, Kept>()
  readonly #most: number
  #bytes = 0
  #improving: Promise<void> = Promise.resolve()

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
      return known.made
    }
    const kept: Kept = { made: make(), size: 0, improved: false }
    this.#kept.set(key, kept)
    kept.made.then(
      (bytes) => this.#weigh(key, kept, bytes.byteLength),
      () => this.#kept.get(key) === kept && this.#kept.delete(key),
    )
    return kept.made
  }

  /**
   * Puts shorter bytes in the place of what is kept under the key, made in the background and once; one key after the
   * other, so that they never take more than one thread. What could not be made shorter goes out as it is.
   */
  improve(key: string, make: () => Promise<Buffer>): Promise<void> {
    const known = this.#kept.get(key)
    if (known === undefined || known.improved) return this.#improving
    known.improved = true
    this.#improving = this.#improving.then(() => this.#shorten(key, known, make)).catch(() => {})
    return this.#improving
  }

  async #shorten(key: string, known: Kept, make: () => Promise<Buffer>): Promise<void> {
    if (this.#kept.get(key) !== known) return
    const [before, after] = [await known.made, await make()]
    if (this.#kept.get(key) !== known || after.byteLength >= before.byteLength) return
    this.#bytes += after.byteLength - known.size
    this.#kept.set(key, { made: Promise.resolve(after), size: after.byteLength, improved: true })
  }

  /** Counts what has been made; what went meanwhile is not counted. */
  #weigh(key: string, kept: Kept, size: number): void {
    if (this.#kept.get(key) !== kept) return
    kept.size = size
    this.#bytes += size
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#bytes <= this.#most) return
      this.#kept.delete(oldest)
      this.#bytes -= freed
    }
  }
}
