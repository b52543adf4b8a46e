package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What stories of forms share: an officer, workbooks of a title and columns, and their way out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, FormsPlay.Time.class})
abstract class FormsPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock formsClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms terms;
  @Autowired MovableClock clock;
  @Autowired org.linli.facts.asks.Asks asks;

  Neighbourhood.Family family;
  Http department;
  Http worker;
  Http secretary;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    family = world.family(BAOCHENG_1);
    department = signedIn(Role.DEPARTMENT_OFFICER, JIANGAN);
    worker = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    secretary = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
  }

  Http signedIn(Role role, org.linli.base.PlaceCode place) {
    return Http.at(port).with("Accept-Language", "en").signedIn(world.someone(role, place));
  }

  JsonNode uploaded(String title, String... columns) {
    var answer = BroughtForms.bring(department, BAOCHENG, "CIVIL_AFFAIRS", title, columns);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  Http.Answer upload(String name, byte[] bytes) {
    return department.upload(
        "/api/forms?place=" + BAOCHENG + "&agency=CIVIL_AFFAIRS",
        "file",
        List.of(new Http.File(name, bytes)));
  }

  String termsJson() {
    return BroughtForms.json(terms.terms());
  }

  UUID issue(String form) {
    return UUID.fromString(BroughtForms.letOut(department, form, terms));
  }

  List<SheetRow> filled(String form, String place) {
    var answer = department.get("/api/forms/" + form + "/filled?place=" + place);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var rows = new ArrayList<SheetRow>();
    try (var book = Sheets.open("filled.xlsx", answer.raw().body())) {
      assertThat(book.sheets()).hasSize(2);
      book.read(0, rows::add);
    }
    return rows;
  }

  static List<SheetRow> rowsOf(List<SheetRow> rows, String name) {
    return rows.stream()
        .filter(it -> it.cells().stream().anyMatch(cell -> cell.text().equals(name)))
        .toList();
  }

  static String text(SheetRow row, int column) {
    return row.at(column).text();
  }
}
