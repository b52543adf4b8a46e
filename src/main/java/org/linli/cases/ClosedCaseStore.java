package org.linli.cases;

import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.cases.classes.Classes;
import org.linli.cases.classes.ClosedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What suggestions learn from: cases that were handled, class by class along an index. */
@Repository
class ClosedCaseStore implements ClosedCases {

  private final JdbcClient jdbc;
  private final Classes classes;

  ClosedCaseStore(JdbcClient jdbc, Classes classes) {
    this.jdbc = jdbc;
    this.classes = classes;
  }

  @Override
  public void newest(int most, Consumer<Closed> each) {
    for (var leaf : classes.all()) {
      jdbc.sql(
              """
              select subdistrict, id, place, standard, words from case_file
              where leaf = :leaf and closed_at is not null and source <> 'READING' and %s
              order by closed_at desc limit :most
              """
                  .formatted(CaseRow.ended(End::isHandled)))
          .param("leaf", leaf.code())
          .param("most", most)
          .query(row -> {
            each.accept(
                new Closed(
                    CaseRow.id(row),
                    new PlaceCode(row.getLong("place")),
                    leaf.code(),
                    row.getInt("standard"),
                    row.getString("words")));
          });
    }
  }
}
