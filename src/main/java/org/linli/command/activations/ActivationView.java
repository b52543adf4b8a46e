package org.linli.command.activations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.ResponseLevel;
import org.linli.orders.OrderProgress;
import org.linli.places.PlaceView;

/**
 * An activation as it is shown.
 *
 * @param basisTitle what it rests on is called; null where nothing has its key
 * @param post the title of the post that declared it
 * @param overdue past its expected end: measures and powers are over, and somebody must say
 * @param mine the caller may change it
 */
record ActivationView(
    UUID id,
    @Schema(example = "epidemic") String plan,
    PlaceView planArea,
    int planVersion,
    String name,
    @Nullable String englishName,
    boolean exercise,
    String matter,
    ResponseLevel level,
    List<PlaceView> places,
    PlaceView by,
    @Nullable String post,
    String authority,
    String basis,
    @Nullable String basisTitle,
    @Nullable String englishBasisTitle,
    String notice,
    Instant startedAt,
    Instant until,
    ActivationState.Name state,
    @Nullable Instant endedAt,
    @Nullable String endedWords,
    @Nullable String lessons,
    boolean overdue,
    boolean endsSoon,
    boolean mine) {

  /** What the bar on every page needs. */
  record Bar(
      UUID id,
      String name,
      @Nullable String englishName,
      boolean exercise,
      String matter,
      ResponseLevel level,
      Instant until,
      boolean overdue) {

    static Bar of(Activation it, Instant now) {
      return new Bar(
          it.id(),
          it.name(),
          it.englishName(),
          it.exercise(),
          it.matter(),
          it.level(),
          it.until(),
          it.isOverdue(now));
    }
  }

  /** A part of it. */
  record PartView(
      Part.Kind kind,
      String key,
      PlaceView place,
      @Nullable UUID ref,
      String title,
      @Nullable String englishTitle,
      long amount,
      ResponseLevel from,
      Instant since,
      @Nullable Instant endedAt) {}

  /**
   * Why a part cannot come alive.
   *
   * @param reason the name of the refusal; {@code detail} its words
   */
  record RefusedPart(
      Part.Kind kind,
      String key,
      String title,
      @Nullable String englishTitle,
      String reason,
      String detail,
      List<String> faults) {}

  /** What would come alive. */
  record Preview(
      ActivationView activation,
      Map<String, Long> numbers,
      List<PartView> brings,
      List<RefusedPart> refused) {}

  record LineView(
      Instant at,
      Line.Act act,
      ResponseLevel level,
      @Nullable Instant until,
      String authority,
      String basis,
      String notice,
      String words,
      @Nullable String post,
      Map<String, Long> numbers) {}

  /** A matter, with the group that looks after it and those that did. */
  record MatterView(
      String matter,
      String name,
      @Nullable String englishName,
      String group,
      String groupName,
      @Nullable String englishGroup,
      Instant since,
      @Nullable Instant until) {}

  record Opened(
      ActivationView activation,
      List<PartView> parts,
      List<MatterView> matters,
      List<LineView> timeline) {}

  record UnitView(
      Unit.Kind kind,
      String key,
      String name,
      @Nullable String englishName,
      @Nullable Role lead,
      @Nullable SourceAgency agency,
      ResponseLevel from,
      Instant openedAt,
      @Nullable Instant closedAt) {}

  record OrderLine(UUID id, String title, @Nullable String englishTitle, OrderProgress progress) {}

  record BelowView(PlaceView place, int units, OrderProgress progress) {}

  /** A place in it, with those right below. */
  record NodeView(
      ActivationView activation,
      List<PlaceView> path,
      PlaceView place,
      List<UnitView> units,
      List<OrderLine> orders,
      List<BelowView> below,
      Instant asOf) {}

  record InjectView(
      int number,
      Instant due,
      String words,
      @Nullable String englishWords,
      @Nullable String expects,
      @Nullable String englishExpects,
      @Nullable Instant answeredAt,
      @Nullable String answer,
      @Nullable String post) {}

  record ReportView(
      ActivationView activation,
      List<InjectView> injects,
      List<OrderLine> orders,
      List<PartView> stopped,
      Instant asOf) {}
}
