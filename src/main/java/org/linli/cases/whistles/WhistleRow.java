package org.linli.cases.whistles;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/** Whistles as rows tell them: one for each call, so that both are of one moment. */
final class WhistleRow {

  /** What a statement selects from {@code whistle w join whistle_call c}. */
  static final String COLUMNS =
      """
      w.subdistrict, w.id, w.kind, w.place, w.by_place, w.spot, w.words, w.about, w.wanted_at,
      w.post, w.raised_at, w.state as whistle_state, w.closed_at as whistle_closed, w.version,
      c.agency, c.state, c.due, c.rung, c.climbs_at, c.owner, c.owner_until, c.stands_in,
      c.answer_due, c.answered_at, c.arrival_due, c.arrived_at, c.declined, c.ruled, c.solved,
      c.rating_words
      """;

  static final String JOINED =
      "whistle w join whistle_call c on c.subdistrict = w.subdistrict and c.whistle = w.id";

  private static final Set<String> ENDS = names(CallState.End.values());
  private static final Set<String> WHISTLE_ENDS = names(WhistleState.End.values());

  private WhistleRow() {}

  private static Set<String> names(Enum<?>[] all) {
    return Arrays.stream(all).map(Enum::name).collect(Collectors.toSet());
  }

  /** The whistles of all rows, in the order in which each first comes; calls in their order. */
  static List<Blown> all(ResultSet row) throws SQLException {
    var heads = new LinkedHashMap<WhistleId, Head>();
    while (row.next()) {
      var id = new WhistleId(row.getLong("subdistrict"), row.getLong("id"));
      if (!heads.containsKey(id)) heads.put(id, Head.of(row));
      Objects.requireNonNull(heads.get(id)).add(row);
    }
    var all = new ArrayList<Blown>();
    heads.forEach((id, head) -> all.add(head.blown(id)));
    return all;
  }

  private record Head(
      WhistleKind kind,
      PlaceCode place,
      PlaceCode by,
      WhistleState state,
      int version,
      Told told,
      @Nullable Instant closedAt,
      List<Call> calls,
      Map<SourceAgency, Sitting> sitting) {

    static Head of(ResultSet row) throws SQLException {
      var name = row.getString("whistle_state");
      return new Head(
          WhistleKind.valueOf(row.getString("kind")),
          new PlaceCode(row.getLong("place")),
          new PlaceCode(row.getLong("by_place")),
          WHISTLE_ENDS.contains(name)
              ? new WhistleState.AtRest(WhistleState.End.valueOf(name))
              : new WhistleState.Open(WhistleState.Stage.valueOf(name)),
          row.getInt("version"),
          new Told(
              row.getString("spot"),
              row.getString("words"),
              row.getString("about"),
              instantOrNull(row, "wanted_at"),
              row.getObject("post", UUID.class),
              instant(row, "raised_at")),
          instantOrNull(row, "whistle_closed"),
          new ArrayList<>(),
          new HashMap<>());
    }

    void add(ResultSet row) throws SQLException {
      var call = call(row);
      calls.add(call);
      if (!call.isOpen()) return;
      sitting.put(
          call.agency(),
          new Sitting(
              row.getObject("owner", UUID.class),
              instantOrNull(row, "owner_until"),
              row.getBoolean("stands_in")));
    }

    Blown blown(WhistleId id) {
      return new Blown(
          new Whistle(id, kind, place, by, state, calls, version), told, sitting, closedAt);
    }
  }

  private static Call call(ResultSet row) throws SQLException {
    var solved = row.getString("solved");
    return new Call(
        SourceAgency.valueOf(row.getString("agency")),
        state(row),
        new Promise(instant(row, "answer_due"), instantOrNull(row, "answered_at")),
        new Promise(instant(row, "arrival_due"), instantOrNull(row, "arrived_at")),
        row.getBoolean("ruled"),
        row.getInt("declined"),
        solved == null
            ? null
            : new Rating(
                Rating.Solved.valueOf(solved),
                Objects.requireNonNullElse(row.getString("rating_words"), "")));
  }

  private static CallState state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    if (ENDS.contains(name)) return new CallState.AtRest(CallState.End.valueOf(name));
    return new CallState.Open(
        CallState.Stage.valueOf(name),
        instant(row, "due"),
        row.getInt("rung"),
        instantOrNull(row, "climbs_at"));
  }
}
