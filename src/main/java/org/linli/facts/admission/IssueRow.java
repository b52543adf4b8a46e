package org.linli.facts.admission;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.authority.Office;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;

/** A form that was let out, as its row in the database tells it. */
final class IssueRow {

  private IssueRow() {}

  static Issued of(ResultSet row, int number) throws SQLException {
    var agency = row.getString("office_agency");
    var terms =
        new Terms(
            SourceAgency.valueOf(row.getString("agency")),
            row.getString("issuer"),
            row.getString("number"),
            row.getString("basis"),
            row.getString("duty"),
            row.getString("purpose"),
            row.getString("english_purpose"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class),
            instantOrNull(row, "filled_by"),
            row.getObject("keep_until", LocalDate.class),
            row.getString("emergency"));
    var place = new PlaceCode(row.getLong("place"));
    var load =
        new Terms.Load(
            row.getObject("form", UUID.class),
            row.getString("title"),
            row.getString("english_title"),
            place,
            Arrays.stream(row.getString("items").split(" "))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(java.util.TreeSet::new)),
            row.getInt("known"),
            row.getInt("asks"));
    var issue =
        new Issue(
            row.getObject("id", UUID.class),
            place,
            new Office(
                row.getObject("post", UUID.class),
                new PlaceCode(row.getLong("post_place")),
                agency == null ? null : SourceAgency.valueOf(agency)),
            WorkDays.endOf(terms.validUntil()),
            state(row),
            row.getInt("version"));
    return new Issued(
        issue,
        terms,
        load,
        instant(row, "issued_at"),
        instant(row, "changed_at"),
        instantOrNull(row, "closed_at"),
        instantOrNull(row, "deleted_at"));
  }

  private static final Set<String> ENDS =
      Arrays.stream(State.End.values()).map(Enum::name).collect(Collectors.toSet());

  private static State state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    if (ENDS.contains(name)) return new State.AtRest(State.End.valueOf(name));
    return new State.Open(
        State.Stage.valueOf(name),
        row.getObject("owner", UUID.class),
        instant(row, "deadline"),
        instant(row, "due"));
  }
}
