package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.people.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which a household says of itself, through its link, whether anybody is unwell. */
@Service
@Transactional
public class SweepHome {

  private final Households households;
  private final SweepSteps steps;
  private final SweepDoorStore lists;
  private final Clock clock;

  SweepHome(Households households, SweepSteps steps, SweepDoorStore lists, Clock clock) {
    this.households = households;
    this.steps = steps;
    this.lists = lists;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<SweepDoors.Under> of(String token) {
    var household = households.byLink(token).household();
    return steps.openAt(household, clock.instant()).stream()
        .filter(it -> it.mode() == Mode.SELF_REPORT_FIRST)
        .map(it -> lists.under(it, household.keyOn(it.day())))
        .toList();
  }

  /** Takes what the household says; {@code id} is its own, so that sending again is harmless. */
  List<Standing> take(String token, UUID id, Set<Long> unwell) {
    var home = households.byLink(token);
    var faults = new ArrayList<Fault>();
    for (var it : unwell) {
      if (home.residents().stream().noneMatch(resident -> resident.id() == it)) {
        faults.add(Fault.at("unwell", it, CampaignFault.NOT_OF_THIS_HOUSEHOLD));
      }
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(CampaignReason.VISIT_WRONG, faults);
    return steps.take(home, id, new Look.SelfReport(!unwell.isEmpty()), unwell, null);
  }
}
