package org.linli.facts.asks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Knower;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;

/**
 * One time somebody answers.
 *
 * @param id the sender's, so that sending again changes nothing
 * @param subject what the journal says was answered of: a household or a subject
 * @param by null where it is the household itself
 * @param outcome of a visit, else null
 * @param agency whose word it is
 */
record Round(
    UUID id,
    Way way,
    long subdistrict,
    @Nullable HouseholdId household,
    String subject,
    PlaceCode grid,
    @Nullable Caller by,
    @Nullable Outcome outcome,
    SourceAgency agency) {

  /** Who was asked, so that whoever comes after them is next. */
  Knower asked(Ask ask) {
    return switch (way) {
      case HOME -> Knower.RESIDENT;
      case STEWARD -> Knower.STEWARD;
      case VISIT -> Knower.GRID_WORKER;
      case DESK -> ask.turn();
    };
  }

  /** Where a value came from, as it is kept with it: a word the client has in every language. */
  String source() {
    return switch (way) {
      case HOME -> "person";
      case STEWARD -> "steward";
      case VISIT ->
          outcome == Outcome.PROXY ? "proxy" : outcome == Outcome.PHONE_ONLY ? "phone" : "visit";
      case DESK -> agency == SourceAgency.COMMUNITY ? "community" : "department";
    };
  }

  /** A steward speaks for nobody: that they will not say is that they do not know. */
  boolean mayRefuse() {
    return way != Way.STEWARD;
  }

  /** Nobody confirms what they were not shown. */
  boolean wasShown(DataItem item) {
    return way != Way.STEWARD || Questions.Reader.STEWARD.mayRead(item);
  }
}
