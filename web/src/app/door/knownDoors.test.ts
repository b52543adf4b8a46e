import { expect, it } from 'vitest'
import { printOf, tokenIn } from './knownDoors'

const token = 'GRbSuQAAAAAAAQABq3Jk0w5b3q1cB1Jm'

it('finds the token in the address a code says, of whatever installation, and in nothing else', () => {
  expect(tokenIn(`https://linli.example.cn/h/${token}`)).toBe(token)
  expect(tokenIn(`http://10.0.0.5:8080/h/${token}?from=card`)).toBe(token)
  expect(tokenIn(`https://linli.example.cn/h/${token}x`)).toBeUndefined()
  expect(tokenIn('https://example.cn/menu')).toBeUndefined()
})

it('makes of a token the print the server makes of it', async () => {
  expect(await printOf(token)).toBe('LU5iDRULv1EQbUw0W15yPA')
})
