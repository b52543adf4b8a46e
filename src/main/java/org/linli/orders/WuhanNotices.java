package org.linli.orders;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;

/** The worked example: Wuhan's notices of 2020 as bases, and some of them as orders. */
public final class WuhanNotices {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  private static final List<CSVRecord> ORDERS = rows("wuhan-orders.csv");

  private WuhanNotices() {}

  /**
   * @param revokes the number of the notice it declared void
   */
  public record Notice(int number, Instant issued, String subject, @Nullable Integer revokes) {

    /** What it is entered as, in force from a day. */
    public LegalBases.Entry basis(PlaceCode area, LocalDate from) {
      return new LegalBases.Entry(
          LegalBasis.Kind.NOTICE,
          "武汉市新冠肺炎疫情防控指挥部通告（第%d号）".formatted(number),
          "2020年第%d号".formatted(number),
          "武汉市新冠肺炎疫情防控指挥部",
          subject,
          area,
          from,
          null,
          Set.of(),
          Level.CITY);
    }

    /** What it asks of places as an order; none where it asks nothing of them. */
    public Optional<OrderWish> order(String basis, PlaceCode scope, @Nullable UUID supersedes) {
      return ORDERS.stream()
          .filter(it -> Integer.parseInt(it.get("notice")) == number)
          .findFirst()
          .map(it -> wish(it, basis, scope, supersedes));
    }
  }

  /** In their order of time. */
  public static List<Notice> all() {
    return rows("wuhan-notices.csv").stream()
        .map(it ->
            new Notice(
                Integer.parseInt(it.get("number")),
                LocalDateTime.parse(it.get("issued")).atZone(WorkDays.ZONE).toInstant(),
                it.get("subject"),
                number(it, "revokes")))
        .toList();
  }

  private static OrderWish wish(
      CSVRecord it, String basis, PlaceCode scope, @Nullable UUID supersedes) {
    var agency = it.get("agency");
    var item = it.get("item");
    var from = it.get("people_from");
    var goods =
        item.isEmpty()
            ? List.<OrderMeans.Goods>of()
            : List.of(
                new OrderMeans.Goods(
                    item,
                    Objects.requireNonNull(number(it, "item_amount")),
                    it.get("item_unit"),
                    from));
    return new OrderWish(
        it.get("title"),
        it.get("words"),
        basis,
        agency.isEmpty() ? null : SourceAgency.valueOf(agency),
        agency.isEmpty() ? null : it.get("duty"),
        scope,
        Level.valueOf(it.get("level")),
        it.get("unit"),
        OrderRule.valueOf(it.get("rule")),
        Long.valueOf(it.get("amount")),
        List.of(),
        number(it, "minutes"),
        null,
        Limit.of(it.get("within")),
        true,
        new OrderMeans(
            new OrderMeans.People(Integer.parseInt(it.get("heads")), from),
            goods,
            new OrderMeans.Money(0, it.get("payer")),
            "",
            it.get("data"),
            List.of()),
        null,
        supersedes);
  }

  private static @Nullable Integer number(CSVRecord it, String column) {
    return it.get(column).isEmpty() ? null : Integer.valueOf(it.get(column));
  }

  private static List<CSVRecord> rows(String name) {
    var in = WuhanNotices.class.getResourceAsStream("/orders/" + name);
    try (var text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      return FORMAT.parse(text).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
