package org.linli.authority.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A column of the table, under the names offices give it. */
enum Column {
  NAME("姓名", "name", "person"),
  USER("用户名", "账号", "登录名", "user", "username", "account"),
  ROLE("岗位角色", "角色", "role"),
  TITLE("岗位名称", "岗位", "职务", "title", "post", "posttitle"),
  PLACE("地区代码", "区划代码", "行政区划代码", "地区编码", "place", "placecode", "code"),
  AGENCY("部门类别", "数源单位", "agency"),
  FROM("开始", "开始日期", "开始时间", "from", "start"),
  UNTIL("结束", "结束日期", "结束时间", "到期", "until", "to", "end");

  private static final Set<Column> NEEDED = Set.of(NAME, USER, ROLE, PLACE);

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** Where the columns stand in a header; empty when one that is needed does not. */
  static Optional<Map<Column, Integer>> in(TableFile.Line header) {
    var found = new EnumMap<Column, Integer>(Column.class);
    for (var i = 0; i < header.cells().size(); i++) {
      var written = header.cells().get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_*]", "");
      for (var column : values()) if (column.names.contains(written)) found.putIfAbsent(column, i);
    }
    return found.keySet().containsAll(NEEDED) ? Optional.of(found) : Optional.empty();
  }
}
