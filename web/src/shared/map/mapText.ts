import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Text, { type Options } from 'ol/style/Text'

const font = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
const ink = new Fill({ color: '#1b262b' })

/** Behind words and marks, so that they are read on any shade. */
export const halo = new Stroke({ color: 'rgba(255, 255, 255, 0.92)', width: 3 })

/** Words on a map, as all maps here write them; `size` is what CSS says before the font's name. */
export const mapText = (text: string, { size = '13px', ...other }: Options & { size?: string } = {}) =>
  new Text({ text, font: `${size} ${font}`, fill: ink, stroke: halo, ...other })
