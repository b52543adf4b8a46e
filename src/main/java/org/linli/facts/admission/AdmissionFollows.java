package org.linli.facts.admission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.authority.PostAgencyChanged;
import org.linli.authority.PostsContinued;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.facts.admission.IssueStore.Entry;
import org.linli.facts.asks.Asks;
import org.linli.journal.Journal;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that are out, their returns and what they cost follow the places they are over and the
 * posts they are of. A form over places that are laid together is over what they become.
 */
@Component
@Order(30) // open asks have followed before
@Transactional
class AdmissionFollows implements Attached {

  private final AdmissionFollowStore following;
  private final ReturnStore returns;
  private final Asks asks;
  private final WorkDays workDays;
  private final Clock clock;

  AdmissionFollows(
      AdmissionFollowStore following,
      ReturnStore returns,
      Asks asks,
      WorkDays workDays,
      Clock clock) {
    this.following = following;
    this.returns = returns;
    this.asks = asks;
    this.workDays = workDays;
    this.clock = clock;
  }

  @Override
  public void holdStill() {
    following.holdStill();
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("FORMS", following.openIssues(places), "RETURNS", following.openReturns(places));
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (heirs.isEmpty()) return;
    var laidTogether = settle(following.openReturnsOf(heirs.keySet()), heirs);
    following.issues(heirs);
    following.returns(heirs);
    following.burden(heirs);
    laidTogether.forEach(
        it -> asks.pause(it.issue(), Objects.requireNonNull(heirs.get(it.place()))));
  }

  /**
   * Where places that sent the same form back become one, it is one return: the earliest goes on,
   * the others are over. Answers those that go on, which are for the whole of the new place now.
   */
  private List<Return> settle(List<Return> open, Map<PlaceCode, PlaceCode> heirs) {
    var goOn = new ArrayList<Return>();
    var seen = new HashSet<List<Object>>();
    var now = clock.instant();
    for (var it : open) {
      if (seen.add(List.of(it.issue(), Objects.requireNonNull(heirs.get(it.place()))))) {
        goOn.add(it);
        continue;
      }
      var over =
          it.next(
              new ReturnStep.End(), now, (at, days) -> WorkDays.endOf(workDays.after(at, days)));
      returns.save(over, now, new Entry("END", null, Journal.DUTY, ""));
    }
    return goOn;
  }

  @EventListener
  void on(PostsContinued continued) {
    following.posts(new LinkedHashMap<>(continued.next()));
  }

  @EventListener
  void on(PostAgencyChanged changed) {
    following.agency(changed.post(), changed.agency());
  }
}
