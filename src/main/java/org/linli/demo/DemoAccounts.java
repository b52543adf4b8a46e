package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.authority.passwords.Passwords;
import org.linli.authority.signin.Tokens;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts to try, from one grid up to the city's command. */
@Component
class DemoAccounts {

  private static final Duration TOKENS_LAST = Duration.ofDays(365);
  private static final String BASIS = "demo";

  private final Accounts accounts;
  private final Tokens tokens;
  private final Clock clock;

  DemoAccounts(Accounts accounts, Tokens tokens, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Who there is to try, narrowest place first. */
  private enum Person {
    GRID("grid", "王秀芳", "网格员", Role.GRID_WORKER, Level.GRID),
    STEWARD("steward", "赵桂兰", "楼栋长", Role.STEWARD, Level.COMMUNITY),
    COMMUNITY("community", "李建国", "社区书记", Role.COMMUNITY_SECRETARY, Level.COMMUNITY),
    SUBDISTRICT("subdistrict", "陈志强", "街道办事处主任", Role.SUBDISTRICT_OFFICER, Level.SUBDISTRICT),
    DEPARTMENT("department", "刘静", "区卫生健康局科长", Role.DEPARTMENT_OFFICER, Level.DISTRICT),
    DISEASE_CONTROL("cdc", "赵敏", "区疾控中心医师", Role.DEPARTMENT_OFFICER, Level.DISTRICT),
    FIRE_RESCUE("fire", "孙浩", "区消防救援大队中队长", Role.DEPARTMENT_OFFICER, Level.DISTRICT),
    URBAN_MANAGEMENT("urban", "孙立军", "区城市管理局科长", Role.DEPARTMENT_OFFICER, Level.DISTRICT),
    HOTLINE("hotline", "何晓燕", "12345热线坐席", Role.HOTLINE_CLERK, Level.CITY),
    COMMAND("command", "周卫东", "市指挥部值班长", Role.COMMAND, Level.CITY);

    private final String user;
    private final String name;
    private final String title;
    private final Role role;
    private final Level level;

    Person(String user, String name, String title, Role role, Level level) {
      this.user = user;
      this.name = name;
      this.title = title;
      this.role = role;
      this.level = level;
    }
  }

  boolean areMade() {
    return accounts.knows(Person.COMMAND.user);
  }

  /** All of them or none: what is told here is told only once. */
  @Transactional
  List<DemoAccount> make(PlaceCode grid) {
    var made = new ArrayList<DemoAccount>();
    for (var person : Person.values()) made.add(make(person, grid.at(person.level)));
    return made;
  }

  private DemoAccount make(Person person, PlaceCode place) {
    var password = Passwords.random();
    var agency =
        switch (person) {
          case DEPARTMENT -> SourceAgency.HEALTH;
          case DISEASE_CONTROL -> SourceAgency.DISEASE_CONTROL;
          case URBAN_MANAGEMENT -> SourceAgency.URBAN_MANAGEMENT;
          case FIRE_RESCUE -> SourceAgency.FIRE_RESCUE;
          case GRID, STEWARD, COMMUNITY, SUBDISTRICT, HOTLINE, COMMAND -> null;
        };
    var wish = new Post.Wish(person.role, person.title, place, null, null, agency);
    var account = accounts.found(person.user, person.name, password, wish, BASIS);
    var post = account.posts().getFirst();
    var caller = new Caller(account.id(), account.user(), post.id(), place, post.powers());
    var token = tokens.make(caller, BASIS, clock.instant().plus(TOKENS_LAST)).token();
    return new DemoAccount(post, person.user, password, token);
  }
}
