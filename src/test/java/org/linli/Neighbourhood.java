package org.linli;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The small named world the stories play in: two districts of Wuhan, each with one subdistrict and
 * its communities and grids; and people with names, whom a story signs in as.
 */
@TestComponent
public class Neighbourhood {

  public static final PlaceCode CITY = PlaceCode.of("4201");
  public static final PlaceCode JIANGAN = PlaceCode.of("420102");
  public static final PlaceCode JIANGHAN = PlaceCode.of("420103");
  public static final PlaceCode DAZHI = PlaceCode.of("420102002");
  public static final PlaceCode MINZU = PlaceCode.of("420103001");
  public static final PlaceCode BAOCHENG = PlaceCode.of("420102002003");
  public static final PlaceCode TAINING = PlaceCode.of("420102002004");
  public static final PlaceCode ELSEWHERE = PlaceCode.of("420103001002");
  public static final PlaceCode BAOCHENG_1 = PlaceCode.of("420102002003001");
  public static final PlaceCode BAOCHENG_2 = PlaceCode.of("420102002003002");
  public static final PlaceCode TAINING_1 = PlaceCode.of("420102002004001");
  public static final PlaceCode ELSEWHERE_1 = PlaceCode.of("420103001002001");

  public static final String PASSWORD = "a long test password";

  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  Neighbourhood(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    place(PlaceCode.of("42"), "湖北省");
    place(CITY, "武汉市");
    place(JIANGAN, "江岸区");
    place(JIANGHAN, "江汉区");
    place(DAZHI, "大智街道");
    place(MINZU, "民族街街道");
    place(BAOCHENG, "保成社区");
    place(TAINING, "泰宁社区");
    place(ELSEWHERE, "万年社区居委会");
    place(BAOCHENG_1, "第1网格");
    place(BAOCHENG_2, "第2网格");
    place(TAINING_1, "第1网格");
    place(ELSEWHERE_1, "第1网格");
  }

  /** The user name of someone who holds a post of this role at this place. */
  public String someone(Role role, PlaceCode place) {
    var user = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + place;
    known.computeIfAbsent(
        user,
        _ -> {
          accounts.found(
              user, user, PASSWORD, new Post.Wish(role, user, place, null, null), "test");
          return true;
        });
    return user;
  }

  /** A user name nobody has yet. */
  public static String newUser() {
    return "u" + UUID.randomUUID().toString().substring(0, 12);
  }

  private void place(PlaceCode code, String name) {
    jdbc.sql(
            """
            insert into place (code, level, code_from, name, source, changed_at)
            values (:code, :level, :from, :name, 'test', now()) on conflict do nothing
            """)
        .param("code", code.value())
        .param("level", code.level().digits())
        .param("from", code.first(Level.GRID))
        .param("name", name)
        .update();
  }
}
