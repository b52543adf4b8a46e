package org.linli.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.facts.admission.Terms;
import org.linli.facts.forms.Forms;
import org.springframework.stereotype.Component;

/**
 * Two forms that the department has let out to try, about old people of the community and about how
 * one gets into the grid's buildings: the registers fill a part of them, and families, the steward,
 * the grid worker and the agency have something to answer.
 */
@Component
class DemoForms implements Scene {

  private static final String FILE = "80周岁以上老年人健康管理登记表.xlsx";
  private static final String WAYS_FILE = "上门服务楼栋条件表.csv";

  /** How one gets into each building: a steward knows. */
  private static final byte[] WAYS =
      "上门服务楼栋条件表\n楼栋名称,无障碍设施,电梯数量\n".getBytes(StandardCharsets.UTF_8);

  private static final int VALID_DAYS = 60;
  private static final int KEPT_DAYS = 90;
  private static final int DAYS_TO_ANSWER = 21;

  private final Forms forms;
  private final Clock clock;

  DemoForms(Forms forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var officer = cast.as(Role.DEPARTMENT_OFFICER);
    var community = grid.at(Level.COMMUNITY);
    try {
      var form = forms.upload(officer, community, SourceAgency.HEALTH, FILE, workbook());
      forms.issue(officer, form.id(), terms("卫健老表1"));
      var ways = forms.upload(officer, grid, SourceAgency.HEALTH, WAYS_FILE, WAYS);
      forms.issue(officer, ways.id(), terms("卫健老表2"));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private Terms terms(String number) {
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    return new Terms(
        SourceAgency.HEALTH,
        "区卫生健康局",
        number,
        "PIPL-34",
        "WJ-02",
        "安排高龄老人上门健康服务",
        today,
        today.plusDays(VALID_DAYS),
        today.plusDays(DAYS_TO_ANSWER).atTime(LocalTime.NOON).atZone(WorkDays.ZONE).toInstant(),
        today.plusDays(KEPT_DAYS),
        null);
  }

  private static byte[] workbook() throws IOException {
    try (var stream = DemoForms.class.getResourceAsStream("/demo/forms/elderly-health.xlsx")) {
      if (stream == null) throw new FileNotFoundException("/demo/forms/elderly-health.xlsx");
      return stream.readAllBytes();
    }
  }
}
