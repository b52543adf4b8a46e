import { expect, it } from 'vitest'
import { quick } from './quick'

it('reads three digits as a temperature with one decimal', () => {
  expect(quick('368')).toEqual({ kind: 'reading', celsius: 36.8 })
  expect(quick('36.8')).toEqual({ kind: 'reading', celsius: 36.8 })
  expect(quick('３６８')).toEqual({ kind: 'reading', celsius: 36.8 })
  expect(quick('36')).toEqual({ kind: 'reading', celsius: 36 })
})

it('tells what cannot be one', () => {
  expect(quick('638').kind).toBe('implausible')
  expect(quick('3688').kind).toBe('unreadable')
  expect(quick('').kind).toBe('empty')
})
