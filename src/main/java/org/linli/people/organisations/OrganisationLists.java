package org.linli.people.organisations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Thousands of organisations at once, for lists that go in and out. Whoever calls has asked for the
 * right and notes it in the journal; it all happens in their transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationLists {

  private final OrganisationListStore store;
  private final Ids ids;

  OrganisationLists(OrganisationListStore store, Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  /** What is told of an organisation, and the building its address was found to be in. */
  public record Standing(OrganisationTold told, @Nullable Long building) {}

  /** One that is known, as it is told now; a keeper or phone that is null stays. */
  public record Amended(OrganisationId id, Standing now) {}

  /** From where a list comes, who brought it, and when. */
  public record Origin(String source, Caller by, Instant at) {}

  /** All that go on within a place of at most a subdistrict. */
  public List<Organisation> all(PlaceCode within) {
    return store.all(within);
  }

  /** Hands over the same one by one, by grid and name. */
  public int each(PlaceCode within, Consumer<Organisation> take) {
    return store.each(within, take);
  }

  /** Those of these that go on. */
  public List<Organisation> find(Collection<OrganisationId> ids) {
    return ids.isEmpty() ? List.of() : store.find(ids);
  }

  /** Which of some credit codes belong to one that goes on outside a place. */
  public Set<String> knownElsewhere(Collection<String> codes, PlaceCode within) {
    return codes.isEmpty() ? Set.of() : store.knownElsewhere(codes, within);
  }

  public void add(List<Standing> all, Origin origin) {
    if (!all.isEmpty()) store.add(all, ids.next(all.size()), origin);
  }

  public void amend(List<Amended> all, Origin origin) {
    if (!all.isEmpty()) store.amend(all, origin);
  }
}
