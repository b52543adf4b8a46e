import { expect, it } from 'vitest'
import { isAlike } from './alike'

it.each([
  ['巷子里两盏路灯不亮，一片漆黑', '路灯不亮了好几天', true],
  ['三单元的楼道灯坏了', '楼道灯坏了，老人摸黑上楼', true],
  ['巷子里两盏路灯不亮', '楼道墙上全是开锁小广告', false],
  ['', '井盖没了', false],
])('of %s and %s is %s', (one, other, expected) => expect(isAlike(one, other)).toBe(expected))
