import { watch, type Ref } from 'vue'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat, toLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import CircleStyle from 'ol/style/Circle'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import Text from 'ol/style/Text'
import { halo, mapText } from '@/shared/map/mapText'
import { useBareMap } from '@/shared/map/useBareMap'

/** A building where it stands, longitude and latitude in WGS-84. */
export interface Dot {
  id: string
  name: string
  at: [number, number]
}

export interface RegisterShown {
  outlines: unknown
  /** What each place is called in the reader's language, by code. */
  names: Record<string, string>
  dots: Dot[]
  /** The place and the building that are open. */
  here: string
  building: string
  pointed: string | undefined
  /** A point is to be chosen; what was chosen so far. */
  picking: boolean
  picked: [number, number] | undefined
}

const white = new Stroke({ color: '#fff', width: 1.5 })
const words = (text: string, bold = false) => mapText(text, { size: bold ? 'bold 13px' : '13px' })

function placeStyle(name: string, chosen: boolean, pointed: boolean) {
  return [
    new Style({
      fill: new Fill({ color: chosen || pointed ? '#e2eff1' : '#f4f7f8' }),
      stroke: new Stroke({ color: chosen ? '#0d4652' : '#7c8a90', width: chosen ? 3 : pointed ? 2 : 1 }),
      zIndex: chosen ? 2 : 1,
    }),
    new Style({ geometry: 'anchor', text: words(name, chosen), zIndex: 3 }),
  ]
}

function dotStyle(name: string, chosen: boolean, pointed: boolean) {
  const radius = chosen || pointed ? 8 : 5
  const shape = new Style({ image: new CircleStyle({ radius, fill: new Fill({ color: chosen ? '#a8231c' : '#14606e' }), stroke: white }), zIndex: chosen || pointed ? 6 : 4 })
  if (!chosen && !pointed) return [shape]
  const label = words(name, true)
  label.setOffsetY(-18)
  return [shape, new Style({ text: label, zIndex: 7 })]
}

/** Outlines and buildings of a place; no tiles, so no network. It tells what was opened, pointed at, or chosen as a point. */
export function useRegisterMap(target: Ref<HTMLElement | null>, shown: () => RegisterShown, tell: {
  opened: (id: string) => void
  pointed: (id?: string) => void
  picked: (point: [number, number], place?: string) => void
}) {
  const places = new VectorSource()
  const dots = new VectorSource()
  const cross = new VectorSource()
  const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
  const ofPlaces = new VectorLayer({ source: places, declutter: true })
  const ofDots = new VectorLayer({ source: dots })

  function restyle() {
    const { names, here, building, pointed } = shown()
    ofPlaces.setStyle((feature) => {
      const id = String(feature.getId())
      return placeStyle(names[id] ?? feature.get('name'), id === here, id === pointed)
    })
    ofDots.setStyle((feature) => {
      const id = String(feature.getId())
      return dotStyle(feature.get('name'), id === building, id === pointed)
    })
  }

  function redrawPlaces() {
    const outlines = shown().outlines
    const features = outlines ? format.readFeatures(outlines) as Feature[] : []
    for (const feature of features) feature.set('anchor', new Point(fromLonLat(feature.get('label'))))
    places.clear()
    places.addFeatures(features)
    whole()
  }

  function redrawDots() {
    dots.clear()
    dots.addFeatures(shown().dots.map((it) => {
      const dot = new Feature({ geometry: new Point(fromLonLat(it.at)), name: it.name })
      dot.setId(it.id)
      return dot
    }))
    if (places.isEmpty()) whole()
  }

  function redrawCross() {
    cross.clear()
    const at = shown().picked
    if (!at) return
    const mark = new Feature(new Point(fromLonLat(at)))
    mark.setStyle(new Style({ text: new Text({ text: '✚', font: 'bold 22px sans-serif', fill: new Fill({ color: '#a8231c' }), stroke: halo }), zIndex: 9 }))
    cross.addFeature(mark)
  }

  /** The place that is open fills the map; a wider one shows all its parts. */
  function whole() {
    const one = places.getFeatureById(shown().here)?.getGeometry()?.getExtent()
    fit(one ?? (places.isEmpty() ? dots.getExtent() : places.getExtent()))
  }

  const at = (pixel: number[], layer: typeof ofPlaces) => idAt(pixel, [layer], 4)
  const buildingOrPlaceAt = (pixel: number[]) => at(pixel, ofDots) ?? at(pixel, ofPlaces)

  const { zoom, fit, idAt } = useBareMap(target, [ofPlaces, ofDots, new VectorLayer({ source: cross })], (map) => {
    map.on('singleclick', (event) => {
      if (shown().picking) return tell.picked(toLonLat(event.coordinate) as [number, number], at(event.pixel, ofPlaces))
      const id = buildingOrPlaceAt(event.pixel)
      if (id) tell.opened(id)
    })
    map.on('pointermove', event => !event.dragging && !shown().picking && tell.pointed(buildingOrPlaceAt(event.pixel)))
    restyle()
    redrawDots()
    redrawPlaces()
    redrawCross()
  })
  watch(() => shown().outlines, redrawPlaces)
  watch(() => shown().dots, redrawDots)
  watch(() => shown().picked, redrawCross)
  watch(() => shown().here, whole)
  watch(() => [shown().names, shown().here, shown().building, shown().pointed], restyle)

  return { zoom, whole }
}
