/**
 * Ids and spoken handles.
 *
 * An id is 60 bits, 12 characters of lower-case Crockford base32, taken from
 * `sha256(account ‖ idempotency key ‖ index)`: the client knows it before the answer, and it is drawn from nothing
 * that two people share, so it tells nobody how much happened elsewhere.
 */

export type Id = string

/** Crockford's base32: no i, l, o, u, so that an id can be read aloud and typed back. */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Twelve characters of that alphabet. */
export const idPattern = /^[0-9a-hjkmnp-tv-z]{12}$/

/** A synchronous SHA-256 over UTF-8 text, in lower-case hex. Injected: node:crypto on the server, a library in the page. */
export type Digest = (text: string) => string

/** The first 60 bits of a hex digest as 12 characters. */
export function idFromDigest(hex: string): Id {
  let bits = BigInt(`0x${hex.slice(0, 15)}`)
  let id = ''
  for (let n = 0; n < 12; n++) {
    id = alphabet[Number(bits & 31n)]! + id
    bits >>= 5n
  }
  return id
}

/** The id of the `index`th record that a request with this key makes; `index` −1 is the id of the entry itself. */
export function idFor(digest: Digest, account: string, key: string, index: number): Id {
  return idFromDigest(digest(JSON.stringify([account, key, index])))
}

/**
 * The short handle people say on the telephone: `C-7KQ2`. It depends on the record's own id alone. A handle made
 * unique among all records would tell a reader that a hidden one exists, so two records may share one; search then
 * shows both.
 */
export function handleOf(letter: string, id: Id): string {
  return `${letter}-${id.slice(0, 4).toUpperCase()}`
}
