import { watch, type Ref } from 'vue'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import LineString from 'ol/geom/LineString'
import Point from 'ol/geom/Point'
import Draw from 'ol/interaction/Draw'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat, toLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import CircleStyle from 'ol/style/Circle'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import { mapText } from '@/shared/map/mapText'
import { useBareMap } from '@/shared/map/useBareMap'
import type { Area, Building, Line, Outlines } from './api'
import { partFill } from './parts'

export interface Shown {
  outlines: Outlines | undefined
  chosen: string[]
  /** What each place is called in the reader's language, by code. */
  names: Record<string, string>
  parts: { name: string, outline: Area | null }[]
  buildings: { building: Building, part: number | null }[]
  troubles: Area[]
  line: Line | null
  drawing: boolean
}

const words = (text: string) => mapText(text, { overflow: true })
const red = new Stroke({ color: '#a8231c', width: 3 })
const quiet = new Style({ stroke: new Stroke({ color: '#7c8a90', width: 1 }), fill: new Fill({ color: '#f4f7f8' }) })

/** Places, the parts they would be divided into, their buildings, and a line one draws; no tiles, so no network. */
export function useDrawMap(target: Ref<HTMLElement | null>, shown: () => Shown, tell: { chosen: (code: string) => void, drawn: (line: Line) => void }) {
  const source = new VectorSource()
  const layer = new VectorLayer({ source })
  const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
  let draw: Draw | undefined

  const area = (it: Area, style: Style) => {
    const feature = new Feature(format.readGeometry(it) ?? undefined)
    feature.setStyle(style)
    return feature
  }

  function places({ outlines, chosen, names }: Shown) {
    const features = outlines ? format.readFeatures(outlines) as Feature[] : []
    for (const feature of features) {
      const style = quiet.clone()
      style.setText(words(names[String(feature.getId())] ?? feature.get('name')))
      if (chosen.includes(String(feature.getId()))) style.setStroke(new Stroke({ color: '#0d4652', width: 4 }))
      feature.setStyle(style)
    }
    return features
  }

  function dots({ buildings }: Shown) {
    return buildings.filter(it => it.building.longitude !== null).map(({ building, part }) => {
      const dot = new Feature(new Point(fromLonLat([building.longitude!, building.latitude!])))
      const fill = new Fill({ color: part === null ? '#a8231c' : '#14606e' })
      dot.setStyle(new Style({ image: new CircleStyle({ radius: part === null ? 6 : 3, fill, stroke: new Stroke({ color: '#fff', width: 1 }) }), zIndex: 4 }))
      return dot
    })
  }

  function redraw() {
    const now = shown()
    source.clear()
    source.addFeatures(places(now))
    now.parts.forEach((part, index) => {
      if (part.outline) source.addFeature(area(part.outline, new Style({ fill: new Fill({ color: partFill(index) }), stroke: new Stroke({ color: '#0d4652', width: 2 }), text: words(part.name), zIndex: 2 })))
    })
    now.troubles.forEach(it => source.addFeature(area(it, new Style({ stroke: red, fill: new Fill({ color: '#fceceb' }), zIndex: 3 }))))
    source.addFeatures(dots(now))
    if (now.line) {
      const line = new Feature(new LineString(now.line.map(it => fromLonLat(it))))
      line.setStyle(new Style({ stroke: new Stroke({ color: '#a8231c', width: 2, lineDash: [6, 4] }), zIndex: 5 }))
      source.addFeature(line)
    }
  }

  const whole = () => fit(source.getExtent())

  /** Whoever draws looks at what is cut. */
  function nearer() {
    const [first, ...others] = source.getFeatures().filter(it => shown().chosen.includes(String(it.getId()))).map(it => it.getGeometry()!.getExtent())
    if (!first) return
    const [west, south, east, north] = others.reduce((all, it) => [Math.min(all[0]!, it[0]!), Math.min(all[1]!, it[1]!), Math.max(all[2]!, it[2]!), Math.max(all[3]!, it[3]!)], first)
    fit([west!, south!, east!, north!], 60)
  }

  function arm() {
    const map = bare()
    if (draw) map?.removeInteraction(draw)
    draw = undefined
    if (!shown().drawing || !map) return
    nearer()
    draw = new Draw({ source: new VectorSource(), type: 'LineString' })
    draw.on('drawend', (event) => {
      const points = (event.feature.getGeometry() as LineString).getCoordinates()
      tell.drawn(points.map(it => toLonLat(it) as [number, number]))
    })
    map.addInteraction(draw)
  }

  const { zoom, fit, idAt, map: bare } = useBareMap(target, [layer], (map) => {
    map.on('singleclick', (event) => {
      const id = shown().drawing ? undefined : idAt(event.pixel)
      if (id !== undefined) tell.chosen(id)
    })
    redraw()
    whole()
    arm()
  }, { doubleClickZoom: false })
  watch(() => shown().outlines, () => {
    redraw()
    whole()
  })
  watch(() => JSON.stringify([shown().chosen, shown().names, shown().line, shown().parts, shown().buildings, shown().troubles]), redraw)
  watch(() => shown().drawing, arm)

  return { zoom, whole }
}
