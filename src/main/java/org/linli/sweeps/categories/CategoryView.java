package org.linli.sweeps.categories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.linli.places.PlaceView;
import org.linli.sweeps.categories.CategoryState.Label;

/**
 * Somebody's category as it is shown to who cares for them: the name is masked.
 *
 * @param purpose for what anything may be entered now; null where nothing may
 * @param entries the newest first
 */
public record CategoryView(
    ResidentId resident,
    HouseholdId household,
    String name,
    String address,
    PlaceView grid,
    Label state,
    @Nullable Instant since,
    @Nullable Facility facility,
    @Nullable Instant placedAt,
    @Nullable Instant testedAt,
    @Nullable PurposeShort purpose,
    List<EntryView> entries) {

  /** Why and how long. */
  public record PurposeShort(String words, String basis, LocalDate until, LocalDate keepUntil) {}

  /**
   * A line of the log.
   *
   * @param by the title of the post that entered it; null where a reading did
   * @param after how somebody stood after it
   * @param overtaken why it leads nowhere, by the name of a reason: what came in later happened
   *     before it
   */
  public record EntryView(
      UUID id,
      StepWord step,
      Cause cause,
      String words,
      @Nullable DecidingBody body,
      String bodyName,
      Instant at,
      Instant enteredAt,
      @Nullable String by,
      String basis,
      Label after,
      @Nullable CategoryReason overtaken,
      @Nullable WithdrawalView withdrawn) {}

  /** Taken back: by the title of a post, or null where a reading was corrected. */
  public record WithdrawalView(Instant at, @Nullable String by, String why) {}

  static CategoryView of(Categories.Card card, PlaceView grid, Map<UUID, String> titles) {
    var now = card.history().now();
    var who = card.person();
    return new CategoryView(
        who.resident().residentId(),
        who.resident().household(),
        Masked.name(who.resident().name()),
        who.address(),
        grid,
        now.state().label(),
        now.since(),
        now.placement() == null ? null : now.placement().facility(),
        now.placement() == null ? null : now.placement().at(),
        now.testedAt(),
        card.purpose() == null
            ? null
            : new PurposeShort(
                card.purpose().words(),
                card.purpose().basis(),
                card.purpose().until(),
                card.purpose().keepUntil()),
        card.history().lines().reversed().stream().map(it -> entry(it, titles)).toList());
  }

  private static EntryView entry(History.Line line, Map<UUID, String> titles) {
    var it = line.entry();
    var taken = it.withdrawn();
    return new EntryView(
        it.id(),
        StepWord.of(it.step()),
        it.cause(),
        it.words(),
        StepWord.body(it.step()),
        it.bodyName(),
        it.step().at(),
        it.enteredAt(),
        it.by() == null ? null : titles.get(it.by().post()),
        it.ground().basis(),
        line.after().state().label(),
        (CategoryReason) line.overtaken(),
        taken == null
            ? null
            : new WithdrawalView(
                taken.at(), taken.post() == null ? null : titles.get(taken.post()), taken.why()));
  }

  /** The posts whose titles are shown. */
  static List<UUID> posts(History history) {
    return history.lines().stream()
        .<UUID>mapMulti((line, take) -> {
          if (line.entry().by() != null) take.accept(line.entry().by().post());
          var taken = line.entry().withdrawn();
          if (taken != null && taken.post() != null) take.accept(taken.post());
        })
        .filter(Objects::nonNull)
        .collect(Collectors.toSet())
        .stream()
        .toList();
  }
}
