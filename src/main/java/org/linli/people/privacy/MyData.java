package org.linli.people.privacy;

import java.util.List;
import java.util.Map;
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

  private static final int MOST_SHOWN = 50;

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

  /** The people with the newest changes, who looked at their data, and what they asked. */
  record Kept(
      List<Located> people,
      Map<ResidentId, Map<String, Change>> changes,
      List<Reveal> reveals,
      List<CorrectionRequest> requests) {}

  Kept byLink(String token) {
    var home = households.byLink(token);
    var ids = home.residents().stream().map(Resident::residentId).toList();
    var located = residents.named(ids);
    return new Kept(
        ids.stream().map(located::get).filter(java.util.Objects::nonNull).toList(),
        residents.latestChanges(ids),
        reveals.of(ids, MOST_SHOWN),
        requests.of(ids));
  }
}
