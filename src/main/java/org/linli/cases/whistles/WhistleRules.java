package org.linli.cases.whistles;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.cases.RuleChanges;
import org.linli.cases.RuleChanges.About;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the limits of whistles and to what a need takes, as the installation sets them. */
@Service
@Transactional
class WhistleRules {

  private final WhistleTermStore store;
  private final RuleChanges changes;

  WhistleRules(WhistleTermStore store, RuleChanges changes) {
    this.store = store;
    this.changes = changes;
  }

  record All(Limits limits, List<WhistleTermStore.Need> needs) {}

  @Transactional(readOnly = true)
  All all(Caller caller) {
    caller.require(Power.SEE_CASES);
    return new All(store.limits(), store.needs());
  }

  /** For what is to be done from now on; clocks that run keep their time. */
  void setLimit(Caller caller, Timing timing, Limit ordinary, Limit emergency, String basis) {
    RuleChanges.require(caller);
    var was = store.limits();
    changes.note(
        caller,
        About.WHISTLE_LIMIT,
        timing.name(),
        was.of(timing, false) + " / " + was.of(timing, true),
        ordinary + " / " + emergency,
        basis);
    store.setLimit(timing, ordinary, emergency);
  }

  /** What is wanted of a need. */
  record Wish(String name, String englishName, List<SourceAgency> agencies, String basis) {}

  /** Answers the key of one that is new. */
  String addNeed(Caller caller, Wish wish) {
    RuleChanges.require(caller);
    var it = checked("NEED_" + store.nextNeed(), wish);
    changes.note(caller, About.WHISTLE_NEED, it.key(), "", written(it), wish.basis());
    store.putNeed(it);
    return it.key();
  }

  void changeNeed(Caller caller, String key, Wish wish) {
    RuleChanges.require(caller);
    var was = need(key);
    var it = checked(key, wish);
    changes.note(caller, About.WHISTLE_NEED, key, written(was), written(it), wish.basis());
    store.putNeed(it);
  }

  /** Nobody chooses it any more; whistles that were blown for it stay. */
  void dropNeed(Caller caller, String key, String basis) {
    RuleChanges.require(caller);
    changes.note(caller, About.WHISTLE_NEED, key, written(need(key)), "", basis);
    store.dropNeed(key);
  }

  private WhistleTermStore.Need need(String key) {
    return store.needs().stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(key));
  }

  private static WhistleTermStore.Need checked(String key, Wish wish) {
    var texts = new Written(Written.LINE);
    var name = texts.text("name", wish.name());
    var english = texts.text("englishName", wish.englishName());
    texts.refuseIfWrong();
    if (wish.agencies().isEmpty()) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("agencies", "", EdgeFault.MISSING)));
    }
    wish.agencies().forEach(Whistles::requireDepartment);
    return new WhistleTermStore.Need(
        key, name, english, new ArrayList<>(EnumSet.copyOf(wish.agencies())));
  }

  private static String written(WhistleTermStore.Need it) {
    return it.name()
        + ": "
        + it.agencies().stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
