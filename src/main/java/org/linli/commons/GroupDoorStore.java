package org.linli.commons;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL about what each household did with a notice. */
@Repository
class GroupDoorStore {

  /** The doors of the buildings in which notices hang, each as it stands to its notice. */
  private static final String DOORS =
      """
      from building_notice n
      join building b on b.subdistrict = n.subdistrict and b.id = n.building
      join household h on h.subdistrict = b.subdistrict and h.grid = b.grid and h.building = b.id
       and h.ended_at is null
      join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
      join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
      left join notice_household k on k.subdistrict = n.subdistrict and k.building = n.building
       and k.notice = n.id and k.household = h.id
      """;

  /** Where something is still to be done: not answered, or not told where nothing is asked. */
  private static final String OPEN =
      " and k.answer is null and (n.question is not null or k.told_by is null)";

  private static final String DOOR =
      """
      select h.subdistrict, h.id, e.name as entrance_name, d.room,
             k.told_by, k.seen_at, k.answer, k.answered_at, k.answered_by, k.tried_at,
             coalesce((select r.name from resident r
                        where r.subdistrict = h.subdistrict and r.household = h.id
                          and r.whereabouts = 'HERE'
                        order by (r.relation <> 'HEAD'), r.id limit 1), '') as head_name
      """;

  private static final String WALKED = " order by e.id, d.storey, d.room, h.id";

  private final JdbcClient jdbc;

  GroupDoorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In walking order; {@code open} leaves out who has answered, or was told where none is asked.
   */
  Page<GroupDoor> doors(BuildingNotice of, boolean open, Page.Ask ask) {
    var filter = NoticeStore.key(of.building(), of.id());
    var these =
        DOORS
            + " where n.subdistrict = :subdistrict and n.building = :building and n.id = :id"
            + (open ? OPEN : "");
    var total = jdbc.sql("select count(*) " + these).params(filter).query(Long.class).single();
    var found =
        jdbc.sql(DOOR + these + WALKED + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(GroupDoorStore::door)
            .list();
    return ask.of(total, found);
  }

  /** Of each notice the doors where something is still to be done, in walking order; one read. */
  Map<BuildingNotice, List<GroupDoor>> open(Collection<BuildingNotice> of) {
    if (of.isEmpty()) return Map.of();
    var byKey = new HashMap<List<Object>, BuildingNotice>();
    for (var it : of) byKey.put(List.of(it.building(), it.id()), it);
    return jdbc
        .sql(
            DOOR
                + ", n.building as of_building, n.id as of_notice "
                + DOORS
                + " where (n.subdistrict, n.building, n.id) in (:ids)"
                + OPEN
                + WALKED)
        .param(
            "ids",
            of.stream()
                .map(it ->
                    new Object[] {it.building().subdistrict(), it.building().number(), it.id()})
                .toList())
        .query((row, number) -> {
          var building = new UnitId(row.getLong("subdistrict"), row.getLong("of_building"));
          var notice = row.getObject("of_notice", UUID.class);
          var key = List.<Object>of(building, notice);
          return Map.entry(Objects.requireNonNull(byKey.get(key)), door(row, number));
        })
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What a household has answered; null where it has not. */
  @Nullable Answer answerOf(BuildingNotice of, HouseholdId household) {
    return jdbc.sql(
            """
            select coalesce(answer, '') from notice_household
            where subdistrict = :subdistrict and building = :building and notice = :id
              and household = :household
            """)
        .params(NoticeStore.key(of.building(), of.id()))
        .param("household", household.number())
        .query(String.class)
        .optional()
        .filter(it -> !it.isEmpty())
        .map(Answer::valueOf)
        .orElse(null);
  }

  private static GroupDoor door(ResultSet row, int number) throws SQLException {
    var toldBy = row.getObject("told_by", UUID.class);
    var answer = row.getString("answer");
    return new GroupDoor(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
        row.getString("entrance_name"),
        row.getString("room"),
        row.getString("head_name"),
        toldBy == null ? null : instantOrNull(row, "seen_at"),
        toldBy,
        answer == null ? null : Answer.valueOf(answer),
        instantOrNull(row, "answered_at"),
        row.getObject("answered_by", UUID.class),
        instantOrNull(row, "tried_at"));
  }

  /** What hangs for a household now, the newest first. */
  List<OwnNotice> own(UnitId building, HouseholdId household, Instant now) {
    return jdbc.sql(
            """
            select n.*, k.seen_at, k.answer, k.answered_at, k.answered_by from building_notice n
            left join notice_household k on k.subdistrict = n.subdistrict
             and k.building = n.building and k.notice = n.id and k.household = :household
            where n.subdistrict = :subdistrict and n.building = :building
              and n.ended_at is null and n.until_at > :now
            order by n.written_at desc, n.id
            """)
        .param("household", household.number())
        .param("subdistrict", building.subdistrict())
        .param("building", building.number())
        .param("now", utc(now))
        .query((row, _) -> {
          var answer = row.getString("answer");
          return new OwnNotice(
              NoticeStore.notice(row),
              instantOrNull(row, "seen_at") != null,
              answer == null ? null : Answer.valueOf(answer),
              instantOrNull(row, "answered_at"),
              row.getObject("answered_by", UUID.class));
        })
        .list();
  }

  /** The first look, or telling, counts; {@code by} is who told it, null for the household. */
  void seen(BuildingNotice of, HouseholdId household, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            insert into notice_household
                (subdistrict, building, notice, household, seen_at, told_by)
            values (:subdistrict, :building, :id, :household, :now, :by)
            on conflict (subdistrict, building, notice, household) do update
            set seen_at = coalesce(notice_household.seen_at, excluded.seen_at),
                told_by = coalesce(notice_household.told_by, excluded.told_by)
            """)
        .params(NoticeStore.key(of.building(), of.id()))
        .param("household", household.number())
        .param("now", utc(now))
        .param("by", by)
        .update();
  }

  /** The latest answer counts, whoever gives it. */
  void answered(
      BuildingNotice of, HouseholdId household, Answer answer, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            update notice_household
            set answer = :answer, answered_at = :now, answered_by = :by
            where subdistrict = :subdistrict and building = :building and notice = :id
              and household = :household
            """)
        .params(NoticeStore.key(of.building(), of.id()))
        .param("household", household.number())
        .param("answer", answer.name())
        .param("now", utc(now))
        .param("by", by)
        .update();
  }

  void triedInVain(BuildingNotice of, HouseholdId household, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into notice_household
                (subdistrict, building, notice, household, tried_at, tried_by)
            values (:subdistrict, :building, :id, :household, :now, :by)
            on conflict (subdistrict, building, notice, household) do update
            set tried_at = excluded.tried_at, tried_by = excluded.tried_by
            """)
        .params(NoticeStore.key(of.building(), of.id()))
        .param("household", household.number())
        .param("now", utc(now))
        .param("by", by)
        .update();
  }
}
