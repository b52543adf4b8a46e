import { plain, read, type Typed } from '../celsius'

/** What is typed from paper in one go: 368 is 36.8, which no body temperature can be otherwise. */
export function quick(text: string): Typed {
  const cleaned = plain(text)
  return read(/^\d{3}$/.test(cleaned) ? `${cleaned.slice(0, 2)}.${cleaned[2]}` : cleaned)
}
