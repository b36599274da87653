/** Puts a text or file on the reader's disk under a name. */
export function saveAs(name: string, mediaType: string, content: BlobPart): void {
  const address = URL.createObjectURL(
    new Blob([content], { type: typeof content === 'string' ? `${mediaType};charset=utf-8` : mediaType }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address by the next turn; kept longer it would keep the text.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
