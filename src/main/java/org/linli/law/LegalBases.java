package org.linli.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.Sensitivity;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what may be cited. */
@Service
@Transactional(readOnly = true)
public class LegalBases {

  /** Data is kept for the shortest time its purpose needs: what is deleted rests on it. */
  public static final String KEPT_NO_LONGER = "PIPL-19";

  static final Map<String, LegalBasis> ARTICLES = LawFile.articles();

  private final LegalBasisStore store;
  private final Places places;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LegalBases(
      LegalBasisStore store,
      Places places,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** An approval or notice as it is entered; it is for every level where {@code lowest} is null. */
  public record Entry(
      LegalBasis.Kind kind,
      String title,
      String number,
      String issuer,
      String words,
      PlaceCode area,
      LocalDate from,
      @Nullable LocalDate until,
      Set<Sensitivity> collects,
      @Nullable Level lowest) {}

  /** Is there an article of this key, whether or not it is in force? */
  public static boolean isArticle(String key) {
    return ARTICLES.containsKey(key);
  }

  /** The article of a law a key names, whether or not it is in force. */
  public static Optional<LegalBasis> article(String key) {
    return Optional.ofNullable(ARTICLES.get(key));
  }

  /** By its key, in force or not; for rooms that show what was cited. */
  public Optional<LegalBasis> find(String key) {
    var article = ARTICLES.get(key);
    return article != null ? Optional.of(article) : store.basis(key);
  }

  /** Several by their keys, in force or not; a key nothing has is left out. */
  public Map<String, LegalBasis> find(Collection<String> keys) {
    var found = new HashMap<String, LegalBasis>();
    store
        .bases(keys.stream().filter(it -> !ARTICLES.containsKey(it)).toList())
        .forEach(it -> found.put(it.key(), it));
    for (var key : keys) {
      var article = ARTICLES.get(key);
      if (article != null) found.put(key, article);
    }
    return found;
  }

  /** The basis a key names; what no law, approval or notice is called is refused. */
  public LegalBasis known(String key) {
    return find(key).orElseThrow(() -> Refusal.because(LawReason.BASIS_UNKNOWN));
  }

  /** The basis a key names, where it is in force at a place on a day; else nothing. */
  public Optional<LegalBasis> inForce(String key, PlaceCode place, LocalDate day) {
    return find(key).filter(it -> it.isInForce(place, day));
  }

  /** What holds at a place or within it: what people entered first, then laws as in their file. */
  public Page<LegalBasis> list(
      Caller caller, PlaceCode within, LegalBasis.@Nullable Kind kind, String words, Page.Ask ask) {
    var place = caller.cut(Power.SEE_PLACES, within);
    var entered = store.bases(place, kind, words.strip(), ask.offset(), ask.size());
    var shipped =
        ARTICLES.values().stream()
            .filter(it -> it.area().contains(place) || place.contains(it.area()))
            .filter(it -> kind == null || it.kind() == kind)
            .filter(it -> isNamed(it, words.strip()))
            .toList();
    return joined(entered, shipped, ask);
  }

  /** One page of two lists, one behind the other. */
  static <T> Page<T> joined(Page<T> entered, List<T> shipped, Page.Ask ask) {
    var rest = shipped.stream().skip(Math.max(0, ask.offset() - entered.total()));
    return ask.of(
        entered.total() + shipped.size(),
        Stream.concat(entered.items().stream(), rest).limit(ask.size()).toList());
  }

  private static boolean isNamed(LegalBasis it, String words) {
    var looked = words.toLowerCase(Locale.ROOT);
    return Stream.of(
            it.key(),
            it.cited(),
            it.englishTitle() + " " + it.englishArticle(),
            it.words(),
            it.englishWords())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(looked));
  }

  /**
   * @throws NoSuchElementException where nothing has the key, or it is of another place
   */
  public LegalBasis get(Caller caller, String key) {
    caller.require(Power.SEE_PLACES);
    return find(key)
        .filter(it -> it.area().contains(caller.place()) || caller.place().contains(it.area()))
        .orElseThrow(() -> new NoSuchElementException(key));
  }

  /** Enters an approval or notice that people may cite from then on. */
  @Transactional
  public LegalBasis enter(Caller caller, Entry it) {
    caller.require(Power.KEEP_LAW, it.area());
    var written = new Written(Written.PARAGRAPH);
    var title = written.text("title", it.title());
    var number = written.text("number", it.number());
    var issuer = written.text("issuer", it.issuer());
    var words = written.text("words", it.words());
    written.refuseIfWrong();
    requireOrder(it.from(), it.until());
    places.current(caller, it.area());
    var made =
        new LegalBasis(
            newKey("B"),
            it.kind() == LegalBasis.Kind.NOTICE ? it.kind() : LegalBasis.Kind.APPROVAL,
            title,
            title,
            null,
            null,
            number,
            issuer,
            words,
            words,
            it.area(),
            it.from(),
            it.until(),
            it.collects(),
            it.lowest() == null ? Level.GRID : it.lowest(),
            LegalBasis.Source.ENTERED,
            null);
    store.add(made, caller, clock.instant());
    journal.note(
        caller,
        "BASIS_ENTERED",
        made.key(),
        made.area(),
        number,
        Map.of(
            "title",
            title,
            "collects",
            made.collects().stream().map(Enum::name).sorted().toList()));
    return made;
  }

  @Transactional
  void withdraw(Caller caller, String key, String reason) {
    caller.require(Power.KEEP_LAW);
    var it = get(caller, key);
    if (it.source() != LegalBasis.Source.ENTERED) {
      throw Refusal.because(LawReason.NOT_WITHDRAWN_HERE, it.title());
    }
    caller.require(Power.KEEP_LAW, it.area());
    var why = Written.one("reason", reason, Written.PARAGRAPH);
    if (!store.withdraw(key, new Withdrawal(clock.instant(), why))) {
      throw Refusal.because(LawReason.WITHDRAWN_ALREADY);
    }
    journal.note(caller, "BASIS_WITHDRAWN", key, it.area(), key, Map.of("reason", why));
    events.publishEvent(new BasisWithdrawn(key, why));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }

  static void requireOrder(LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw Refusal.because(LawReason.ENDS_BEFORE_IT_STARTS);
    }
  }

  static String newKey(String kind) {
    return kind + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
