import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import Map from 'ol/Map'
import View from 'ol/View'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import VectorSource from 'ol/source/Vector'
import { fromLonLat } from 'ol/proj'
import { defaults as defaultInteractions } from 'ol/interaction/defaults'
import type { MapFigure } from './scale'
import { anchor, styleOf } from './outlineStyle'

interface Drawn {
  outlines: unknown
  figures: MapFigure[]
  pointed: string | undefined
}

/** An OpenLayers map of outlines alone (no tiles, so no network); it follows `drawn` and tells what was pointed at or opened. */
export function useOutlineMap(target: Ref<HTMLElement | null>, drawn: () => Drawn, tell: { opened: (code: string) => void, pointed: (code?: string) => void }) {
  const source = new VectorSource()
  const layer = new VectorLayer({ source, declutter: true })
  let map: Map | undefined

  function restyle() {
    const { figures, pointed } = drawn()
    const byCode = Object.fromEntries(figures.map(it => [it.code, it]))
    layer.setStyle((feature) => {
      const code = String(feature.getId())
      return styleOf(byCode[code], byCode[code]?.name ?? feature.get('name'), code === pointed)
    })
  }

  function redraw() {
    const features = new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(drawn().outlines)
    for (const feature of features) feature.set(anchor, new Point(fromLonLat(feature.get('label'))))
    source.clear()
    source.addFeatures(features)
    if (!source.isEmpty()) map?.getView().fit(source.getExtent()!, { padding: [24, 24, 24, 24], maxZoom: 18 })
  }

  const codeAt = (pixel: number[]) => {
    const id = map?.forEachFeatureAtPixel(pixel, feature => feature.getId())
    return id === undefined ? undefined : String(id)
  }

  onMounted(() => {
    // The page scrolls under the wheel; zooming takes the buttons, a pinch or a double click.
    map = new Map({
      target: target.value!, layers: [layer], view: new View({ center: [0, 0], zoom: 2, maxZoom: 20 }),
      interactions: defaultInteractions({ mouseWheelZoom: false, altShiftDragRotate: false, pinchRotate: false }), controls: [],
    })
    map.on('singleclick', (event) => {
      const code = codeAt(event.pixel)
      if (code) tell.opened(code)
    })
    map.on('pointermove', event => !event.dragging && tell.pointed(codeAt(event.pixel)))
    restyle()
    redraw()
  })
  watch(() => drawn().outlines, redraw)
  watch(() => [drawn().figures, drawn().pointed], restyle)
  onBeforeUnmount(() => map?.setTarget(undefined))

  const zoom = (by: number) => {
    const view = map?.getView()
    view?.animate({ zoom: (view.getZoom() ?? 2) + by, duration: 150 })
  }

  return { zoom, whole: redraw }
}
