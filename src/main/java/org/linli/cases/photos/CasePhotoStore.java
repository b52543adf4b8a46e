package org.linli.cases.photos;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps photos. */
@Repository
class CasePhotoStore {

  private final JdbcClient jdbc;

  CasePhotoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Photo> of(CaseId id) {
    return jdbc.sql(
            """
            select subdistrict, case_id, id, added_at, account from case_photo
            where subdistrict = :subdistrict and case_id = :case order by added_at, number
            """)
        .param("subdistrict", id.subdistrict())
        .param("case", id.number())
        .query(CasePhotoStore::photo)
        .list();
  }

  /** The first of each case that has any. */
  List<Photo> firsts(Collection<CaseId> ids) {
    return jdbc.sql(
            """
            select distinct on (subdistrict, case_id) subdistrict, case_id, id, added_at, account
            from case_photo where (subdistrict, case_id) in (:ids)
            order by subdistrict, case_id, added_at, number
            """)
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(CasePhotoStore::photo)
        .list();
  }

  private static Photo photo(ResultSet row, int number) throws SQLException {
    return new Photo(
        new CaseId(row.getLong("subdistrict"), row.getLong("case_id")),
        row.getObject("id", UUID.class),
        instant(row, "added_at"),
        row.getObject("account", UUID.class));
  }

  /**
   * Takes the first free place; false where there is none, or somebody took it at the same time.
   */
  boolean add(Photo it, byte[] image, byte[] thumbnail) {
    return jdbc.sql(
                """
                insert into case_photo
                  (subdistrict, case_id, number, id, added_at, account, image, thumbnail)
                select :subdistrict, :case, free.number, :id, :at, :account, :image, :thumbnail
                from generate_series(1, :most) free(number)
                where not exists (
                    select from case_photo p
                    where p.subdistrict = :subdistrict and p.case_id = :case
                      and p.number = free.number)
                order by free.number limit 1
                on conflict do nothing
                """)
            .param("subdistrict", it.of().subdistrict())
            .param("case", it.of().number())
            .param("id", it.id())
            .param("at", utc(it.added()))
            .param("account", it.account())
            .param("most", CasePhotos.MOST)
            .param("image", image)
            .param("thumbnail", thumbnail)
            .update()
        == 1;
  }

  Optional<byte[]> file(CaseId of, UUID id, Photo.Size size) {
    var column =
        switch (size) {
          case WHOLE -> "image";
          case THUMBNAIL -> "thumbnail";
        };
    return jdbc.sql(
            "select "
                + column
                + " from case_photo where subdistrict = :subdistrict and case_id = :case and id = :id")
        .param("subdistrict", of.subdistrict())
        .param("case", of.number())
        .param("id", id)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  void remove(Photo it) {
    jdbc.sql(
            "delete from case_photo where subdistrict = :subdistrict and case_id = :case and id = :id")
        .param("subdistrict", it.of().subdistrict())
        .param("case", it.of().number())
        .param("id", it.id())
        .update();
  }

  /** Deletes some of those whose case came to rest before that, and answers how many. */
  int drop(Instant restedBefore, int most) {
    return jdbc.sql(
            """
            delete from case_photo where (subdistrict, case_id, number) in (
                select p.subdistrict, p.case_id, p.number from case_photo p
                join case_file c on c.subdistrict = p.subdistrict and c.id = p.case_id
                where c.closed_at < :before limit :most)
            """)
        .param("before", utc(restedBefore))
        .param("most", most)
        .update();
  }
}
