/** NUL and lone surrogates have no faithful form in every store, so they are refused at the door. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
/** What is said of a text that is not storable. */
export const unstorable = 'The text holds a character that cannot be kept (NUL or half of a surrogate pair).'
