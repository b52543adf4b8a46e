package org.linli.cases.whistles;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.cases.whistles.CallState.Side;
import org.linli.catalogue.SourceAgency;
import org.linli.places.PlaceView;

/**
 * A whistle as it is shown, to all sides alike but for what each {@code may} do now.
 *
 * @param about cases it is about, by their ids
 * @param wantedAt when departments are to be there; null for at once
 * @param by the title of the post that blew it
 * @param ruler which place rules where a department will not come
 * @param asOf the server's time, against which clocks run
 */
record WhistleView(
    WhistleId id,
    WhistleKind kind,
    PlaceView place,
    String spot,
    String words,
    @Nullable String about,
    @Nullable Instant wantedAt,
    Instant raisedAt,
    String by,
    PlaceView byPlace,
    PlaceView ruler,
    @Schema(example = "JOINT_ACTION") String state,
    @Nullable Instant closedAt,
    List<CallView> calls,
    List<Act> may,
    Instant asOf) {

  /**
   * One department's part.
   *
   * @param acts whose turn it is; null where it is at rest
   * @param due by when
   * @param owner the title of the post whose turn it is
   * @param standsIn nobody is of the department or place; {@code owner} answers meanwhile
   * @param climbedTo where it is seen because it is late
   */
  record CallView(
      SourceAgency agency,
      String state,
      @Nullable Side acts,
      @Nullable Instant due,
      @Nullable String owner,
      boolean standsIn,
      @Nullable PlaceView climbedTo,
      Instant answerDue,
      @Nullable Instant answeredAt,
      Instant arrivalDue,
      @Nullable Instant arrivedAt,
      int declined,
      boolean ruled,
      @Nullable Rating rating,
      @Nullable Integer scoreTenths,
      List<Act> may) {}

  /**
   * Something that was done.
   *
   * @param agency whose call it is about; null where it is about the whistle
   * @param post the title of who did it; null where the program did
   * @param toPost the title of whom it went to
   * @param toPlace where it climbed to
   */
  record Line(
      Instant at,
      Act act,
      @Nullable SourceAgency agency,
      @Nullable String post,
      @Nullable String toPost,
      @Nullable PlaceView toPlace,
      String basis,
      String words) {}
}
