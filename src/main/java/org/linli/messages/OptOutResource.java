package org.linli.messages;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who wants no messages. */
@RestController
@RequestMapping("/api")
class OptOutResource {

  private final OptOuts optOuts;

  OptOutResource(OptOuts optOuts) {
    this.optOuts = optOuts;
  }

  /** Those who can be sent one, with whether they want none; names are masked. */
  record PersonView(ResidentId resident, String name, boolean none) {}

  /** {@code none}: the household as a whole wants none, whoever of it. */
  record OptOutView(boolean none, List<PersonView> people) {

    static OptOutView of(OptOuts.Of it) {
      var people =
          it.home().residents().stream()
              .filter(one -> one.phone() != null)
              .map(one -> {
                var id = OptOuts.idOf(one);
                return new PersonView(
                    id, Masked.name(one.name()), it.optOut().residents().contains(id));
              })
              .toList();
      return new OptOutView(it.optOut().household(), people);
    }
  }

  record NewOptOut(boolean none, Set<ResidentId> people) {

    OptOut read() {
      return new OptOut(none, people);
    }
  }

  @Refuses(410)
  @GetMapping("/home/{token}/messages")
  OptOutView home(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    return OptOutView.of(optOuts.home(token));
  }

  @Refuses(410)
  @PutMapping("/home/{token}/messages")
  OptOutView setHome(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody NewOptOut it) {
    return OptOutView.of(optOuts.set(token, it.read()));
  }

  @GetMapping("/households/{household}/messages")
  OptOutView ofHousehold(Caller caller, @PathVariable HouseholdId household) {
    return OptOutView.of(optOuts.household(caller, household));
  }

  @PutMapping("/households/{household}/messages")
  OptOutView setHousehold(
      Caller caller, @PathVariable HouseholdId household, @RequestBody NewOptOut it) {
    return OptOutView.of(optOuts.set(caller, household, it.read()));
  }
}
