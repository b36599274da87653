/** Letters as they are looked for: without case and marks. */
export const folded = (text: string): string =>
  (hasMarks.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase()

const hasMarks = /[^\0-\x7f]/
