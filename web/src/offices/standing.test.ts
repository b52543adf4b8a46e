import { expect, it } from 'vitest'
import type { Address, Last } from './api'
import { standing, tones } from './standing'

const address = (state: Last['state'] | undefined, active = true) => ({ active, last: state && { state } }) as unknown as Address

it('tells whether the last message came', () => {
  expect(standing(address(undefined))).toBe('nothing')
  expect(standing(address('WITHDRAWN'))).toBe('nothing')
  expect(standing(address('SENDING'))).toBe('underWay')
  expect(standing(address('SENT'))).toBe('arrived')
  expect(standing(address('FAILED'))).toBe('again')
  expect(standing(address('GIVEN_UP'))).toBe('failed')
})

it('says of what is switched off only that', () => {
  expect(standing(address('GIVEN_UP', false))).toBe('off')
  expect(tones.off).toBe('quiet')
})
