import { expect, it } from 'vitest'
import { pairIn, pairText } from './pair'

it('reads a pair however it was copied', () => {
  for (const text of ['114.3,30.6', ' 114.3, 30.6 ', '30.6,114.3', '114.3，30.6', '(114.3 30.6)', '114.3°, 30.6°', '114.3\t30.6']) {
    expect(pairIn(text), text).toEqual({ longitude: 114.3, latitude: 30.6 })
  }
})

it('takes nothing else for a pair', () => {
  for (const text of ['', '12,3', '保成 12.5', '420103001', '114.3', '1,2,3.4', '200.5,30.1', '114.3,30.6,5']) expect(pairIn(text), text).toBeUndefined()
})

it('writes it as far as a metre', () => expect(pairText({ longitude: 114.3, latitude: 30.6000012 })).toBe('114.30000, 30.60000'))
