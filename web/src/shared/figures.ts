/** A share in tenths of a percent, rounded down: 99.97 % of doors is not every door. No denominator, no share. */
export function share(part: number, whole: number) {
  return whole > 0 ? Math.floor(part * 1000 / whole) / 10 : null
}

/** `96.2%`; `—` without a denominator; `<0.1%` for the few that would read as none. */
export function percent(part: number, whole: number) {
  const found = share(part, whole)
  if (found === null) return '—'
  if (found === 0 && part > 0) return '<0.1%'
  return found === 100 ? '100%' : `${found.toFixed(1)}%`
}

const grouped = new Intl.NumberFormat('en-US')

/** Grouped by thousands, alike in both languages and read as a number by spreadsheets. */
export const count = (value: number) => grouped.format(value)
