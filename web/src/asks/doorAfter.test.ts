import { expect, it } from 'vitest'
import { doorAfter } from './doorAfter'

const walk = ['a', 'b', 'c', 'd'].map(household => ({ household }))
const after = (household: string, ...told: string[]) => doorAfter(walk, household, new Set(told))?.household

it('goes on in walking order, past what was told of already', () => {
  expect(after('a')).toBe('b')
  expect(after('a', 'a', 'b')).toBe('c')
})

it('comes back to what was passed by, and ends when all have been told of', () => {
  expect(after('d', 'd', 'a')).toBe('b')
  expect(after('d', 'a', 'b', 'c', 'd')).toBeUndefined()
})

it('knows no way from a door that is not of the walk', () => {
  expect(after('elsewhere')).toBeUndefined()
})
