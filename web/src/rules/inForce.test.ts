import { expect, it } from 'vitest'
import type { ClassLimit } from './api'
import { inForce } from './inForce'

const one = (place: string, since: string, begun: boolean, standard = 1) => ({ place: { code: place }, leaf: 'MANHOLE', standard, since, begun }) as ClassLimit

it('is the newest that has begun, of each place and standard', () => {
  const future = one('420102', '2026-12-01', false)
  const now = one('420102', '2026-11-01', true)
  const before = one('420102', '2026-10-01', true)
  const city = one('4201', '2026-09-01', true)
  const other = one('420102', '2026-08-01', true, 2)
  expect([...inForce([future, now, before, city, other])]).toEqual([now, city, other])
})
