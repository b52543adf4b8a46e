package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.MINZU;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import org.linli.law.LegalBases;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * O1: Wuhan's notices of 2020 are entered as bases and issued as orders in their order of time; No
 * 18 voids No 17 after three and a half hours.
 */
@Tag("O1")
@Tag("O3")
class WuhanNoticesStory extends OrdersPlay {

  @Autowired LegalBases bases;

  @Test
  void theNoticesGoDownInTheirOrderOfTimeAndTheSeventeenthIsVoidWithoutAnOrphan() {
    var issued = new HashMap<Integer, String>();
    var before = WuhanNotices.all().getFirst().issued();
    for (var notice : WuhanNotices.all()) {
      forward(Duration.between(before, notice.issued()));
      before = notice.issued();
      if (notice.number() == 18) seventeenIsAtWork(of(issued, 17));
      enter(notice, issued);
    }
    assertThat(issued.keySet()).containsExactlyInAnyOrder(8, 10, 11, 12, 17, 18, 20);
    seventeenIsVoid(of(issued, 17), of(issued, 18));
    assertThat(progress(as(Role.COMMAND, CITY), of(issued, 8), CITY).path("target").asInt())
        .isEqualTo(6000);
    assertThat(rows("leaf", of(issued, 12))).isGreaterThanOrEqualTo(4);
    assertThat(orphans()).isZero();
  }

  private static String of(Map<Integer, String> issued, int number) {
    return Objects.requireNonNull(issued.get(number));
  }

  private void enter(WuhanNotices.Notice notice, Map<Integer, String> issued) {
    var caller = forms.caller(Role.COMMAND, CITY);
    var basis = bases.enter(caller, notice.basis(CITY, clock.today()));
    var revoked = notice.revokes();
    var old = revoked == null ? null : UUID.fromString(of(issued, revoked));
    notice
        .order(basis.key(), CITY, old)
        .ifPresent(it -> {
          var city = as(Role.COMMAND, CITY);
          var id = orders.draft(caller, it).id().toString();
          ok(city.put("/api/orders/" + id + "/issue", "{}"));
          issued.put(notice.number(), id);
        });
  }

  @Autowired Orders orders;

  /** One subdistrict has read it, the other has asked for means, when it is declared void. */
  private void seventeenIsAtWork(String id) {
    ok(as(Role.SUBDISTRICT_OFFICER, DAZHI).put(task(id, DAZHI) + "/acknowledgement", "{}"));
    forward(Duration.ZERO);
    ok(
        as(Role.SUBDISTRICT_OFFICER, MINZU)
            .post(task(id, MINZU) + "/request-for-means", "{'words': '没有凭证样式'}"));
  }

  private void seventeenIsVoid(String old, String next) {
    var city = as(Role.COMMAND, CITY);
    var order = read(city, "/api/orders/" + old).path("order");
    assertThat(order.path("state").asString()).isEqualTo("VOIDED");
    assertThat(order.path("next").asString()).isEqualTo(next);
    var lasted =
        Duration.between(
            java.time.Instant.parse(order.path("issuedAt").asString()),
            java.time.Instant.parse(order.path("restedAt").asString()));
    assertThat(lasted).isBetween(Duration.ofMinutes(210), Duration.ofMinutes(215));
    assertThat(rows("closed_at is null", old)).isZero();
    assertThat(acts(as(Role.SUBDISTRICT_OFFICER, DAZHI), old, DAZHI))
        .containsExactly("ISSUE", "ACKNOWLEDGE", "VOID");
    assertThat(acts(as(Role.SUBDISTRICT_OFFICER, MINZU), old, MINZU))
        .containsExactly("ISSUE", "ASK_MEANS", "VOID");
    assertThat(state(as(Role.SUBDISTRICT_OFFICER, DAZHI), next, DAZHI)).isEqualTo("SENT");
    assertThat(as(Role.GRID_WORKER, BAOCHENG_1).get("/api/orders/" + old).status()).isEqualTo(200);
  }

  /** Open tasks whose order does not run. */
  private long orphans() {
    return jdbc.sql(
            """
            select count(*) from order_task t
            left join order_act o on o.id = t.order_id and o.state = 'ISSUED'
            where t.closed_at is null and o.id is null
            """)
        .query(Long.class)
        .single();
  }
}
