package org.linli.facts.known;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.people.HouseholdId;

/**
 * One subject with what is known of it, from the registers and from facts alike, by item key. What
 * is derived (an age, a count) is not here.
 *
 * @param grid where it is; of a {@code PLACE} the place itself
 * @param household through which it is visited: a resident's or dwelling's own; null where there is
 *     none (an organisation, a building, an empty dwelling)
 * @param around what it belongs to, by kind: of a resident its household, dwelling and building; of
 *     a household its dwelling, building and (as {@code RESIDENT}) its head; of a dwelling its
 *     building and, where one lives there, its household; of an organisation its building
 */
public record KnownRow(
    Subject subject,
    PlaceCode grid,
    @Nullable HouseholdId household,
    Map<ItemSubject, Subject> around,
    Map<String, Known> known) {

  public @Nullable Known get(String item) {
    return known.get(item);
  }

  public @Nullable String value(String item) {
    var found = known.get(item);
    return found == null ? null : found.value();
  }
}
