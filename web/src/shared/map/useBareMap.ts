import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import Map from 'ol/Map'
import View from 'ol/View'
import type { Extent } from 'ol/extent'
import { defaults as defaultInteractions } from 'ol/interaction/defaults'
import type VectorLayer from 'ol/layer/Vector'

/**
 * A map of shapes alone: no tiles, so no network, and no controls of its own. The page scrolls under the wheel; zooming
 * takes the buttons, a pinch or a double click. `ready` is called once it is there.
 */
export function useBareMap(target: Ref<HTMLElement | null>, layers: VectorLayer[], ready: (map: Map) => void, { doubleClickZoom = true } = {}) {
  let map: Map | undefined
  onMounted(() => {
    map = new Map({
      target: target.value!, layers, view: new View({ center: [0, 0], zoom: 2, maxZoom: 20 }),
      interactions: defaultInteractions({ mouseWheelZoom: false, altShiftDragRotate: false, pinchRotate: false, doubleClickZoom }), controls: [],
    })
    ready(map)
  })
  onBeforeUnmount(() => map?.setTarget(undefined))

  const zoom = (by: number) => {
    const view = map?.getView()
    view?.animate({ zoom: (view.getZoom() ?? 2) + by, duration: 150 })
  }
  /** Fills the map with an area; an empty one changes nothing. */
  const fit = (area: Extent | null | undefined, margin = 24) => {
    if (area && Number.isFinite(area[0])) map?.getView().fit(area, { padding: [margin, margin, margin, margin], maxZoom: 18 })
  }
  /** What is drawn at a pixel, by its id. */
  const idAt = (pixel: number[], within: VectorLayer[] = layers, hitTolerance = 0) => {
    const id = map?.forEachFeatureAtPixel(pixel, it => it.getId(), { hitTolerance, layerFilter: layer => within.includes(layer as VectorLayer) })
    return id === undefined ? undefined : String(id)
  }
  return { zoom, fit, idAt, map: () => map }
}
