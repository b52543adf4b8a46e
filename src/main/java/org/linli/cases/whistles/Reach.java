package org.linli.cases.whistles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;

/**
 * How far somebody sees whistles and what they do about them: who also reports cases sees all of
 * their place, a department what calls it.
 *
 * @param agency the department they are of; null for none
 */
record Reach(
    UUID post,
    PlaceCode place,
    @Nullable SourceAgency agency,
    boolean seesAll,
    boolean handles,
    boolean raises,
    boolean dispatches) {

  static Reach of(Caller caller, Office office) {
    var powers = caller.powers();
    return new Reach(
        caller.post(),
        caller.place(),
        office.agency(),
        powers.contains(Power.REPORT_CASES) || powers.contains(Power.DISPATCH_CASES),
        powers.contains(Power.HANDLE_CASES),
        powers.contains(Power.RAISE_WHISTLES),
        powers.contains(Power.DISPATCH_CASES));
  }

  boolean sees(Blown it) {
    if (it.isOwnedBy(post)) return true;
    if (!place.contains(it.whistle().place())) return false;
    return seesAll || (agency != null && it.whistle().find(agency).isPresent());
  }

  /** May they look behind a department's figures? */
  boolean sees(SourceAgency of) {
    return seesAll || agency == of;
  }
}
