package org.linli.people.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.Page;
import org.linli.people.Households;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.residents.Change;
import org.linli.people.residents.Located;
import org.linli.people.residents.Residents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which a household sees what is kept about it (PIPL, article 45). */
@Service
@Transactional(readOnly = true)
public class MyData {

  private final Households households;
  private final Residents residents;
  private final Reveals reveals;
  private final CorrectionRequests requests;

  MyData(Households households, Residents residents, Reveals reveals, CorrectionRequests requests) {
    this.households = households;
    this.residents = residents;
    this.reveals = reveals;
    this.requests = requests;
  }

  /** The people with the newest changes, and what they asked. */
  record Kept(
      List<Located> people,
      Map<ResidentId, Map<String, Change>> changes,
      List<CorrectionRequest> requests) {}

  Kept byLink(String token) {
    var home = households.byLink(token);
    var ids = home.residents().stream().map(Resident::residentId).toList();
    var located = residents.named(ids);
    return new Kept(
        ids.stream().map(located::get).filter(java.util.Objects::nonNull).toList(),
        residents.latestChanges(ids),
        requests.of(ids));
  }

  /** Somebody's data were uncovered; {@code name} is theirs. */
  record Looked(Reveal reveal, String name) {}

  /** Who uncovered data of those who live there, and for what; the newest first. */
  Page<Looked> looks(String token, Page.Ask ask) {
    var names =
        households.byLink(token).residents().stream()
            .collect(Collectors.toMap(Resident::residentId, Resident::name));
    return reveals
        .of(names.keySet(), ask)
        .map(it -> new Looked(it, names.getOrDefault(it.resident(), "")));
  }
}
