/** What stands where a text was sealed. */
export const sealedText = 'Text sealed'
