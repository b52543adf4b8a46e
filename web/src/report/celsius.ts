/** What somebody typed as a temperature, read the way they meant it. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'unreadable' }
  | { kind: 'implausible' }
  | { kind: 'reading', celsius: number }

const lowest = 34
const highest = 43

/** Full-width digits and every mark a Chinese or European keyboard offers for the decimal point become plain. */
export function plain(text: string) {
  return text
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xFEE0))
    .replace(/[,，。．、·]/g, '.')
    .replace(/\s|°\s*[cC]|℃|度/g, '')
    .replace(/\.$/, '')
}

export function read(text: string): Typed {
  const cleaned = plain(text)
  if (cleaned === '') return { kind: 'empty' }
  if (!/^\d{1,3}(\.\d)?$/.test(cleaned)) return { kind: 'unreadable' }
  const celsius = Number(cleaned)
  return celsius < lowest || celsius > highest ? { kind: 'implausible' } : { kind: 'reading', celsius }
}

/** A tenth more or less; the first tap on an empty field starts where most people are. */
export function stepped(text: string, tenths: number) {
  const typed = read(text)
  return typed.kind === 'reading' ? (typed.celsius + tenths / 10).toFixed(1) : '36.5'
}
