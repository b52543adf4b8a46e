package org.linli.people.rosters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentId;
import org.linli.people.organisations.OrganisationId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that finds many people or organisations by what a list calls them. */
@Repository
class LookUpStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  LookUpStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Map<String, List<ResidentId>> byIdentity(PlaceCode place, Collection<String> numbers) {
    var asked = new LinkedHashSet<>(numbers);
    var found = new HashMap<String, List<ResidentId>>();
    jdbc.sql(
            """
            select r.subdistrict, r.id, r.identity from resident r
            join household h on h.subdistrict = r.subdistrict and h.id = r.household
            where r.identity_key = any(:keys) and r.whereabouts = 'HERE'
              and h.grid >= :gridFrom and h.grid < :gridTo
            order by r.id
            """)
        .param("keys", asked.stream().map(vault::index).toArray(Long[]::new))
        .param("gridFrom", place.subtree().gridFrom())
        .param("gridTo", place.subtree().gridTo())
        .query(row -> {
          var id = new ResidentId(row.getLong("subdistrict"), row.getLong("id"));
          var number = vault.open(row.getBytes("identity"), "identity", id.number());
          if (number != null && asked.contains(number)) add(found, number, id);
        });
    return found;
  }

  Map<String, List<ResidentId>> byName(PlaceCode place, Collection<String> names) {
    var tree = place.subtree();
    var found = new HashMap<String, List<ResidentId>>();
    jdbc.sql(
            """
            select r.subdistrict, r.id, r.name from resident r
            join household h on h.subdistrict = r.subdistrict and h.id = r.household
            where r.name = any(:names) and r.whereabouts = 'HERE'
              and r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
              and h.grid >= :gridFrom and h.grid < :gridTo
            order by r.id
            """)
        .param("names", names.toArray(String[]::new))
        .params(tree.parameters())
        .query(row -> {
          add(
              found,
              row.getString("name"),
              new ResidentId(row.getLong("subdistrict"), row.getLong("id")));
        });
    return found;
  }

  Map<String, List<OrganisationId>> byCreditCode(PlaceCode place, Collection<String> codes) {
    return organisations(place, "credit_code", codes);
  }

  Map<String, List<OrganisationId>> organisationsByName(PlaceCode place, Collection<String> names) {
    return organisations(place, "name", names);
  }

  private Map<String, List<OrganisationId>> organisations(
      PlaceCode place, String column, Collection<String> words) {
    var tree = place.subtree();
    var found = new HashMap<String, List<OrganisationId>>();
    jdbc.sql(
            """
            select subdistrict, id, %1$s as called from organisation
            where %1$s = any(:words) and ended_at is null
              and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
              and grid >= :gridFrom and grid < :gridTo
            order by id
            """
                .formatted(column))
        .param("words", words.toArray(String[]::new))
        .params(tree.parameters())
        .query(row -> {
          add(
              found,
              row.getString("called"),
              new OrganisationId(row.getLong("subdistrict"), row.getLong("id")));
        });
    return found;
  }

  private static <T> void add(Map<String, List<T>> to, String key, T it) {
    Objects.requireNonNull(to.computeIfAbsent(key, _ -> new ArrayList<>())).add(it);
  }
}
