package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.people.Households;
import org.linli.people.Resident;
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

  /**
   * Of what a household may say something, and of whom; where every door is visited, of nothing.
   */
  record Asked(List<Resident> people, List<SweepDoors.Under> sweeps) {}

  @Transactional(readOnly = true)
  Asked of(String token) {
    var home = households.byLink(token);
    var household = home.household();
    var sweeps =
        steps.openAt(household, clock.instant()).stream()
            .filter(it -> it.mode() == Mode.SELF_REPORT_FIRST)
            .map(it -> lists.under(it, household.keyOn(it.day())))
            .toList();
    return new Asked(sweeps.isEmpty() ? List.of() : home.residents(), sweeps);
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
