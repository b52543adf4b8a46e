package org.linli.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.CaseStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Written;

/**
 * What somebody wants to do with a case. Only what the act needs is said; the rest is left out.
 *
 * @param version the case's, as it was seen: what somebody else did meanwhile is not overwritten
 * @param words why, or what was done; needed where something is refused or ended
 * @param leaf the class it is found to be of, with {@code standard}
 * @param agency to dispatch to a department; left out for the place's own people
 * @param place where it is, or of the unit it is dispatched to
 * @param ruling whose work it is was looked into, so that it cannot be returned
 * @param until more time, or when it is looked at again
 * @param into the case it goes on with
 * @param exclusion why it is left out of the rates
 * @param without why it is handled although a unit that was to assist has not answered
 */
public record Wanted(
    Act act,
    int version,
    @Schema(example = "已到现场，井盖缺失属实") @Nullable String words,
    @Schema(example = "MANHOLE") @Nullable String leaf,
    @Nullable Integer standard,
    @Nullable SourceAgency agency,
    @Nullable PlaceCode place,
    @Nullable Boolean ruling,
    @Nullable Instant until,
    @Nullable CaseId into,
    @Nullable Diversion diversion,
    @Nullable Exclusion exclusion,
    @Schema(example = "水务已电话答复，不必再等") @Nullable String without) {

  /** What was typed, without blanks around it; refused where the act needs some and has none. */
  String spoken() {
    var typed = words == null ? "" : words;
    return needsWords() || typed.length() > Written.PARAGRAPH
        ? Written.one("words", typed, Written.PARAGRAPH)
        : typed.strip();
  }

  /** The same for another case. */
  Wanted of(int seen) {
    return new Wanted(
        act, seen, words, leaf, standard, agency, place, ruling, until, into, diversion, exclusion,
        without);
  }

  private boolean needsWords() {
    return switch (act) {
      case DECLINE,
          RETURN,
          HANDLE,
          FAIL,
          ASK_MORE_TIME,
          ASK_DEFERRAL,
          DENY,
          DIVERT,
          CALL_GROUNDLESS,
          DISAGREE,
          SETTLE_ON_THE_SPOT,
          ANSWER,
          REOPEN,
          SUPERVISE,
          EXCLUDE,
          INCLUDE,
          REMARK ->
          true;
      case REPORT,
          LOCATE,
          VERIFY,
          ACCEPT,
          DISPATCH,
          SIGN,
          PASS,
          GRANT,
          RESUME,
          MERGE,
          AGREE,
          WITHDRAW,
          EVALUATE,
          CONTACT,
          CALL_BACK,
          CLIMB,
          MEASURED,
          CORRECTED,
          DECIDED,
          ASK_ASSISTANCE,
          ASSIST,
          DECLINE_ASSISTANCE,
          INSIST_ON_ASSISTANCE,
          EXCUSE_ASSISTANCE,
          END_ASSISTANCE,
          CLIMB_ASSISTANCE ->
          false;
    };
  }

  String neededLeaf() {
    return needed(leaf, "leaf");
  }

  Instant neededUntil() {
    return needed(until, "until");
  }

  PlaceCode neededPlace() {
    return needed(place, "place");
  }

  CaseId neededInto() {
    return needed(into, "into");
  }

  Diversion neededDiversion() {
    return needed(diversion, "diversion");
  }

  Exclusion neededExclusion() {
    return needed(exclusion, "exclusion");
  }

  private static <T> T needed(@Nullable T value, String field) {
    if (value == null) throw missing(field);
    return value;
  }

  private static Refusal missing(String field) {
    return Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at(field, "", EdgeFault.MISSING)));
  }
}
