package org.linli.cases;

import java.util.List;
import java.util.Optional;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of cases that readings have opened. */
@Repository
class ReadingCaseStore {

  private static final String THESE =
      "unnest(:subdistricts::bigint[], :ids::bigint[]) as t (subdistrict, id)";

  private final JdbcClient jdbc;

  ReadingCaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The open one of a household, held. A household keeps its number when places change, and not its
   * subdistrict.
   */
  Optional<CaseFile> hold(HouseholdId household) {
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where household = :household and source = 'READING' and owner is not null
                for update of c
                """)
        .param("household", household.number())
        .query(CaseRow::file)
        .optional();
  }

  /** Households, addresses and words of cases at rest are gone for good. */
  void forget(List<CaseId> cases) {
    var subdistricts = cases.stream().map(CaseId::subdistrict).toArray(Long[]::new);
    var ids = cases.stream().map(CaseId::number).toArray(Long[]::new);
    jdbc.sql(
            "update case_step s set words = '' from "
                + THESE
                + """
                 join case_file c on c.subdistrict = t.subdistrict and c.id = t.id
                where s.subdistrict = t.subdistrict and s.case_id = t.id and s.words <> ''
                  and s.act <> 'CLIMB' and s.act <> 'CLIMB_ASSISTANCE'
                  and c.source = 'READING' and c.owner is null
                """)
        .param("subdistricts", subdistricts)
        .param("ids", ids)
        .update();
    jdbc.sql(
            "update case_file c set household_subdistrict = null, household = null, address = '' from "
                + THESE
                + """
                 where c.subdistrict = t.subdistrict and c.id = t.id
                  and c.source = 'READING' and c.owner is null
                """)
        .param("subdistricts", subdistricts)
        .param("ids", ids)
        .update();
  }
}
