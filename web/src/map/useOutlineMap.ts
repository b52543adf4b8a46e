import { watch, type Ref } from 'vue'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import VectorSource from 'ol/source/Vector'
import { fromLonLat } from 'ol/proj'
import type { MapFigure } from './scale'
import { anchor, styleOf } from './outlineStyle'
import { useBareMap } from '@/shared/map/useBareMap'

interface Drawn {
  outlines: unknown
  figures: MapFigure[]
  pointed: string | undefined
}

/** An OpenLayers map of outlines alone (no tiles, so no network); it follows `drawn` and tells what was pointed at or opened. */
export function useOutlineMap(target: Ref<HTMLElement | null>, drawn: () => Drawn, tell: { opened: (code: string) => void, pointed: (code?: string) => void }) {
  const source = new VectorSource()
  const layer = new VectorLayer({ source, declutter: true })

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
    fit(source.getExtent())
  }

  const { zoom, fit, idAt } = useBareMap(target, [layer], (map) => {
    map.on('singleclick', (event) => {
      const code = idAt(event.pixel)
      if (code) tell.opened(code)
    })
    map.on('pointermove', event => !event.dragging && tell.pointed(idAt(event.pixel)))
    restyle()
    redraw()
  })
  watch(() => drawn().outlines, redraw)
  watch(() => [drawn().figures, drawn().pointed], restyle)

  return { zoom, whole: redraw }
}
