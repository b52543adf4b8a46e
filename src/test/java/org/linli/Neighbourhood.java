package org.linli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Links;
import org.linli.people.NewBuilding;
import org.linli.people.Papers;
import org.linli.people.Register;
import org.linli.people.Resident;
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
  private final Register register;
  private final Households households;
  private final Links links;
  private final AtomicInteger families = new AtomicInteger();
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  Neighbourhood(
      Accounts accounts, JdbcClient jdbc, Register register, Households households, Links links) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.register = register;
    this.households = households;
    this.links = links;
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

  /** Somebody nobody else in the tests meets, signed in with the usual password. */
  public String someoneNew(Role role, PlaceCode place) {
    var user = newUser();
    someoneNew(user, role, place);
    return user;
  }

  public void someoneNew(String user, Role role, PlaceCode place) {
    accounts.found(user, user, PASSWORD, new Post.Wish(role, user, place, null, null), "test");
  }

  /** A family of three that newly lives in a grid, with the link to its page. */
  public Family family(PlaceCode grid) {
    var name = "第" + families.incrementAndGet() + "栋";
    var people =
        List.of(
            new NewBuilding.NewResident(
                "王某某",
                Resident.Sex.MALE,
                LocalDate.of(1980, 1, 1),
                Resident.Relation.HEAD,
                "10012345678",
                Papers.NONE),
            new NewBuilding.NewResident(
                "李某某",
                Resident.Sex.FEMALE,
                LocalDate.of(1982, 2, 2),
                Resident.Relation.SPOUSE,
                null,
                Papers.NONE),
            new NewBuilding.NewResident(
                "王小某", Resident.Sex.MALE, null, Resident.Relation.CHILD, null, Papers.NONE));
    register.enter(
        grid.at(Level.SUBDISTRICT),
        List.of(
            new NewBuilding(
                grid,
                name,
                "测试里",
                6,
                null,
                null,
                List.of(
                    new NewBuilding.NewEntrance(
                        "1单元", List.of(new NewBuilding.NewDwelling(1, "101", people)))))),
        new Register.Origin("test", "test", true));
    var id =
        jdbc.sql(
                """
                select h.id from household h
                join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
                join building b on b.subdistrict = e.subdistrict and b.id = e.building
                where b.name = :name
                """)
            .param("name", name)
            .query(Long.class)
            .single();
    var household = new HouseholdId(grid.at(Level.SUBDISTRICT).value(), id);
    var members =
        households.residentsOf(List.of(household)).keySet().stream().map(String::valueOf).toList();
    return new Family(household, links.write(new Links.Link(household, 1)), members);
  }

  /** A household, its link's token, and the ids of its three members. */
  public record Family(HouseholdId id, String link, List<String> members) {

    /** A member as they are named in an address: head, spouse, child. */
    public String resident(int member) {
      return id.subdistrict() + "-" + members.get(member);
    }
  }

  /** An identity number that nobody has yet and nobody can have, of somebody born on a day. */
  public static String newIdentity(LocalDate born, boolean man) {
    var order = 2 * NUMBERS.incrementAndGet() + (man ? 1 : 0);
    return "99%04d%s%03dX".formatted(order / 1000, born.toString().replace("-", ""), order % 1000);
  }

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** A user name nobody has yet. */
  public static String newUser() {
    return "u" + UUID.randomUUID().toString().substring(0, 12);
  }

  /** A place more, for stories that change the tree. */
  public void place(PlaceCode code, String name) {
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
