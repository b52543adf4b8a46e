package org.linli.cases.topics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;
import org.linli.catalogue.SourceAgency;
import org.linli.places.PlaceView;

/**
 * A topic as it is shown.
 *
 * @param agency the department whose work the class is
 * @param community around the place, where that is a grid
 * @param count how many cases there were from {@code from} on
 * @param newest when the last of them was reported
 * @param due by when it is its owner's turn; null where it is nobody's
 * @param climbed on whose desk it is because it is late
 * @param compared before and after the fix; null where nothing is fixed
 * @param asOf the server's time
 * @param looked up to when cases are counted; they join once a day, or when somebody asks
 * @param version to be sent with what one does, so that nobody overwrites somebody else
 */
record TopicView(
    TopicId id,
    @Schema(example = "MANHOLE") String leaf,
    @Nullable SourceAgency agency,
    TopicSpot.Spread spread,
    PlaceView place,
    @Nullable PlaceView community,
    TopicSpot.@Nullable Point point,
    String address,
    TopicState.Name state,
    int count,
    Instant from,
    int days,
    @Nullable Instant newest,
    @Nullable ChargeView charge,
    @Nullable Instant due,
    @Nullable OwnerView owner,
    @Nullable PlaceView climbed,
    @Nullable Compared compared,
    List<TopicStep.Act> may,
    Instant asOf,
    @Nullable Instant looked,
    int version) {

  record ChargeView(
      PlaceView place, @Nullable SourceAgency agency, String cause, String fix, Instant due) {}

  /** {@code standsIn}: the seat is vacant, and this is whoever answers for it meanwhile. */
  record OwnerView(String title, PlaceView place, boolean standsIn) {}

  /**
   * How many cases there were before the fix, and as long after it.
   *
   * @param before from {@code beforeFrom} to {@code fixed}
   * @param after from {@code fixed} to {@code afterUntil}, so far
   * @param afterEnd when the time after is as long as the time before
   * @param over it is as long already
   */
  record Compared(
      int before,
      int after,
      Instant beforeFrom,
      Instant fixed,
      Instant afterUntil,
      Instant afterEnd,
      boolean over) {}

  /**
   * Something that was done; {@code by} is the title of the post, null where the program did it;
   * {@code desk} is where it has climbed to.
   */
  record Line(
      Instant at,
      TopicStep.Act act,
      @Nullable String by,
      String basis,
      String words,
      @Nullable Integer count,
      @Nullable PlaceView desk) {}

  /** A case of it, without who reported it. */
  record OneCase(
      CaseId id,
      String words,
      PlaceView place,
      TopicSpot.@Nullable Point point,
      String address,
      @Schema(example = "HANDLING") String state,
      boolean open,
      Instant reported,
      @Nullable Instant closed) {}
}
