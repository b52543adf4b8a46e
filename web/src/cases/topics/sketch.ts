interface Point { longitude: number, latitude: number }
export interface Drawn { points: { x: number, y: number }[], metre: number }

export const width = 320
export const height = 220
const metresOfDegree = 111_320
/** So much is shown at least, so that a spot is seen among its surroundings. */
const leastMetres = 300

/** Points around a middle, as far apart as they are on the ground; `metre` is how wide a metre is drawn. */
export function drawn(points: Point[], middle: Point): Drawn {
  const narrowing = Math.cos(middle.latitude * Math.PI / 180)
  const metres = points.map(it => ({ x: (it.longitude - middle.longitude) * metresOfDegree * narrowing, y: (it.latitude - middle.latitude) * metresOfDegree }))
  const farthest = Math.max(leastMetres / 2, ...metres.flatMap(it => [Math.abs(it.x), Math.abs(it.y)]))
  const metre = (Math.min(width, height) / 2 - 16) / farthest
  return { points: metres.map(it => ({ x: width / 2 + it.x * metre, y: height / 2 - it.y * metre })), metre }
}
