package org.linli.catalogue.proposals;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.linli.catalogue.DataItems;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which the catalogue grows: who fills or issues forms proposes, who keeps the law
 * decides.
 */
@Service
@Transactional
public class Proposals {

  private final ProposalStore store;
  private final AcceptedItems accepted;
  private final DataItems items;
  private final Journal journal;
  private final Clock clock;

  Proposals(
      ProposalStore store, AcceptedItems accepted, DataItems items, Journal journal, Clock clock) {
    this.store = store;
    this.accepted = accepted;
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  /** Proposes an item; where the same waits already, answers that one. */
  public UUID propose(Caller caller, Proposed proposed) {
    caller.requireOneOf(Power.ISSUE_FORMS, Power.TELL_FACTS, Power.KEEP_LAW);
    refuse(proposed.faults());
    refuseTaken(proposed);
    var open = store.open(proposed);
    if (open.isPresent()) return open.get().id();
    var id = UUID.randomUUID();
    store.add(id, proposed, clock.instant(), caller);
    var stands = store.open(proposed).map(Proposal::id).orElse(id);
    note(caller, "ITEM_PROPOSED", stands, Map.of("label", proposed.label()));
    return stands;
  }

  /** The open ones first; those that are decided too where not only the open are asked for. */
  @Transactional(readOnly = true)
  public Page<Proposal> list(Caller caller, boolean onlyOpen, Page.Ask ask) {
    caller.require(Power.SEE_PLACES);
    return store.list(onlyOpen, ask);
  }

  /** It becomes an item of its own; answers its key. */
  public String accept(Caller caller, UUID id, Proposal.Terms terms) {
    caller.require(Power.KEEP_LAW);
    var proposal = open(id);
    if (terms.english().isBlank()) {
      refuse(List.of(Fault.at("english", "", ProposalFault.LABEL_MISSING)));
    }
    if (terms.fresh() != null) period(terms.fresh());
    refuseTaken(proposal.proposed());
    var state = new Proposal.State.Accepted(store.nextNumber(), terms);
    decide(caller, proposal, state, "ITEM_ACCEPTED", Map.of("key", state.key()));
    return state.key();
  }

  /** It is another name of this item, which is found by it from now on. */
  public void isSynonym(Caller caller, UUID id, String of) {
    caller.require(Power.KEEP_LAW);
    var proposal = open(id);
    if (!items.has(of)) refuse(List.of(Fault.at("of", of, ProposalFault.NO_SUCH_ITEM)));
    var item = items.item(of);
    if (item.subject() != proposal.proposed().subject()) {
      refuse(List.of(Fault.at("of", of, ProposalFault.OF_ANOTHER_SUBJECT)));
    }
    refuseTaken(proposal.proposed());
    decide(caller, proposal, new Proposal.State.Synonym(of), "ITEM_IS_SYNONYM", Map.of("key", of));
  }

  public void decline(Caller caller, UUID id, String reason) {
    caller.require(Power.KEEP_LAW);
    var proposal = open(id);
    if (reason.isBlank()) {
      refuse(List.of(Fault.at("reason", "", ProposalFault.REASON_MISSING)));
    }
    decide(
        caller,
        proposal,
        new Proposal.State.Declined(reason.strip()),
        "ITEM_DECLINED",
        Map.of("reason", reason.strip()));
  }

  private void decide(
      Caller caller, Proposal it, Proposal.State state, String action, Map<String, ?> facts) {
    store.decide(it.id(), state, clock.instant(), caller);
    accepted.forgetAfterCommit();
    note(caller, action, it.id(), facts);
  }

  private void note(Caller caller, String action, UUID id, Map<String, ?> facts) {
    journal.note(caller, action, id.toString(), caller.place(), facts);
  }

  private Proposal open(UUID id) {
    var found = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    return switch (found.state()) {
      case Proposal.State.Open _ -> found;
      case Proposal.State.Accepted _, Proposal.State.Synonym _, Proposal.State.Declined _ ->
          throw Refusal.because(ProposalReason.ALREADY_DECIDED);
    };
  }

  private void refuseTaken(Proposed proposed) {
    items.all().stream()
        .filter(it -> it.subject() == proposed.subject() && it.goesBy(proposed.label()))
        .findFirst()
        .ifPresent(it -> {
          throw Refusal.because(ProposalReason.NAME_TAKEN, proposed.label(), it.key(), it.name());
        });
  }

  private static void period(String fresh) {
    try {
      var period = Period.parse(fresh);
      if (!period.isZero() && !period.isNegative()) return;
    } catch (DateTimeException notOne) {
      // Told below, with the same words as one that is no while.
    }
    refuse(List.of(Fault.at("fresh", fresh, ProposalFault.NOT_A_PERIOD)));
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) throw Refusal.forFaults(ProposalReason.PROPOSAL_WRONG, faults);
  }
}
