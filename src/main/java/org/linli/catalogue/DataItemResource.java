package org.linli.catalogue;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the catalogue of data items. */
@RestController
@RequestMapping("/api/catalogue/items")
class DataItemResource {

  private final DataItems items;

  DataItemResource(DataItems items) {
    this.items = items;
  }

  /** A row of the list; {@code why} and {@code matched} are told where words were looked for. */
  record Row(
      String key,
      ItemSubject subject,
      String name,
      String englishName,
      DataType type,
      SourceAgency owner,
      @Nullable String freshFor,
      Sensitivity sensitivity,
      boolean inUse,
      boolean derived,
      Candidate.@Nullable Why why,
      @Nullable String matched) {

    static Row of(DataItem it, Candidate.@Nullable Why why, @Nullable String matched) {
      var view = DataItemView.of(it);
      return new Row(
          it.key(),
          it.subject(),
          it.name(),
          it.englishName(),
          it.value().type(),
          it.owner(),
          view.freshFor(),
          it.sensitivity(),
          it.isInUse(),
          it.isDerived(),
          why,
          matched);
    }
  }

  /** The newest version, and the older ones, the latest of them first. */
  record Opened(DataItemView item, List<DataItemView> older) {}

  @GetMapping
  Page<Row> list(
      Caller caller,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable ItemSubject subject,
      Page.Ask ask) {
    return q.isBlank()
        ? items.list(caller, subject, ask).map(it -> Row.of(it, null, null))
        : items.find(caller, q, subject, ask).map(it -> Row.of(it.item(), it.why(), it.matched()));
  }

  @GetMapping("/{key}")
  Opened one(Caller caller, @PathVariable @Parameter(example = "BIRTH_DATE") String key) {
    var found = items.get(caller, key);
    return new Opened(
        DataItemView.of(found.item()), found.older().stream().map(DataItemView::of).toList());
  }
}
