package org.linli.facts.known;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what an agency knows itself: its own workbook becomes its word. */
@Service
@Transactional
public class FactLists {

  private static final int MOST_ROWS = 50_000;

  private final KnownRows rows;
  private final Facts facts;
  private final TellingCheck check;
  private final WholeLists whole;
  private final DataItems items;
  private final Posts posts;
  private final Clock clock;

  FactLists(
      KnownRows rows,
      Facts facts,
      TellingCheck check,
      WholeLists whole,
      DataItems items,
      Posts posts,
      Clock clock) {
    this.rows = rows;
    this.facts = facts;
    this.check = check;
    this.whole = whole;
    this.items = items;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Whose list it is and of where.
   *
   * @param agency null where the caller's post tells it
   * @param asOf the day it is of; today where it is null
   * @param whole the item, such as {@code DISABLED}, everybody is on the list of whom it is so;
   *     null where somebody may be missing on it
   */
  record Brought(
      @Nullable SourceAgency agency,
      PlaceCode place,
      @Nullable LocalDate asOf,
      @Nullable String whole,
      String file,
      byte[] bytes) {}

  /**
   * What became of a list, or would become of it.
   *
   * @param rows how many it has, remarks left out
   * @param found how many subjects its rows are of
   * @param values how many values it tells
   * @param told how many of them were new; 0 in a dry run
   * @param mayBeWholeOf the items it may be a whole list of, the likeliest first
   */
  record Result(
      ListHeader header,
      PlaceCode place,
      int rows,
      int found,
      int values,
      int told,
      int same,
      List<DataItem> mayBeWholeOf,
      List<ListReading.Rejected> rejected) {}

  /** Reads a list and tells what would become of it; nothing is written. */
  @Transactional(readOnly = true)
  Result look(Caller caller, Brought list) {
    return result(caller, list, null);
  }

  /** Records what every good row tells, as the agency's word; the others are told. */
  Result record(Caller caller, Brought list) {
    return result(caller, list, caller);
  }

  private Result result(Caller caller, Brought list, @Nullable Caller writing) {
    var place = caller.cut(Power.TELL_FACTS, list.place());
    var agency = posts.voice(caller, list.agency());
    try (var book = Sheets.open(list.file(), list.bytes())) {
      var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
      var header =
          ListHeader.find(book, items, it -> !check.off(List.of(it), place, today).isEmpty());
      if (header == null) {
        throw Refusal.because(KnownReason.LIST_NOT_UNDERSTOOD, list.file());
      }
      var lines = new ArrayList<SheetRow>();
      book.read(
          header.sheet(),
          row -> {
            if (row.number() > header.row() && !row.isEmpty()) lines.add(row);
            return lines.size() <= MOST_ROWS;
          });
      if (lines.size() > MOST_ROWS) {
        throw Refusal.because(KnownReason.TOO_MANY_ROWS, MOST_ROWS);
      }
      var terms =
          new ListReading.Terms(
              agency, place, list.file(), list.asOf() == null ? today : list.asOf());
      var choices = whole.choices(header, place, today);
      var of = list.whole() == null ? null : whole.of(list.whole(), choices);
      var reading = new ListReading(header, terms, of, items, check.places(), rows, lines);
      reading.read();
      if (writing != null && of != null) {
        if (!reading.rejected().isEmpty()) {
          throw Refusal.because(KnownReason.LIST_NOT_WHOLE, reading.rejected().size());
        }
        whole.put(writing, of, terms, reading.found());
      }
      var outcome = writing == null ? null : facts.record(writing, reading.tellings());
      return new Result(
          header,
          place,
          lines.size(),
          reading.found(),
          reading.tellings().size(),
          outcome == null ? 0 : outcome.told(),
          outcome == null ? 0 : outcome.same(),
          choices,
          reading.rejected());
    }
  }
}
