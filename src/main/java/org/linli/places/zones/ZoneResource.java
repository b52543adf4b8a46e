package org.linli.places.zones;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.places.outlines.Upload;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for functional zones. */
@RestController
@RequestMapping("/api/zones")
class ZoneResource {

  private final Zones zones;
  private final Places places;

  ZoneResource(Zones zones, Places places) {
    this.zones = zones;
    this.places = places;
  }

  record ZoneView(String key, String name, List<PlaceView> subdistricts) {}

  @GetMapping
  List<ZoneView> list(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    return views(zones.list(caller, within));
  }

  @Refuses(422)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<ZoneView> add(Caller caller, @RequestParam(required = false) @Nullable MultipartFile file) {
    return views(zones.add(caller, Upload.of(file)));
  }

  private List<ZoneView> views(List<Zone> all) {
    var named = places.named(all.stream().flatMap(it -> it.subdistricts().stream()).toList());
    return all.stream()
        .map(it ->
            new ZoneView(
                it.key(),
                it.name(),
                it.subdistricts().stream()
                    .map(named::get)
                    .filter(Objects::nonNull)
                    .map(PlaceView::of)
                    .toList()))
        .toList();
  }
}
