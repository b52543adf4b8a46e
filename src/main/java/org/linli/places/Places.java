package org.linli.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the place tree. */
@Service
@Transactional(readOnly = true)
public class Places {

  private final PlaceStore store;

  Places(PlaceStore store) {
    this.store = store;
  }

  /** Places of a level (all when null) within a subtree, by code, cut to the caller's place. */
  public Page<Place> list(
      Caller caller, PlaceCode within, @Nullable Level level, String words, Page.Ask ask) {
    return store.list(caller.cut(Power.SEE_PLACES, within), level, words.strip(), ask);
  }

  public Place get(Caller caller, PlaceCode code) {
    caller.require(Power.SEE_PLACES, code);
    return named(code);
  }

  /** For other rooms that have already asked for the right to see it. */
  public Place named(PlaceCode code) {
    return store.find(code).orElseThrow(() -> new NoSuchElementException(code.toString()));
  }

  /** Several places by code, ended ones too; a code that is not known is left out. */
  public Map<PlaceCode, Place> named(Collection<PlaceCode> codes) {
    return store.find(codes).stream().collect(Collectors.toMap(Place::code, it -> it));
  }

  /** Places anywhere in the tree by words of their name, not wider than a level, widest first. */
  public List<Place> search(String words, Level widest, int most) {
    return words.isEmpty() ? List.of() : store.search(words, widest, most);
  }

  /** All places of a level within another, by code; for rooms that work through them all. */
  public List<Place> all(PlaceCode within, Level level) {
    return store.all(within, level);
  }

  /**
   * The day to ask of for the tree as it was at a moment, which on the days of a reorganisation may
   * be another than the moment's own.
   */
  public LocalDate dayAt(Instant at) {
    return store.dayAt(at, LocalDate.ofInstant(at, WorkDays.ZONE));
  }

  /** The same in the tree of a day, under the names they had then. */
  public List<Place> all(PlaceCode within, Level level, LocalDate day) {
    return store.all(within, level, day);
  }

  /** The known ancestors, widest first, without the country. */
  public List<Place> ancestors(PlaceCode code) {
    return store.find(code.ancestors());
  }

  public List<Place> children(PlaceCode code) {
    return store.children(code);
  }

  /** The places right below another in the tree of a day, under the names they had then. */
  public List<Place> children(PlaceCode code, LocalDate day) {
    return store.children(code, day);
  }

  /** A place under the name it had on a day, whether or not it was in the tree then. */
  public Place named(PlaceCode code, LocalDate day) {
    return store.find(List.of(code), day).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(code.toString()));
  }

  /** The known ancestors, widest first, without the country, under the names of a day. */
  public List<Place> ancestors(PlaceCode code, LocalDate day) {
    return store.find(code.ancestors(), day);
  }

  /** A place that goes on; one that has ended is as good as unknown to whoever begins something. */
  public Place current(Caller caller, PlaceCode code) {
    var place = get(caller, code);
    if (!place.isCurrent()) throw new NoSuchElementException(code.toString());
    return place;
  }

  /** What became of an ended place; empty where it goes on. */
  public List<Place> successors(PlaceCode code) {
    return store.successors(code);
  }

  /** The codes right below a place that are or ever were given; none is given twice. */
  public List<PlaceCode> everGiven(PlaceCode parent) {
    return store.everGiven(parent);
  }

  /** Lets nobody else change the tree before the end of this transaction; readers go on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdStill() {
    store.holdStill();
  }

  /** How many places of a level there are within a subtree. */
  public long count(PlaceCode within, Level level) {
    return store.count(within, level);
  }

  public long countChildren(PlaceCode code) {
    return store.countChildren(code);
  }
}
