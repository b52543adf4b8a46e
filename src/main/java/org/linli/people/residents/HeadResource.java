package org.linli.people.residents;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for changing the head of a household. */
@RestController
@RequestMapping("/api/households/{household}/head")
class HeadResource {

  private final Heads heads;
  private final Clock clock;

  HeadResource(Heads heads, Clock clock) {
    this.heads = heads;
    this.clock = clock;
  }

  /** One of the household: what they are to the head now, and what they would be to the other. */
  record MemberView(
      ResidentId resident,
      String name,
      Resident.Sex sex,
      @Nullable Integer age,
      Resident.Relation relation,
      Resident.Relation becomes) {}

  record RelationTold(ResidentId resident, Resident.Relation relation) {}

  /**
   * {@code was} is the head that was seen, null where there was none; {@code relations} may leave
   * out whoever is as proposed.
   */
  record NewHeadBody(
      ResidentId head,
      @Nullable ResidentId was,
      List<RelationTold> relations,
      @Schema(example = "visit") String source,
      @Nullable Boolean confirmed) {}

  /** What everybody would be if {@code candidate} were the head. */
  @GetMapping
  List<MemberView> propose(
      Caller caller, @PathVariable HouseholdId household, @RequestParam ResidentId candidate) {
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    return heads.propose(caller, household, candidate).stream().map(it -> view(it, today)).toList();
  }

  @PutMapping
  @ResponseStatus(NO_CONTENT)
  void change(Caller caller, @PathVariable HouseholdId household, @RequestBody NewHeadBody it) {
    var relations = new HashMap<ResidentId, Resident.Relation>();
    it.relations().forEach(told -> relations.put(told.resident(), told.relation()));
    heads.change(
        caller,
        household,
        new Heads.Told(
            it.head(), it.was(), relations, it.source(), Boolean.TRUE.equals(it.confirmed())));
  }

  private static MemberView view(Heads.Proposed it, LocalDate today) {
    var resident = it.resident();
    return new MemberView(
        resident.residentId(),
        Masked.name(resident.name()),
        resident.sex(),
        resident.ageAt(today),
        resident.relation(),
        it.becomes());
  }
}
