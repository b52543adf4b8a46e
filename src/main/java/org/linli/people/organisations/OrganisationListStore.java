package org.linli.people.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about thousands of organisations at once. */
@Repository
class OrganisationListStore {

  private static final int AT_ONCE = 2000;
  private static final String COLUMNS =
      """
      (subdistrict, id, grid, name, kind, credit_code, building, address, keeper, keeper_phone,
       synthetic, source, recorded_at, account, post) from stdin
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Vault vault;

  OrganisationListStore(JdbcClient jdbc, JdbcTemplate template, Vault vault) {
    this.jdbc = jdbc;
    this.template = template;
    this.vault = vault;
  }

  List<Organisation> all(PlaceCode within) {
    var all = new ArrayList<Organisation>();
    each(within, all::add);
    return all;
  }

  int each(PlaceCode within, Consumer<Organisation> take) {
    var tree = within.subtree();
    var count = new AtomicInteger();
    jdbc.sql(
            """
            select o.* from organisation o
             where o.subdistrict >= :subdistrictFrom and o.subdistrict < :subdistrictTo
               and o.grid >= :gridFrom and o.grid < :gridTo and o.ended_at is null
             order by o.grid, o.name, o.id
            """)
        .params(tree.parameters())
        .withFetchSize(AT_ONCE)
        .query(row -> {
          count.incrementAndGet();
          take.accept(OrganisationRow.read(row, vault));
        });
    return count.get();
  }

  List<Organisation> find(Collection<OrganisationId> ids) {
    return jdbc.sql(
            """
            select o.* from unnest(:subdistricts, :numbers) as asked (subdistrict, id)
            join organisation o on o.subdistrict = asked.subdistrict and o.id = asked.id
             and o.ended_at is null
            """)
        .param("subdistricts", ids.stream().map(OrganisationId::subdistrict).toArray(Long[]::new))
        .param("numbers", ids.stream().map(OrganisationId::number).toArray(Long[]::new))
        .query((row, _) -> OrganisationRow.read(row, vault))
        .list();
  }

  Set<String> knownElsewhere(Collection<String> codes, PlaceCode within) {
    var tree = within.subtree();
    return new HashSet<>(
        jdbc.sql(
                """
                select credit_code from organisation
                 where credit_code = any(:codes) and ended_at is null
                   and not (grid >= :gridFrom and grid < :gridTo)
                """)
            .param("codes", codes.toArray(String[]::new))
            .param("gridFrom", tree.gridFrom())
            .param("gridTo", tree.gridTo())
            .query(String.class)
            .list());
  }

  void add(List<OrganisationLists.Standing> all, List<Long> ids, OrganisationLists.Origin from) {
    var numbers = ids.iterator();
    template.execute(
        CopyRows.of(
            "copy organisation " + COLUMNS,
            copy -> {
              for (var it : all) {
                var subdistrict = it.told().grid().at(Level.SUBDISTRICT).value();
                copy.add(columns(subdistrict, numbers.next(), it, from));
              }
            }));
  }

  void amend(List<OrganisationLists.Amended> all, OrganisationLists.Origin from) {
    template.execute(
        """
        create temporary table if not exists organisation_amended
            (like organisation including defaults) on commit drop
        """);
    template.execute("truncate organisation_amended");
    template.execute(
        CopyRows.of(
            "copy organisation_amended " + COLUMNS,
            copy -> {
              for (var it : all) {
                copy.add(columns(it.id().subdistrict(), it.id().number(), it.now(), from));
              }
            }));
    template.execute(
        """
        update organisation o
           set grid = a.grid, name = a.name, kind = a.kind, credit_code = a.credit_code,
               building = a.building, address = a.address,
               keeper = coalesce(a.keeper, o.keeper),
               keeper_phone = coalesce(a.keeper_phone, o.keeper_phone),
               version = o.version + 1, source = a.source, recorded_at = a.recorded_at,
               account = a.account, post = a.post
          from organisation_amended a
         where o.subdistrict = a.subdistrict and o.id = a.id
        """);
  }

  private @Nullable Object[] columns(
      long subdistrict, long id, OrganisationLists.Standing it, OrganisationLists.Origin from) {
    var told = it.told();
    return new @Nullable Object[] {
      subdistrict,
      id,
      told.grid().value(),
      told.name(),
      told.kind(),
      told.codeOrNull(),
      it.building(),
      told.address(),
      vault.seal(told.keeper(), "keeper", id),
      vault.seal(told.phone(), "keeper_phone", id),
      false,
      from.source(),
      from.at(),
      from.by().account(),
      from.by().post()
    };
  }
}
