import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import { mapText } from '@/shared/map/mapText'
import { fillOf, type MapFigure } from './scale'

/** Where a feature carries the point its words stand on: a place in several pieces is named once. */
export const anchor = 'anchor'

const red = new Fill({ color: '#a8231c' })

/** Shade for coverage, figures in words, and a red triangle with the number over the threshold: colour never speaks alone. */
export function styleOf(figure: MapFigure | undefined, name: string, pointed: boolean) {
  const over = figure?.over ?? 0
  const shape = new Style({
    fill: new Fill({ color: fillOf(figure?.share ?? null) }),
    stroke: new Stroke({ color: pointed ? '#0d4652' : '#ffffff', width: pointed ? 4 : 1.5 }),
    zIndex: pointed ? 2 : 1,
  })
  const words = new Style({
    geometry: anchor,
    text: mapText(`${name}\n${figure?.shareText ?? '—'}`, { offsetY: over ? -10 : 0 }),
    zIndex: 3,
  })
  if (!over) return [shape, words]

  const mark = new Style({
    geometry: anchor,
    // A fever is never left off for want of room.
    text: mapText(`▲ ${over}`, { size: 'bold 14px', fill: red, offsetY: 20, declutterMode: 'none' }),
    zIndex: 4,
  })
  return [shape, words, mark]
}
