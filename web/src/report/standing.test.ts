import { expect, it } from 'vitest'
import { afternoon, figures } from './testing'
import { standing } from './standing'

const at = (time: string) => `2026-11-23T${time}:00Z`

it.each([
  ['nobody', figures({ expectedHouseholds: 0, silentHouseholds: 0 }), at('10:00')],
  ['complete', figures({ silentHouseholds: 0 }), at('15:59')],
  ['open', figures({ silentHouseholds: 3 }), at('13:59')],
  ['closing', figures({ silentHouseholds: 3 }), at('14:00')],
  ['incomplete', figures({ silentHouseholds: 3 }), at('16:00')],
])('is %s', (expected, of, asOf) => expect(standing(of, afternoon, asOf)).toBe(expected))
