package org.linli.places.topology;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.PlaceView;
import org.linli.places.outlines.GeoJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the check of a place's topology. */
@RestController
@RequestMapping("/api/places")
class TopologyResource {

  private final Topologies topologies;

  TopologyResource(Topologies topologies) {
    this.topologies = topologies;
  }

  enum Kind {
    OVERLAP,
    HOLE,
    OUTSIDE,
    SLIVER,
    NO_OUTLINE
  }

  /** {@code squareMetres} and {@code area} (WGS-84) are missing where there is no outline. */
  record FindingView(
      Kind kind, List<PlaceView> places, @Nullable Long squareMetres, @Nullable GeoJson area) {}

  record TopologyView(PlaceView place, long total, List<FindingView> findings) {}

  @GetMapping("/{code}/topology")
  TopologyView topology(Caller caller, @PathVariable PlaceCode code) {
    var checked = topologies.check(caller, code);
    return new TopologyView(
        PlaceView.of(checked.place()),
        checked.total(),
        checked.findings().stream().map(it -> view(it, checked)).toList());
  }

  private static FindingView view(Finding it, Topologies.Checked checked) {
    var places =
        it.places().stream()
            .map(checked.named()::get)
            .filter(Objects::nonNull)
            .map(PlaceView::of)
            .toList();
    var kind =
        switch (it) {
          case Finding.Overlap _ -> Kind.OVERLAP;
          case Finding.Hole _ -> Kind.HOLE;
          case Finding.Outside _ -> Kind.OUTSIDE;
          case Finding.Sliver _ -> Kind.SLIVER;
          case Finding.NoOutline _ -> Kind.NO_OUTLINE;
        };
    return it instanceof Finding.Located located
        ? new FindingView(
            kind, places, Math.round(located.squareMetres()), GeoJson.of(located.area()))
        : new FindingView(kind, places, null, null);
  }
}
