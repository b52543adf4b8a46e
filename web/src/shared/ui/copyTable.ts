/** Copies a table as a table. The async clipboard is refused on plain http, where many offices work; a selection is not. */
export function copyTable(table: HTMLTableElement | null) {
  const selection = window.getSelection()
  if (!table || !selection) return false
  selection.removeAllRanges()
  const range = document.createRange()
  range.selectNode(table)
  selection.addRange(range)
  const copied = document.execCommand('copy')
  selection.removeAllRanges()
  return copied
}
