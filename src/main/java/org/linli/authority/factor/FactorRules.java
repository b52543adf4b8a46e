package org.linli.authority.factor;

import java.util.List;
import java.util.Map;
import org.linli.authority.Role;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to which posts must have a second factor: by role, within the officer's place. */
@Service
@Transactional
public class FactorRules {

  private final FactorRuleStore store;
  private final Journal journal;

  FactorRules(FactorRuleStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  /**
   * How a role stands within a place: required by a rule of the place itself or of a wider one, how
   * many accounts hold the role there now, and how many of them have set a second factor up.
   */
  public record Standing(
      Role role, boolean required, boolean requiredByWider, int holders, int setUp) {}

  /** All roles, as they stand within the caller's place. */
  @Transactional(readOnly = true)
  List<Standing> list(Caller caller) {
    caller.require(Power.MANAGE_SECURITY);
    return store.standings(caller.place());
  }

  /** From now on holders of the role within the caller's place need it, or no longer do. */
  void require(Caller caller, Role role, boolean required) {
    caller.require(Power.MANAGE_SECURITY);
    if (!store.put(role, caller.place(), required)) return;
    journal.note(
        caller,
        required ? "SECOND_FACTOR_REQUIRED" : "SECOND_FACTOR_NOT_REQUIRED",
        role.name(),
        caller.place(),
        Map.of());
  }
}
