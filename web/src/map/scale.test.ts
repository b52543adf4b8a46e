import { expect, it } from 'vitest'
import { fillOf, noHouseholds, steps } from './scale'

it.each([[0, 0], [49.9, 0], [50, 1], [79.9, 1], [80, 2], [95, 3], [99.9, 3], [100, 4]])('%s%% has step %s', (share, step) => {
  expect(fillOf(share)).toBe(steps[step]!.fill)
})

it('does not colour a place without households', () => expect(fillOf(null)).toBe(noHouseholds))
