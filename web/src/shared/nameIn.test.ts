import { expect, it } from 'vitest'
import { nameIn } from './http'

it('reads the name a file is given, in Chinese as well', () => {
  expect(nameIn('attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8\'\'%E8%80%81%E4%BA%BA.xlsx')).toBe('老人.xlsx')
  expect(nameIn('attachment; filename="rest.xlsx"')).toBe('rest.xlsx')
  expect(nameIn(null)).toBe('download')
})
