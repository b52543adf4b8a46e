import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import Text from 'ol/style/Text'
import { fillOf, type MapFigure } from './scale'

/** Where a feature carries the point its words stand on: a place in several pieces is named once. */
export const anchor = 'anchor'

const font = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
const halo = new Stroke({ color: 'rgba(255, 255, 255, 0.92)', width: 3 })
const ink = new Fill({ color: '#1b262b' })
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
    text: new Text({ text: `${name}\n${figure?.shareText ?? '—'}`, font: `13px ${font}`, fill: ink, stroke: halo, offsetY: over ? -10 : 0 }),
    zIndex: 3,
  })
  if (!over) return [shape, words]

  const mark = new Style({
    geometry: anchor,
    // A fever is never left off for want of room.
    text: new Text({ text: `▲ ${over}`, font: `bold 14px ${font}`, fill: red, stroke: halo, offsetY: 20, declutterMode: 'none' }),
    zIndex: 4,
  })
  return [shape, words, mark]
}
