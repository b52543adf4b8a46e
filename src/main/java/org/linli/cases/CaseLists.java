package org.linli.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.DaySpan;
import org.linli.cases.CaseQuery.Whose;
import org.linli.cases.CaseStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to lists of cases, each cut to what the caller may see. */
@Service
@Transactional
public class CaseLists {

  /** How far back another report of the same thing is looked for, and how many are told. */
  static final Duration RECENT = Duration.ofDays(14);

  private static final int MOST_NEAR = 10;
  static final int MOST_LOOKED_AT = 50;

  private static final Pattern ID = Pattern.compile("(?:(?:0|\\d{9})-)?(\\d{1,10})");
  private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s-]{7,20}");

  private final CaseListStore store;
  private final CaseStore files;
  private final Crowds crowds;
  private final Owners owners;
  private final Whereabouts whereabouts;
  private final Posts posts;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  CaseLists(
      CaseListStore store,
      CaseStore files,
      Crowds crowds,
      Owners owners,
      Whereabouts whereabouts,
      Posts posts,
      Vault vault,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.crowds = crowds;
    this.owners = owners;
    this.whereabouts = whereabouts;
    this.posts = posts;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What a list is asked for by; words are a number, a phone, or what stands in it. {@code apart}
   * leaves out what is in a crowd, which is one line of its own.
   */
  public record Filter(
      Whose whose,
      PlaceCode within,
      @Nullable Boolean open,
      @Nullable String state,
      @Nullable String leaf,
      @Nullable SourceAgency agency,
      boolean late,
      boolean supervised,
      boolean asking,
      @Nullable RateFigure figure,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean apart,
      String words) {

    /** Of a figure both days are said. */
    CaseQuery.@Nullable OfFigure ofFigure() {
      if (figure == null || from == null || until == null) return null;
      return new CaseQuery.OfFigure(figure, Rates.span(new DaySpan(from, until)));
    }
  }

  /**
   * A list.
   *
   * @param more there are more than {@code total} tells
   * @param since null where all were looked at; else only what was reported from then on was,
   *     because more have the words than are looked through
   */
  public record Listed(Page<CaseFile> page, boolean more, @Nullable Instant since) {}

  /** Open ones by deadline, others the newest first. */
  public Listed list(Caller caller, Filter it, Page.Ask ask) {
    var within = caller.cut(Power.SEE_CASES, it.within());
    owners.settle();
    var words = it.words().strip();
    var id = ID.matcher(words);
    var number = id.matches() ? Long.valueOf(id.group(1)) : null;
    var isPhone = number == null && PHONE.matcher(words).matches();
    var query =
        new CaseQuery(
            it.whose(),
            within,
            it.open(),
            it.state(),
            it.leaf(),
            it.agency(),
            it.late(),
            it.supervised(),
            it.asking(),
            it.ofFigure(),
            it.apart() ? crowds.of(caller, within) : List.of(),
            isPhone ? vault.index(CaseReports.phone(words)) : null,
            number != null
                ? List.of(CaseIndex.number(number))
                : isPhone ? List.of() : Grams.sought(words));
    return store.list(reader(caller), query, clock.instant(), ask);
  }

  private Standing reader(Caller caller) {
    return Standing.ofReader(caller, posts);
  }

  /**
   * Where what is being told would go, and what was told nearby already.
   *
   * @param place the narrowest that is known
   */
  public record Look(PlaceCode place, List<Near> near) {}

  /** What is of the same thing perhaps, and how many have told it, merged ones among them. */
  public record Near(CaseFile it, long told) {}

  @Transactional(readOnly = true)
  public Look look(Caller caller, Telling told) {
    caller.require(Power.REPORT_CASES);
    var spot = whereabouts.of(told, caller.place());
    caller.require(Power.REPORT_CASES, spot.place());
    var near =
        spot.isOfGrid()
            ? store.near(spot, told.leaf(), clock.instant().minus(RECENT), MOST_LOOKED_AT)
            : List.<CaseFile>of();
    var standing = reader(caller);
    var seen = near.stream().filter(standing::sees).toList();
    var counts = crowds.told(seen.stream().map(CaseFile::id).toList());
    return new Look(
        spot.place(),
        seen.stream()
            .map(it -> new Near(it, counts.getOrDefault(it.id(), 1L)))
            .sorted(Comparator.comparingLong(Near::told).reversed())
            .limit(MOST_NEAR)
            .toList());
  }

  /** Who called before from this phone, by their cases within the caller's place. */
  @Transactional(readOnly = true)
  public List<CaseFile> ofCaller(Caller caller, String phone) {
    caller.require(Power.REPORT_CASES);
    var tidy = CaseReports.phone(phone);
    var key = vault.index(tidy);
    if (key == null) return List.of();
    var standing = reader(caller);
    return store.ofPhone(key, MOST_NEAR).stream().filter(standing::sees).toList();
  }

  /** What waits for the caller, and what is late below them. */
  public record Today(long mine, @Nullable Instant mineDue, long late) {}

  public Today today(Caller caller) {
    if (!caller.powers().contains(Power.SEE_CASES)) return new Today(0, null, 0);
    owners.settle();
    var mine = store.mine(caller.post());
    var late = acts(caller) ? store.climbed(reader(caller)).count() : 0;
    return new Today(mine.count(), mine.due(), late);
  }

  /** Who only enters cases can do nothing about what is late. */
  private static boolean acts(Caller caller) {
    return caller.powers().contains(Power.VERIFY_CASES)
        || caller.powers().contains(Power.DISPATCH_CASES)
        || caller.powers().contains(Power.HANDLE_CASES);
  }

  /** Uncovers who reported it, for whoever must speak with them; each time is logged. */
  public CaseFile toContact(Caller caller, CaseId id) {
    caller.require(Power.SEE_CASES);
    var standing = new Standing(caller, posts.office(caller));
    var file =
        files
            .find(id)
            .filter(standing::sees)
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    var entered = caller.post().equals(file.reporter().enteredBy());
    var asks = file.it().allows(Act.CALL_BACK) && standing.may(Act.CALL_BACK, file);
    if (!entered && !asks && !standing.may(Act.CONTACT, file) && !standing.may(Act.GRANT, file)) {
      throw Refusal.because(CaseReason.NOT_YOUR_TURN);
    }
    journal.note(
        caller,
        "CASE_REPORTER_UNCOVERED",
        id.toString(),
        file.it().spot().place(),
        Map.of("purpose", "to speak with the reporter"));
    return file;
  }
}
