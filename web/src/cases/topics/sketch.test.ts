import { expect, it } from 'vitest'
import { drawn, height, width } from './sketch'

const middle = { longitude: 114.3, latitude: 30.6 }

it('puts the middle into the middle, and north up', () => {
  const { points } = drawn([middle, { longitude: 114.3, latitude: 30.601 }], middle)
  expect(points[0]).toEqual({ x: width / 2, y: height / 2 })
  expect(points[1]!.y).toBeLessThan(height / 2)
})

it('shows all of them, however far apart', () => {
  const { points } = drawn([{ longitude: 114.32, latitude: 30.6 }, { longitude: 114.28, latitude: 30.62 }], middle)
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(height)
  }
})

it('does not blow up one spot', () => expect(drawn([middle], middle).metre * 100).toBeLessThan(width / 2))
