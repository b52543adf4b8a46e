package org.linli.command.teams;

import static org.linli.edge.Power.SEE_COMMAND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.authority.Accounts;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.Secondment.Home;
import org.linli.command.teams.Secondment.Protection;
import org.linli.command.teams.Secondment.Secondee;
import org.linli.command.teams.SecondmentSides.Asker;
import org.linli.command.teams.SecondmentState.Coming;
import org.linli.command.teams.SecondmentStore.Kept;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to secondments: a unit nominates somebody for a community, whose command they are under
 * until it releases them.
 */
@Service
@Transactional(readOnly = true)
public class Secondments {

  /** The longest term; who is needed longer is nominated again. */
  static final Duration LONGEST = Duration.ofDays(90);

  private final SecondmentStore store;
  private final SecondmentListStore lists;
  private final SecondmentLogStore log;
  private final SecondmentSides sides;
  private final Accounts accounts;
  private final Places places;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  Secondments(
      SecondmentStore store,
      SecondmentListStore lists,
      SecondmentLogStore log,
      SecondmentSides sides,
      Accounts accounts,
      Places places,
      Ids ids,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.log = log;
    this.sides = sides;
    this.accounts = accounts;
    this.places = places;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which secondments are listed. */
  enum Which {
    /** To a place, and not there yet. */
    COMING,
    /** Under the command of communities of a place. */
    HERE,
    /** Released from a place. */
    OVER,
    /** From the caller's own unit, wherever they are. */
    OURS
  }

  /**
   * Who is to go where.
   *
   * @param user the user name of somebody with an account; else {@code name} and {@code unit}
   * @param place the community, or the subdistrict that will say which
   * @param from now when left out
   * @param exercise the exercise it is for; null for real
   */
  public record Nomination(
      @Nullable String user,
      @Nullable String name,
      @Nullable String phone,
      Kin kin,
      Set<Skill> skills,
      @Nullable String unit,
      @Nullable PlaceCode livesIn,
      boolean adult,
      PlaceCode place,
      @Nullable Instant from,
      Instant until,
      @Nullable UUID exercise) {}

  /** A community's own people need no sending: they are there, and keep their everyday posts. */
  @Transactional
  public TeamKey nominate(Caller caller, Nomination wish) {
    var asker = sides.of(caller);
    caller.require(SEE_COMMAND, wish.place());
    if (!asker.mayNominate()) throw Refusal.because(EdgeReason.NO_POWER);
    places.current(caller, wish.place());
    requireSense(wish);
    var now = clock.instant();
    var from = wish.from() == null ? now : wish.from();
    requireTerm(from, wish.until(), now);
    var account = wish.user() == null ? null : accounts.byUser(wish.user()).orElse(null);
    var person = wish.user() == null ? person(wish) : null;
    var home = person == null ? homeOf(asker, wish, account) : homeTold(asker, wish);
    var id = account == null ? null : account.id();
    refuseTwice(store.finger(id, person));
    var who =
        new Secondee(
            id,
            wish.kin(),
            wish.skills(),
            wish.livesIn(),
            new Protection(wish.adult(), false, false));
    var it =
        new Secondment(
            TeamKey.at(wish.place(), ids.next()),
            who,
            home,
            wish.place(),
            wish.exercise(),
            from,
            wish.until(),
            new Coming(false));
    var begun = it.isOwn() ? it.begunHere() : it;
    store.add(begun, person, now);
    log.add(begun.id(), now, SecondmentAct.NOMINATE, caller, null, "");
    journal.note(
        caller,
        "SECONDMENT_NOMINATE",
        begun.id().toString(),
        wish.place(),
        Map.of("kin", wish.kin().name(), "unit", home.unit(), "until", wish.until().toString()));
    return begun.id();
  }

  private static void requireSense(Nomination wish) {
    Secondment.requireOfAge(wish.kin(), new Protection(wish.adult(), false, false));
    var level = wish.place().level();
    var lives = wish.livesIn();
    if (level != Level.COMMUNITY && level != Level.SUBDISTRICT
        || lives != null && lives.level() != Level.COMMUNITY) {
      throw Refusal.because(TeamsReason.NO_COMMUNITY);
    }
    if ((wish.user() == null) == (wish.name() == null)) {
      throw Refusal.because(TeamsReason.WHO_UNCLEAR);
    }
  }

  private static void requireTerm(Instant from, Instant until, Instant now) {
    if (!until.isAfter(from)
        || !until.isAfter(now)
        || from.isBefore(now.minus(Duration.ofDays(1)))
        || until.isAfter(now.plus(LONGEST))) {
      throw Refusal.because(TeamsReason.TERM_UNCLEAR, LONGEST.toDays());
    }
  }

  private static Person person(Nomination wish) {
    var line = new Written(Written.LINE);
    var name = line.text("name", Objects.requireNonNull(wish.name()));
    line.refuseIfWrong();
    var phone = wish.phone() == null ? "" : wish.phone().strip();
    if (phone.length() > 40) throw Refusal.because(TeamsReason.WHO_UNCLEAR);
    return new Person(name, phone.isEmpty() ? null : phone);
  }

  /** The post they are taken from must be of the caller's unit; anybody else does not exist. */
  private Home homeOf(Asker asker, Nomination wish, @Nullable Account account) {
    var user = String.valueOf(wish.user());
    if (account == null || account.isDisabled()) throw new NoSuchElementException(user);
    var post =
        account.postsAt(clock.instant()).stream()
            .filter(asker::lends)
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(user));
    var unit = wish.unit() == null || wish.unit().isBlank() ? post.title() : wish.unit();
    return new Home(post.place(), post.agency(), Written.one("unit", unit, Written.LINE));
  }

  private static Home homeTold(Asker asker, Nomination wish) {
    var unit = Written.one("unit", wish.unit() == null ? "" : wish.unit(), Written.LINE);
    return new Home(asker.caller().place(), asker.post().agency(), unit);
  }

  private void refuseTwice(byte[] finger) {
    store
        .openOf(finger)
        .ifPresent(other -> {
          var there = places.shown(other.it().place()).name();
          throw Refusal.because(TeamsReason.SECONDED_ALREADY, there, other.it().home().unit());
        });
  }

  /** One that the caller knows of. */
  Kept get(Caller caller, TeamKey id) {
    caller.require(SEE_COMMAND);
    return store
        .find(id)
        .filter(it -> sides.of(caller).sees(it.it()))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  List<SecondmentLogStore.Line> story(TeamKey id) {
    return log.of(id);
  }

  List<SecondmentLogStore.Duty> duties(TeamKey id) {
    return log.duties(id);
  }

  Page<Kept> list(Caller caller, Which which, PlaceCode within, Page.Ask ask) {
    var place = caller.cut(SEE_COMMAND, within);
    var asker = sides.of(caller);
    return which == Which.OURS
        ? lists.from(asker.caller().place(), asker.homeAgency(), ask)
        : lists.at(place, which, ask);
  }

  /** Whoever waits for a station at a place. */
  List<Kept> waiting(Caller caller, PlaceCode place) {
    return lists.free(caller.cut(SEE_COMMAND, place), Page.Ask.MOST);
  }
}
