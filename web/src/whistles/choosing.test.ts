import { expect, it } from 'vitest'
import { firstMatch, toggleAgency, toggleNeed } from './choosing'

const needs = [
  { key: 'GAS', name: '燃气味', englishName: 'Smell of gas', agencies: ['UTILITIES' as const, 'FIRE_RESCUE' as const] },
  { key: 'FIRE', name: '起火', englishName: 'Fire', agencies: ['FIRE_RESCUE' as const] },
]
const none = { needs: [], agencies: [] }

it('ticks the departments a need takes, each once', () => {
  const both = toggleNeed(needs, toggleNeed(needs, none, 'GAS'), 'FIRE')
  expect(both.agencies).toEqual(['UTILITIES', 'FIRE_RESCUE'])
})

it('keeps what another need still takes, and what was ticked by hand', () => {
  const both = toggleNeed(needs, toggleNeed(needs, toggleAgency(none, 'HEALTH'), 'GAS'), 'FIRE')
  expect(toggleNeed(needs, both, 'GAS').agencies).toEqual(['HEALTH', 'FIRE_RESCUE'])
})

it('finds by the beginning first', () => {
  const name = (it: typeof needs[number]) => it.englishName
  expect(firstMatch(needs, name, 'f')?.key).toBe('FIRE')
  expect(firstMatch(needs, name, 'gas')?.key).toBe('GAS')
  expect(firstMatch(needs, name, ' ')).toBeUndefined()
})
