package org.linli.cases.assists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Limit;
import org.linli.cases.CaseId;
import org.linli.cases.CaseStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.places.PlaceView;

/**
 * A unit's assistance as it is shown.
 *
 * @param of the case
 * @param agency null where it is the place's own people
 * @param state a stage or an end, by its name
 * @param due by when somebody must act; null at rest
 * @param owner the post whose turn it is
 * @param standsIn the unit has nobody around there, and this is whoever answers for it
 * @param climbed on whose desk it is because it is late
 */
record AssistView(
    CaseId of,
    @Schema(example = "1") int number,
    PlaceView place,
    @Nullable SourceAgency agency,
    @Schema(example = "查看地下管线") String part,
    Limit limit,
    @Schema(example = "ASKED") String state,
    boolean open,
    boolean ruled,
    @Nullable Instant due,
    @Nullable String owner,
    boolean standsIn,
    @Nullable PlaceView climbed,
    Instant asked,
    @Nullable Instant closed,
    @Schema(example = "管线完好，不是本处漏水") String answer,
    List<Act> may) {

  /** A line of a work list, with the case's own words and place. */
  record Line(
      AssistView it,
      @Schema(example = "单元门口井盖没了") String words,
      PlaceView at,
      String address,
      @Nullable String leaf) {}

  /** All of a case. */
  record All(List<AssistView> all, boolean mayAsk) {}
}
