/** Puts a text on the reader's disk under a name. */
export function saveAs(name: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address by the next turn; kept longer it would keep the text.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
