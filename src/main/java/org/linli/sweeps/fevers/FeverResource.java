package org.linli.sweeps.fevers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.sweeps.fevers.FeverStore.Measured;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who is ill in a household, for whoever handles its case. */
@RestController
class FeverResource {

  private final FeverCases cases;
  private final Households households;

  FeverResource(FeverCases cases, Households households) {
    this.cases = cases;
    this.households = households;
  }

  /**
   * Who of a household is concerned by its case.
   *
   * @param household for the way to its page; null for who sees no register, and where the readings
   *     have been deleted
   * @param phone the first of the household, covered
   */
  record FeverView(
      @Nullable HouseholdId household,
      @Schema(example = "138****5678") @Nullable String phone,
      List<IllView> people) {}

  /** Somebody with a reading over the threshold; the newest reading first. */
  record IllView(
      @Schema(example = "1001") String resident,
      @Schema(example = "王**") String name,
      List<ReadingView> readings) {}

  /**
   * @param withdrawn a later report has corrected it
   */
  record ReadingView(
      LocalDate day,
      Period.Slot slot,
      @Schema(example = "38.2") double celsius,
      Party measuredBy,
      Instant receivedAt,
      boolean withdrawn) {

    static ReadingView of(Measured it) {
      return new ReadingView(
          it.period().day(),
          it.period().slot(),
          it.reading().celsius(),
          it.reading().party(),
          it.receivedAt(),
          it.withdrawn());
    }
  }

  @GetMapping("/api/cases/{id}/fevers")
  FeverView of(Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    var readings = cases.readings(caller, id);
    var homes = readings.stream().map(Measured::household).collect(toSet());
    var people = households.residentsOf(homes);
    var former = households.formerNames(homes);
    var byPerson =
        readings.stream()
            .collect(
                groupingBy(
                    it -> it.reading().resident(),
                    LinkedHashMap::new,
                    mapping(ReadingView::of, toList())));
    return new FeverView(
        caller.powers().contains(Power.SEE_PEOPLE) ? present(homes) : null,
        phone(people),
        byPerson.entrySet().stream()
            .map(it ->
                new IllView(
                    Long.toString(it.getKey()),
                    Masked.name(name(it.getKey(), people, former)),
                    it.getValue()))
            .toList());
  }

  private @Nullable HouseholdId present(Set<HouseholdId> homes) {
    return households.named(homes).values().stream().findFirst().map(it -> it.id()).orElse(null);
  }

  private static @Nullable String phone(Map<Long, Resident> people) {
    return people.values().stream()
        .filter(it -> it.phone() != null)
        .findFirst()
        .map(it -> Masked.phone(it.phone()))
        .orElse(null);
  }

  private static String name(
      long resident, Map<Long, Resident> people, Map<Long, String> formerNames) {
    var found = people.get(resident);
    return found == null ? formerNames.getOrDefault(resident, "") : found.name();
  }
}
