package org.linli.command.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;
import org.linli.orders.OrderMeans;
import org.linli.orders.OrderRule;
import org.linli.sweeps.campaigns.Mode;

/**
 * An emergency plan (Emergency Response Law, article 28): what comes alive at which level of
 * response. Every part names the level from which on it is there; English words may be left out.
 *
 * @param key its name among plans; a community's own plan has the key of the one it is made from
 * @param basis the key of the article it rests on
 * @param about what the risk is here, in a few sentences
 * @param after how one returns to everyday life
 */
public record Plan(
    String key,
    String name,
    @Nullable String englishName,
    Kind kind,
    String basis,
    String about,
    @Nullable String englishAbout,
    List<Trigger> triggers,
    List<Response> levels,
    List<Headquarters> headquarters,
    List<Group> groups,
    List<Station> posts,
    List<Lending> lends,
    List<FormItem> forms,
    List<OrderItem> orders,
    List<MeasureItem> measures,
    List<Stock> stock,
    List<Contact> contacts,
    List<Inject> injects,
    String after,
    @Nullable String englishAfter) {

  /** The response of a level, where the plan has one. */
  public Optional<Response> response(ResponseLevel level) {
    return levels.stream().filter(it -> it.level() == level).findFirst();
  }

  /** The weakest response at which something is there that begins with a level. */
  public Optional<Response> weakestAt(ResponseLevel from) {
    return levels.stream()
        .filter(it -> it.level().isAtLeast(from))
        .min(Comparator.comparing(Response::level));
  }

  public Optional<Group> group(String key) {
    return groups.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** The group that looks after a matter. */
  public Optional<Group> groupOf(String matter) {
    return groups.stream()
        .filter(it -> it.matters().stream().anyMatch(one -> one.key().equals(matter)))
        .findFirst();
  }

  /** What happens, after the law's article 3. */
  public enum Kind {
    NATURAL_DISASTER,
    ACCIDENT,
    PUBLIC_HEALTH,
    SOCIAL_SECURITY
  }

  /** What is seen before one responds so. */
  public record Trigger(ResponseLevel level, String when, @Nullable String englishWhen) {}

  /**
   * A level of response.
   *
   * @param declaredBy the lowest level whose authority declares it by this plan
   * @param days how long it is expected to last; everything ends with it
   */
  public record Response(
      ResponseLevel level,
      Level declaredBy,
      int days,
      @Nullable String words,
      @Nullable String englishWords) {}

  /** Where there is a headquarters, and who leads it. */
  public record Headquarters(
      Level at, ResponseLevel from, String name, @Nullable String englishName, Role lead) {}

  /**
   * A functional group at every place of some levels.
   *
   * @param agency the department that leads it; null where the place itself does
   * @param matters what it looks after; of each matter one group alone
   */
  public record Group(
      String key,
      String name,
      @Nullable String englishName,
      Set<Level> at,
      ResponseLevel from,
      @Nullable SourceAgency agency,
      String duties,
      @Nullable String englishDuties,
      List<Matter> matters) {}

  /** What a group looks after, and another may take over. */
  public record Matter(String key, String name, @Nullable String englishName) {}

  /**
   * A temporary post at every place of a level.
   *
   * @param group the key of the group it works for
   * @param heads how many people it wants at each place, the head among them
   * @param makeup of whom there must be how many among them
   */
  public record Station(
      String key,
      String name,
      @Nullable String englishName,
      String group,
      Level at,
      ResponseLevel from,
      int heads,
      List<Share> makeup,
      String duties,
      @Nullable String englishDuties) {}

  /** So many of a kind at least. */
  public record Share(Kin of, int atLeast) {}

  /** Who may be wanted in a team. */
  public enum Kin {
    CADRE,
    COMMUNITY_WORKER,
    GRID_WORKER,
    POLICE,
    MEDIC,
    PROPERTY,
    VOLUNTEER
  }

  /** A power lent to every post of a role within the place, until the end. */
  public record Lending(
      Power power,
      Role to,
      @Nullable SourceAgency agency,
      ResponseLevel from,
      String reason,
      @Nullable String englishReason) {}

  /**
   * A form that is let out over the place, with the sweep that goes from door to door on it.
   *
   * @param items keys of data items of the catalogue
   * @param sweep null where the form is not carried from door to door
   */
  public record FormItem(
      String key,
      String title,
      @Nullable String englishTitle,
      SourceAgency agency,
      String basis,
      String duty,
      String purpose,
      @Nullable String englishPurpose,
      ResponseLevel from,
      List<String> items,
      int keepDays,
      @Nullable SweepItem sweep) {}

  /**
   * @param looksFor what a household says of itself ("发热、乏力、干咳")
   */
  public record SweepItem(
      String title,
      @Nullable String englishTitle,
      String looksFor,
      @Nullable String englishLooksFor,
      Mode mode,
      int days) {}

  /**
   * An order that goes down with its means.
   *
   * @param matter the key of the matter it belongs to
   * @param within the limit, as calendars have it ("24h", "3d")
   */
  public record OrderItem(
      String key,
      String title,
      @Nullable String englishTitle,
      String words,
      @Nullable String englishWords,
      String matter,
      ResponseLevel from,
      @Nullable SourceAgency agency,
      @Nullable String duty,
      String basis,
      Level at,
      String unit,
      @Nullable String englishUnit,
      OrderRule rule,
      @Nullable Long amount,
      @Nullable Integer minutes,
      String within,
      OrderMeans means) {}

  /**
   * A measure that is announced and binds people.
   *
   * @param days how long; never longer than the response
   */
  public record MeasureItem(
      String kind,
      ResponseLevel from,
      String basis,
      int days,
      String content,
      @Nullable String englishContent,
      String proportion,
      @Nullable String englishProportion,
      String protection,
      @Nullable String englishProtection,
      String appeal,
      @Nullable String englishAppeal) {}

  /**
   * What is to lie ready.
   *
   * @param per of what {@code amount} is counted
   */
  public record Stock(
      String item,
      @Nullable String englishItem,
      String unit,
      @Nullable String englishUnit,
      Per per,
      double amount,
      int days,
      Level keptAt) {}

  /** What a stock is counted by. */
  public enum Per {
    PLACE,
    HOUSEHOLD,
    PERSON_AT_WORK
  }

  /** Whom one calls: a function, never a person's own number. */
  public record Contact(
      String who,
      @Nullable String englishWho,
      String forWhat,
      @Nullable String englishForWhat,
      @Nullable String call) {}

  /** What is told in an exercise, so long after it has begun. */
  public record Inject(
      int afterMinutes,
      String words,
      @Nullable String englishWords,
      String expects,
      @Nullable String englishExpects) {}
}
