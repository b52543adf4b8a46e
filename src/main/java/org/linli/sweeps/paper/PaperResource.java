package org.linli.sweeps.paper;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for sheets of paper: printed, found by their number, keyed in. */
@RestController
@RequestMapping("/api/paper-sheets")
class PaperResource {

  private final PaperSheets sheets;
  private final PaperKeying keying;
  private final Texts texts;
  private final Clock clock;

  PaperResource(PaperSheets sheets, PaperKeying keying, Texts texts, Clock clock) {
    this.sheets = sheets;
    this.keying = keying;
    this.texts = texts;
    this.clock = clock;
  }

  record Wanted(List<UnitId> buildings, LocalDate day) {}

  /**
   * @param id made by the sender; the same rows under it again are counted once
   */
  record Keyed(UUID id, Period.Slot slot, List<PaperKeying.Row> rows) {}

  record RowTold(
      HouseholdId household,
      PaperKeying.Fate fate,
      List<Texts.FaultView> faults,
      List<String> over) {}

  /** How many doors were kept, were there again and refused, and what became of each. */
  record KeyedTold(int kept, int again, int refused, List<RowTold> rows) {}

  /** Sheets to be printed; asking again for the same people and day gives the same sheet. */
  @PostMapping
  List<PaperView> print(Caller caller, @RequestBody Wanted it) {
    var now = clock.instant();
    return sheets.print(caller, it.buildings(), it.day()).stream()
        .map(sheet -> PaperView.of(sheet, now))
        .toList();
  }

  @GetMapping("/{number}")
  @Refuses(422)
  PaperView one(Caller caller, @Parameter(example = "1204-37") @PathVariable String number) {
    return PaperView.of(sheets.open(caller, number), clock.instant());
  }

  /** 207 where a box or a door is refused; all others are kept. */
  @PostMapping("/{number}/readings")
  @Refuses(409)
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "207", description = "Multi-Status", useReturnTypeSchema = true)
  ResponseEntity<KeyedTold> key(
      Caller caller,
      @Parameter(example = "1204-37") @PathVariable String number,
      @RequestBody Keyed it) {
    var told = keying.key(caller, number, it.id(), it.slot(), it.rows());
    var whole = told.stream().allMatch(row -> row.faults().isEmpty());
    return ResponseEntity.status(whole ? 200 : 207)
        .body(
            new KeyedTold(
                count(told, PaperKeying.Fate.KEPT),
                count(told, PaperKeying.Fate.AGAIN),
                count(told, PaperKeying.Fate.REFUSED),
                told.stream().map(this::view).toList()));
  }

  private static int count(List<PaperKeying.Told> told, PaperKeying.Fate fate) {
    return (int) told.stream().filter(it -> it.fate() == fate).count();
  }

  private RowTold view(PaperKeying.Told it) {
    return new RowTold(
        it.household(),
        it.fate(),
        it.faults().stream().map(texts::view).toList(),
        it.over().stream().map(one -> Long.toString(one)).toList());
  }
}
