package org.linli.people.dwellings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Links;
import org.linli.people.Membership;
import org.linli.people.PeopleReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to doors that are known by the code that hangs there, or that the household holds: which
 * one it is, for whoever goes from door to door. To know one without network a device gets of each
 * code only what cannot be turned back into it.
 */
@Service
@Transactional
public class ScannedDoors {

  private static final int PRINT_BYTES = 16;

  private final Households households;
  private final Links links;
  private final Journal journal;

  ScannedDoors(Households households, Links links, Journal journal) {
    this.households = households;
    this.links = links;
    this.journal = journal;
  }

  /**
   * A door with its line in a list.
   *
   * @param prints of each code that opens it now: {@link #print}
   */
  record KnownDoor(Household household, List<String> prints) {}

  /**
   * The household of a code. Refused where this installation has not made it, where another has
   * taken its place, and where the door is not in the caller's place.
   */
  @Transactional(readOnly = true)
  HouseholdId scan(Caller caller, String token) {
    caller.require(Power.ANSWER_ASKS);
    var link = links.read(token);
    var home = households.memberships(List.of(link.household())).get(link.household());
    Households.requireGood(link, home);
    Objects.requireNonNull(home);
    if (!caller.place().contains(home.grid())) {
      throw Refusal.because(PeopleReason.DOOR_OF_ANOTHER_PLACE);
    }
    return home.household();
  }

  /** All doors in walking order, cut to the caller's place; that they were taken is noted. */
  Page<KnownDoor> bundle(Caller caller, PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.ANSWER_ASKS, within);
    var homes = households.list(caller, place, "", ask);
    var known = households.memberships(homes.items().stream().map(Household::id).toList());
    if (!homes.items().isEmpty()) {
      journal.note(
          caller,
          "DOORS_TAKEN_ALONG",
          place.toString(),
          place,
          Map.of("doors", homes.items().size()));
    }
    return homes.map(it -> {
      var of = known.get(it.id());
      return new KnownDoor(it, of == null ? List.of() : prints(of));
    });
  }

  private List<String> prints(Membership it) {
    var all = new ArrayList<String>();
    all.add(print(it, it.doorVersion(), Links.Kind.DOOR));
    if (!it.linkRevoked()) all.add(print(it, it.linkVersion(), Links.Kind.OWN));
    return all;
  }

  private String print(Membership it, int version, Links.Kind kind) {
    return print(links.write(new Links.Link(it.household(), version, kind)));
  }

  /** The first 16 bytes of a code's SHA-256, in 22 letters (base64url). */
  static String print(String token) {
    try {
      var whole =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, PRINT_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
