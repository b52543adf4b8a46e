import { describe, expect, it } from 'vitest'
import { plain, read, stepped } from './celsius'

describe('a typed temperature', () => {
  it.each(['36.5', '36,5', '36，5', '36。5', '３６．５', ' 36.5 ', '36.5℃', '36.5 °C', '36·5', '36.5度'])('%s is 36.5', (text) => {
    expect(plain(text)).toBe('36.5')
    expect(read(text)).toEqual({ kind: 'reading', celsius: 36.5 })
  })

  it('may be whole', () => expect(read('37')).toEqual({ kind: 'reading', celsius: 37 }))
  it('with a point still being typed is whole', () => expect(read('36.')).toEqual({ kind: 'reading', celsius: 36 }))
  it.each(['365', '33.9', '43.1', '0'])('%s cannot be a body', text => expect(read(text)).toEqual({ kind: 'implausible' }))
  it.each(['34', '43'])('%s can still be a body', text => expect(read(text).kind).toBe('reading'))
  it.each(['abc', '36.5.1', '36.55', '-36', '3 6 . 5 x'])('%s is no number', text => expect(read(text)).toEqual({ kind: 'unreadable' }))
  it.each(['', '  '])('"%s" is nothing', text => expect(read(text)).toEqual({ kind: 'empty' }))

  it('steps by tenths without floating dust', () => {
    expect(stepped('36.7', 1)).toBe('36.8')
    expect(stepped('36,7', -1)).toBe('36.6')
    expect(stepped('', 1)).toBe('36.5')
  })
})
