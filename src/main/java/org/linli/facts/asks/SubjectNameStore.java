package org.linli.facts.asks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.linli.people.residents.Residents;
import org.linli.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the subjects on a page are called and where they are: one look-up a kind. */
@Repository
class SubjectNameStore {

  private static final Map<ItemSubject, String> REGISTERS =
      Map.of(
          ItemSubject.BUILDING,
          "select subdistrict, id, name, address from building b where (subdistrict, id) in (:ids)",
          ItemSubject.ORGANISATION,
          "select subdistrict, id, name, address from organisation where (subdistrict, id) in (:ids)",
          ItemSubject.DWELLING,
          """
          select d.subdistrict, d.id, b.name || e.name || d.room as name, b.address
          from dwelling d join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
          join building b on b.subdistrict = e.subdistrict and b.id = e.building
          where (d.subdistrict, d.id) in (:ids)
          """);

  private final Residents residents;
  private final Households households;
  private final Places places;
  private final JdbcClient jdbc;

  SubjectNameStore(Residents residents, Households households, Places places, JdbcClient jdbc) {
    this.residents = residents;
    this.households = households;
    this.places = places;
    this.jdbc = jdbc;
  }

  record Named(String name, String address) {}

  Map<Subject, Named> of(Collection<Subject> subjects) {
    var named = new HashMap<Subject, Named>();
    for (var kind : ItemSubject.values()) {
      var of = subjects.stream().filter(it -> it.kind() == kind).toList();
      if (of.isEmpty()) continue;
      switch (kind) {
        case RESIDENT -> people(of, named);
        case HOUSEHOLD -> homes(of, named);
        case PLACE -> places(of, named);
        case BUILDING, DWELLING, ORGANISATION -> registered(kind, of, named);
      }
    }
    return named;
  }

  private void people(List<Subject> of, Map<Subject, Named> named) {
    residents
        .named(of.stream().map(it -> new ResidentId(it.subdistrict(), it.number())).toList())
        .forEach((id, it) ->
            named.put(Subject.of(id), new Named(Masked.name(it.resident().name()), it.address())));
  }

  private void homes(List<Subject> of, Map<Subject, Named> named) {
    households
        .named(of.stream().map(it -> new HouseholdId(it.subdistrict(), it.number())).toList())
        .forEach((id, it) ->
            named.put(Subject.of(id), new Named(Masked.name(it.headName()), it.door())));
  }

  private void places(List<Subject> of, Map<Subject, Named> named) {
    var codes = of.stream().map(it -> new PlaceCode(it.number())).toList();
    places
        .named(codes)
        .forEach((code, it) ->
            named.put(
                new Subject(
                    ItemSubject.PLACE,
                    code.level().isWiderThan(Level.SUBDISTRICT)
                        ? 0
                        : code.at(Level.SUBDISTRICT).value(),
                    code.value()),
                new Named(it.name(), "")));
  }

  private void registered(ItemSubject kind, List<Subject> of, Map<Subject, Named> named) {
    jdbc.sql(Objects.requireNonNull(REGISTERS.get(kind)))
        .param("ids", of.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(row -> {
          named.put(
              new Subject(kind, row.getLong("subdistrict"), row.getLong("id")),
              new Named(row.getString("name"), row.getString("address")));
        });
  }
}
