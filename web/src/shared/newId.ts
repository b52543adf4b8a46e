/** `crypto.randomUUID` is missing in Chromium 87 and on plain http. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = bytes[6]! & 0x0F | 0x40
  bytes[8] = bytes[8]! & 0x3F | 0x80
  const hex = [...bytes].map(it => it.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
