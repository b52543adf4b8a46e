package org.linli.authority.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/** One row as it is asked for: read on its own, before it is compared with what there is. */
sealed interface AskedRow {

  TableFile.Line line();

  /** A row that says whole what is wanted. */
  record Asked(
      TableFile.Line line, Map<Column, Integer> columns, String user, String name, Post.Wish wish)
      implements AskedRow {

    String key() {
      return user.toLowerCase(Locale.ROOT);
    }

    Rejected because(Column column, BulkFault why, Object... facts) {
      return new Rejected(line, List.of(fault(line, columns, column, why, facts)));
    }
  }

  record Rejected(TableFile.Line line, List<Fault> faults) implements AskedRow {}

  ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");
  Map<String, Role> ROLES = roles();

  static AskedRow read(TableFile.Line line, Map<Column, Integer> columns) {
    return new Reading(line, columns).row();
  }

  /** A fault stands at a cell as a spreadsheet names it, such as {@code C7}, and its header. */
  private static Fault fault(
      TableFile.Line line,
      Map<Column, Integer> columns,
      Column column,
      BulkFault why,
      Object... facts) {
    var index = columns.getOrDefault(column, 0);
    var cell = (char) ('A' + index % 26) + Integer.toString(line.number());
    return Fault.at(cell, line.cell(index), why, facts);
  }

  private static Map<String, Role> roles() {
    var roles = new HashMap<String, Role>();
    for (var role : Role.values()) {
      if (role == Role.STEWARD) continue; // stewards are appointed at their buildings
      roles.put(plain(role.name()), role);
      for (var name : chinese(role)) roles.put(name, role);
    }
    return Map.copyOf(roles);
  }

  private static List<String> chinese(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> List.of("管理员", "系统管理员");
      case SECURITY_OFFICER -> List.of("安全管理员", "安全员");
      case AUDITOR -> List.of("审计员", "审计", "安全审计员");
      case COMMAND -> List.of("指挥部", "指挥长", "值班长");
      case DISTRICT_OFFICER -> List.of("区级干部", "区干部", "区级工作人员");
      case DEPARTMENT_OFFICER -> List.of("部门干部", "部门工作人员", "部门");
      case SUBDISTRICT_OFFICER -> List.of("街道干部", "街道工作人员", "街道");
      case COMMUNITY_SECRETARY -> List.of("社区书记", "书记", "社区干部");
      case GRID_WORKER -> List.of("网格员", "网格长");
      case HOTLINE_CLERK -> List.of("热线坐席", "坐席", "热线话务员");
      case STEWARD -> List.of("楼栋长");
    };
  }

  private static String plain(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** Reads a row's cells and gathers what is wrong with them. */
  final class Reading {

    private final TableFile.Line line;
    private final Map<Column, Integer> columns;
    private final List<Fault> faults = new ArrayList<>();

    Reading(TableFile.Line line, Map<Column, Integer> columns) {
      this.line = line;
      this.columns = columns;
    }

    AskedRow row() {
      for (var column : columns.keySet()) {
        if (text(column).startsWith("#")) bad(column, BulkFault.ERROR_CELL);
      }
      if (!faults.isEmpty()) return new Rejected(line, faults);
      var name = needed(Column.NAME);
      var user = needed(Column.USER);
      if (!user.isEmpty() && !Accounts.USER_NAME.matcher(user).matches()) {
        bad(Column.USER, BulkFault.NOT_A_USER_NAME);
      }
      var role = role();
      var place = place();
      var agency = agency();
      var from = day(Column.FROM, LocalTime.MIN);
      var until = day(Column.UNTIL, LocalTime.of(23, 59, 59));
      if (from != null && until != null && !until.isAfter(from)) {
        bad(Column.UNTIL, BulkFault.ENDS_BEFORE_IT_STARTS);
      }
      if (!faults.isEmpty() || role.isEmpty() || place.isEmpty()) {
        return new Rejected(line, List.copyOf(faults));
      }
      var title =
          text(Column.TITLE).isEmpty() ? chinese(role.get()).getFirst() : text(Column.TITLE);
      return new Asked(
          line,
          columns,
          user,
          name,
          new Post.Wish(role.get(), title, place.get(), from, until, agency.orElse(null)));
    }

    private Optional<Role> role() {
      var typed = needed(Column.ROLE);
      var role = Optional.ofNullable(ROLES.get(plain(typed)));
      if (!typed.isEmpty() && role.isEmpty()) bad(Column.ROLE, BulkFault.UNKNOWN_ROLE);
      return role;
    }

    private Optional<PlaceCode> place() {
      var typed = needed(Column.PLACE);
      try {
        return typed.isEmpty() ? Optional.empty() : Optional.of(PlaceCode.of(typed));
      } catch (IllegalArgumentException notACode) {
        bad(Column.PLACE, BulkFault.NOT_A_PLACE);
        return Optional.empty();
      }
    }

    private Optional<SourceAgency> agency() {
      var typed = text(Column.AGENCY);
      var agency = AgencyNames.of(typed);
      if (!typed.isEmpty() && agency.isEmpty()) bad(Column.AGENCY, BulkFault.UNKNOWN_AGENCY);
      return agency;
    }

    private @Nullable Instant day(Column column, LocalTime time) {
      var typed = text(column);
      if (typed.isEmpty()) return null;
      var day = DAY.matcher(typed);
      try {
        if (day.matches()) {
          return LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)))
              .atTime(time)
              .atZone(ZONE)
              .toInstant();
        }
      } catch (DateTimeException noSuchDay) {
        // Told below, with the same words as what is no day at all.
      }
      bad(column, BulkFault.NOT_A_DAY);
      return null;
    }

    private static int number(String digits) {
      return Integer.parseInt(digits);
    }

    private String needed(Column column) {
      var typed = text(column);
      if (typed.isEmpty()) bad(column, BulkFault.MISSING);
      return typed;
    }

    private String text(Column column) {
      var index = columns.get(column);
      return index == null ? "" : line.cell(index).strip();
    }

    private void bad(Column column, BulkFault why) {
      faults.add(fault(line, columns, column, why));
    }
  }
}
