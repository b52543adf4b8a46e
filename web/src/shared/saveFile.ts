/** Hands a file to the browser, which keeps it where its user keeps files. */
export function saveFile(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers begin to read only after the click is over.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
