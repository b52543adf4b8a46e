/** A cell that begins like a formula is not to be run as one by whoever opens the file. */
const harmless = (text: string) => /^[=+\-@\t]/.test(text) ? `'${text}` : text
const quoted = (text: string) => /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text

export const csvOf = (rows: string[][]) => rows.map(row => row.map(it => quoted(harmless(it))).join(',')).join('\r\n') + '\r\n'

/** Saves a CSV with the mark by which Excel knows that it is UTF-8. */
export function downloadCsv(name: string, text: string) {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
