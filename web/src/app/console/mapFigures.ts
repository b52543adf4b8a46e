import type { MapFigure } from '@/map/scale'
import type { Board } from '@/report/api'
import { percent, share } from '@/shared/figures'
import { placeName } from '@/shared/placeName'

/** A board's children in the words of the map. */
export const figuresOf = (board?: Board): MapFigure[] => (board?.children ?? []).map(it => ({
  code: it.place.code,
  name: placeName(it.place),
  share: share(it.reportedHouseholds, it.expectedHouseholds),
  shareText: percent(it.reportedHouseholds, it.expectedHouseholds),
  over: it.overPersons,
}))
