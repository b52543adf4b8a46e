package org.linli.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep.Act;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open cases follow the places they are in; of a grid that is divided they go to its first part,
 * where whoever verifies them says the right one. What is at rest keeps the codes of its time.
 */
@Component
@Transactional
class CasesFollow implements Attached {

  private final OwnerStore open;
  private final CaseStore cases;
  private final Owners owners;
  private final Clock clock;

  CasesFollow(OwnerStore open, CaseStore cases, Owners owners, Clock clock) {
    this.open = open;
    this.cases = cases;
    this.owners = owners;
    this.clock = clock;
  }

  @Override
  public void holdStill() {
    open.holdStill();
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("CASES", open.countOpenAt(places));
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (heirs.isEmpty()) return;
    var now = clock.instant();
    for (var file : open.openAt(heirs.keySet())) {
      var next = file.it().following(heirs);
      var line = LogLine.of(now, Act.LOCATE, next, null, "").because(succession.basis());
      cases.save(file, next, owners.of(next), line);
    }
  }
}
