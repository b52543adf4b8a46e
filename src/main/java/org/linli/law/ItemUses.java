package org.linli.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the sensitive items that are switched on: where, on what basis, until when. */
@Service
@Transactional(readOnly = true)
public class ItemUses {

  private final ItemUseStore store;
  private final LegalBases bases;
  private final DataItems items;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  ItemUses(
      ItemUseStore store,
      LegalBases bases,
      DataItems items,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.bases = bases;
    this.items = items;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is switched on; from today on where {@code from} is null. */
  record Entry(
      String item,
      PlaceCode area,
      String basis,
      String purpose,
      @Nullable LocalDate from,
      LocalDate until) {}

  /** May the item be asked and kept at a place on a day? One whose kind is never off always may. */
  public boolean isOn(String item, PlaceCode place, LocalDate day) {
    return off(Set.of(item), place, day).isEmpty();
  }

  /**
   * Those of these items that may not be asked or kept at a place on a day: their kind is off, and
   * no use of them, on a basis that is itself in force, is running.
   */
  public Set<String> off(Collection<String> keys, PlaceCode place, LocalDate day) {
    var off =
        keys.stream()
            .filter(it -> items.lookUp(it).filter(DataItem::isInUse).isEmpty())
            .collect(Collectors.toSet());
    var uses = store.usesOf(off, place, day);
    var cited = bases.find(uses.stream().map(ItemUse::basis).distinct().toList());
    for (var use : uses) {
      var basis = cited.get(use.basis());
      var stands = basis != null && basis.isInForce(place, day);
      if (stands && use.isOn(place, day)) off.remove(use.item());
    }
    return off;
  }

  /** Those of a place and around it: running ones first. */
  public Page<ItemUse> list(Caller caller, PlaceCode within, Page.Ask ask) {
    return store.uses(caller.cut(Power.SEE_PLACES, within), ask);
  }

  @Transactional
  ItemUse switchOn(Caller caller, Entry it) {
    caller.require(Power.KEEP_LAW, it.area());
    var item =
        items
            .lookUp(it.item())
            .orElseThrow(() -> Refusal.because(LawReason.NO_SUCH_ITEM, it.item()));
    if (item.isInUse()) throw Refusal.because(LawReason.ITEM_NEVER_OFF, item.name());
    var purpose = Written.one("purpose", it.purpose(), Written.PARAGRAPH);
    var from = it.from() == null ? bases.today() : it.from();
    LegalBases.requireOrder(from, it.until());
    LegalBases.requireOrder(bases.today(), it.until());
    places.current(caller, it.area());
    requireGround(caller, it, item, from);
    var made =
        new ItemUse(
            UUID.randomUUID(), it.item(), it.area(), it.basis(), purpose, from, it.until(), null);
    store.add(made, caller, clock.instant());
    journal.note(
        caller,
        "ITEM_SWITCHED_ON",
        it.item(),
        it.area(),
        it.basis(),
        Map.of("until", it.until().toString(), "purpose", purpose));
    return made;
  }

  /** The basis must hold from the first day to the last, allow the kind, and be for this level. */
  private void requireGround(Caller caller, Entry it, DataItem item, LocalDate from) {
    var basis = bases.known(it.basis());
    for (var day : java.util.List.of(from, it.until())) {
      if (!basis.isInForce(it.area(), day)) {
        throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, it.basis());
      }
    }
    if (!basis.allows(item.sensitivity())) {
      throw Refusal.because(LawReason.BASIS_DOES_NOT_ALLOW, it.basis(), item.name());
    }
    if (!basis.isFor(caller.place().level())) {
      throw Refusal.because(LawReason.BASIS_FOR_HIGHER, it.basis());
    }
  }

  @Transactional
  void end(Caller caller, UUID id, String reason) {
    caller.require(Power.KEEP_LAW);
    var it = store.use(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.KEEP_LAW, it.area());
    var why = Written.one("reason", reason, Written.PARAGRAPH);
    if (!store.end(id, new Withdrawal(clock.instant(), why))) {
      throw Refusal.because(LawReason.ENDED_ALREADY);
    }
    journal.note(
        caller, "ITEM_SWITCHED_OFF", it.item(), it.area(), it.basis(), Map.of("reason", why));
  }
}
