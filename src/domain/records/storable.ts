/** NUL and lone surrogates have no faithful form in every store, so they are refused at the door. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
export const unstorable = 'The text holds a character that cannot be kept (NUL or half of a surrogate pair).'
