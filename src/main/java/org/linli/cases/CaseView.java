package org.linli.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.places.PlaceView;

/**
 * A case as it is shown: names of places and posts, who reported it covered.
 *
 * @param state a stage or an end, by its name
 * @param place the narrowest known
 * @param community around the place, where that is a grid
 * @param due by when the one whose turn it is acts; null at rest
 * @param owner whose turn it is; null at rest
 * @param climbed on whose desk it is because it is late
 * @param version to be sent with what one does, so that nobody overwrites somebody else
 */
record CaseView(
    CaseId id,
    Source source,
    Kind kind,
    String words,
    PlaceView place,
    @Nullable PlaceView community,
    Spot.@Nullable Point point,
    String address,
    @Nullable Classing classing,
    @Nullable UnitView unit,
    String state,
    boolean open,
    @Nullable Instant due,
    @Nullable OwnerView owner,
    @Nullable PlaceView climbed,
    boolean supervised,
    CaseStep.@Nullable Wish wish,
    Case.Tally tally,
    CaseFile.Times times,
    ReporterView reporter,
    @Nullable CaseId into,
    @Nullable Diversion diverted,
    CaseFile.@Nullable Verdict verdict,
    CaseFile.Callback callback,
    @Nullable Exclusion excluded,
    @Schema(example = "2") int photos,
    int version) {

  record UnitView(PlaceView place, @Nullable SourceAgency agency) {}

  /**
   * @param title the post's
   * @param standsIn the seat is vacant, and this is whoever answers for it meanwhile
   */
  record OwnerView(String title, PlaceView place, boolean standsIn) {}

  /**
   * @param reachable can be told, and asked what they think of it
   */
  record ReporterView(@Nullable String name, @Nullable String phone, boolean reachable) {}

  /**
   * The whole page of one.
   *
   * @param told how many have told it, with those merged into it
   * @param assisting how many units are to assist and have not answered
   */
  record Story(CaseView it, List<Line> log, List<Act> may, long told, int assisting) {}

  /**
   * A line of its log.
   *
   * @param by the post's title; null where the program or the reporter did it
   * @param desk where it climbed to
   */
  record Line(
      Instant at,
      Act act,
      String state,
      @Nullable String by,
      String basis,
      String words,
      @Nullable UnitView unit,
      @Nullable PlaceView desk,
      @Nullable Instant due) {}

  /** What its reporter sees, in plain words made of this. */
  record Own(
      CaseId id,
      String link,
      String words,
      String place,
      String address,
      String state,
      boolean open,
      @Nullable String with,
      @Nullable Instant due,
      Instant reported,
      @Nullable Instant closed,
      CaseFile.@Nullable Verdict verdict,
      boolean canBeEvaluated,
      boolean canBeWithdrawn,
      List<OwnLine> log,
      @Nullable Main main) {}

  /**
   * The case that one's own was merged into, as far as it concerns everybody who told the same.
   *
   * @param told how many have
   * @param answers what was done with it and was meant for reporters
   */
  record Main(
      CaseId id,
      String state,
      boolean open,
      @Nullable String with,
      @Nullable Instant due,
      @Nullable Instant closed,
      long told,
      List<OwnLine> answers) {}

  /** Without who, and without words that were meant for colleagues. */
  record OwnLine(Instant at, Act act, @Nullable String answer) {}

  static @Nullable PlaceCode placeOf(@Nullable Owner owner) {
    return owner == null ? null : owner.place();
  }
}
