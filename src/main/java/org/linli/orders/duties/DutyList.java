package org.linli.orders.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;

/**
 * A version of what posts of a role within a place are for.
 *
 * @param day as of which day the matters were taken from the lists of departments
 * @param words why there is a new version
 */
public record DutyList(
    PlaceCode area,
    Role role,
    int version,
    LocalDate day,
    Instant madeAt,
    UUID post,
    String words,
    List<DutyItem> items) {

  public DutyList {
    items = List.copyOf(items);
  }

  /** A matter that stands in both versions, with another kind or other words. */
  public record Change(DutyItem before, DutyItem after) {}

  /** What another version has that this one has not, and the other way round. */
  public record Difference(
      List<DutyItem> added, List<DutyItem> removed, List<Change> changed, int same) {}

  public Difference to(DutyList next) {
    var added =
        next.items.stream().filter(it -> items.stream().noneMatch(it::isSameMatter)).toList();
    var removed =
        items.stream().filter(it -> next.items.stream().noneMatch(it::isSameMatter)).toList();
    var both =
        items.stream()
            .flatMap(it ->
                next.items.stream().filter(it::isSameMatter).map(after -> new Change(it, after)))
            .toList();
    var changed = both.stream().filter(it -> !it.before().equals(it.after())).toList();
    return new Difference(added, removed, changed, both.size() - changed.size());
  }
}
