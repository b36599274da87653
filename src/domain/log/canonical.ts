/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The canonical text of a JSON value as RFC 8785 has it: no white space, keys in order of their UTF-16 code units,
 * numbers and strings as ECMAScript writes them. Two values with the same meaning have the same bytes, so a digest
 * of the text stands for the value. Members that are undefined are absent.
 *
 * @throws where the value holds something JSON cannot: a number that is not finite, a lone surrogate.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form.`)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('A lone surrogate has no JSON form.')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) {
    let text = '['
    for (let n = 0; n < value.length; n++) text += (n === 0 ? '' : ',') + canonical(value[n])
    return text + ']'
  }
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no JSON form.`)
  const members = value as Record<string, unknown>
  let text = '{'
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += (text === '{' ? '' : ',') + canonical(key) + ':' + canonical(member)
  }
  return text + '}'
}
