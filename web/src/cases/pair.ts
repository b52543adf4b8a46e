/** A place on the earth in degrees, as it is typed or pasted. */
export interface Pair {
  longitude: number
  latitude: number
}

const number = String.raw`([+-]?\d{1,3}(?:\.\d+)?)\s*°?`
const shape = new RegExp(String.raw`^[(（]?\s*${number}\s*[,，、;；\s]\s*${number}\s*[)）]?$`)

/**
 * `114.3,30.6` as Chinese maps give it, or `30.6, 114.3` as others do: where one of them can be no latitude, it is the longitude.
 * Whole degrees are no place, and might be anything else.
 */
export function pairIn(text: string): Pair | undefined {
  const found = shape.exec(text.trim())
  if (!found || !text.includes('.')) return undefined
  const [first, second] = [Number(found[1]), Number(found[2])]
  // In China a longitude is always larger than a latitude.
  const [longitude, latitude] = Math.abs(first) >= Math.abs(second) ? [first, second] : [second, first]
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined
}

export const pairText = ({ longitude, latitude }: Pair) => `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`
