import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import Feature from 'ol/Feature'
import Map from 'ol/Map'
import View from 'ol/View'
import GeoJSON from 'ol/format/GeoJSON'
import LineString from 'ol/geom/LineString'
import Point from 'ol/geom/Point'
import Draw from 'ol/interaction/Draw'
import { defaults as defaultInteractions } from 'ol/interaction/defaults'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat, toLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import CircleStyle from 'ol/style/Circle'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import Text from 'ol/style/Text'
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

const font = '13px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
const halo = new Stroke({ color: '#fff', width: 3 })
const words = (text: string) => new Text({ text, font, stroke: halo, fill: new Fill({ color: '#1b262b' }), overflow: true })
const red = new Stroke({ color: '#a8231c', width: 3 })
const quiet = new Style({ stroke: new Stroke({ color: '#7c8a90', width: 1 }), fill: new Fill({ color: '#f4f7f8' }) })

/** Places, the parts they would be divided into, their buildings, and a line one draws; no tiles, so no network. */
export function useDrawMap(target: Ref<HTMLElement | null>, shown: () => Shown, tell: { chosen: (code: string) => void, drawn: (line: Line) => void }) {
  const source = new VectorSource()
  const layer = new VectorLayer({ source })
  const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
  let map: Map | undefined
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

  const whole = () => {
    if (!source.isEmpty()) map?.getView().fit(source.getExtent()!, { padding: [24, 24, 24, 24], maxZoom: 18 })
  }

  /** Whoever draws looks at what is cut. */
  function nearer() {
    const [first, ...others] = source.getFeatures().filter(it => shown().chosen.includes(String(it.getId()))).map(it => it.getGeometry()!.getExtent())
    if (!first) return
    const [west, south, east, north] = others.reduce((all, it) => [Math.min(all[0]!, it[0]!), Math.min(all[1]!, it[1]!), Math.max(all[2]!, it[2]!), Math.max(all[3]!, it[3]!)], first)
    map?.getView().fit([west!, south!, east!, north!], { padding: [60, 60, 60, 60], maxZoom: 18 })
  }

  function arm() {
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

  onMounted(() => {
    map = new Map({
      target: target.value!, layers: [layer], view: new View({ center: [0, 0], zoom: 2, maxZoom: 20 }),
      interactions: defaultInteractions({ mouseWheelZoom: false, altShiftDragRotate: false, pinchRotate: false, doubleClickZoom: false }), controls: [],
    })
    map.on('singleclick', (event) => {
      const id = shown().drawing ? undefined : map?.forEachFeatureAtPixel(event.pixel, it => it.getId())
      if (id !== undefined) tell.chosen(String(id))
    })
    redraw()
    whole()
    arm()
  })
  watch(() => shown().outlines, () => {
    redraw()
    whole()
  })
  watch(() => JSON.stringify([shown().chosen, shown().names, shown().line, shown().parts, shown().buildings, shown().troubles]), redraw)
  watch(() => shown().drawing, arm)
  onBeforeUnmount(() => map?.setTarget(undefined))

  const zoom = (by: number) => {
    const view = map?.getView()
    view?.animate({ zoom: (view.getZoom() ?? 2) + by, duration: 150 })
  }
  return { zoom, whole }
}
