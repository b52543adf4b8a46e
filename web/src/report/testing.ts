import type { PlaceView } from '@/api/types'
import type { Board, Figures } from './api'

/** A small named world for tests: two grids of one community on one afternoon. */

export const afternoon = {
  day: '2026-11-23', slot: 'AFTERNOON' as const, opensAt: '2026-11-23T04:00:00Z', closesAt: '2026-11-23T16:00:00Z',
  frozenAt: '2026-11-23T04:00:00Z',
}

export const figures = (change: Partial<Figures> = {}): Figures => ({
  expectedHouseholds: 350, reportedHouseholds: 340, silentHouseholds: 10, expectedPersons: 900, measuredPersons: 880,
  overPersons: 0, addedSinceFrozen: 0, ...change,
})

export const grid = (number: number): PlaceView => ({
  code: `42010300100100${number}`, name: `第${number}网格`, pinyin: null, level: 'GRID', kind: null, synthetic: true,
})

export const community: PlaceView = {
  code: '420103001001', name: '花楼社区', pinyin: null, level: 'COMMUNITY', kind: null, synthetic: false,
}

export const board: Board = {
  place: community,
  ancestors: [],
  period: afternoon,
  frozenAt: '2026-11-23T04:00:00Z',
  asOf: '2026-11-23T14:18:09Z',
  seen: '1:1:',
  rule: { version: 1, threshold: '37.3', comparison: 'GREATER' },
  total: figures({ expectedHouseholds: 700, reportedHouseholds: 690, silentHouseholds: 10, overPersons: 2, addedSinceFrozen: 4 }),
  children: [
    { ...figures({ reportedHouseholds: 350, silentHouseholds: 0 }), place: grid(1) },
    { ...figures({ reportedHouseholds: 340, silentHouseholds: 10, overPersons: 2, addedSinceFrozen: 4 }), place: grid(2) },
  ],
}
