package org.linli.catalogue.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.CodeList;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.Knower;
import org.linli.catalogue.LocalItems;
import org.linli.catalogue.ValueRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was accepted here, as items of the catalogue. */
@Component
class AcceptedItems implements LocalItems {

  /** Another server of the installation hears of a decision after this while. */
  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private static final long MOST = 1_000_000_000L;

  private final ProposalStore store;
  private final Clock clock;
  private volatile @Nullable Looked looked;

  private record Looked(Stamp stamp, Instant at) {}

  AcceptedItems(ProposalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Stamp stamp() {
    var now = clock.instant();
    var last = looked;
    if (last != null && Duration.between(last.at(), now).abs().compareTo(BELIEVED) < 0) {
      return last.stamp();
    }
    var anew = new Looked(store.stamp(), now);
    looked = anew;
    return anew.stamp();
  }

  /** Once the decision is on disk, it counts at once. */
  void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            looked = null;
          }
        });
  }

  @Override
  public List<DataItem> added(List<DataItem> shipped) {
    var all = new ArrayList<>(shipped);
    for (var it : store.served()) {
      switch (it.state()) {
        case Proposal.State.Accepted accepted -> all.add(item(it, accepted, all));
        case Proposal.State.Synonym(var of) -> nameToo(all, of, it.proposed().label());
        case Proposal.State.Open _, Proposal.State.Declined _ -> {}
      }
    }
    return all;
  }

  private static DataItem item(Proposal it, Proposal.State.Accepted as, List<DataItem> others) {
    var proposed = it.proposed();
    var fresh = as.terms().fresh();
    return new DataItem(
        as.key(),
        1,
        proposed.subject(),
        free(proposed.label(), as, proposed, others),
        free(as.terms().english(), as, proposed, others),
        List.of(),
        List.of(),
        rule(proposed, as),
        null,
        proposed.owner(),
        fresh == null ? null : Period.parse(fresh),
        as.terms().sensitivity(),
        List.of(Knower.values()),
        null,
        null);
  }

  /** A newer shipped item may have come to go by the name: then the key tells them apart. */
  private static String free(
      String name, Proposal.State.Accepted as, Proposed proposed, List<DataItem> others) {
    return others.stream().anyMatch(it -> it.subject() == proposed.subject() && it.goesBy(name))
        ? name + " " + as.key()
        : name;
  }

  private static ValueRule rule(Proposed it, Proposal.State.Accepted as) {
    var codes =
        it.type() == DataType.CODE
            ? new CodeList(
                as.key(),
                IntStream.range(0, it.codes().size())
                    .mapToObj(at ->
                        new CodeList.Code(
                            String.valueOf(at + 1), it.codes().get(at), it.codes().get(at)))
                    .toList())
            : null;
    var number = it.type().isNumber();
    return new ValueRule(
        it.type(), codes, it.unit(), null, number ? 0L : null, number ? MOST : null);
  }

  /** The name becomes one of the item's; ambiguous where another of the subject has it too. */
  private static void nameToo(List<DataItem> all, String key, String label) {
    var versions = new HashMap<Integer, DataItem>();
    for (var at = 0; at < all.size(); at++) {
      if (all.get(at).key().equals(key)) versions.put(at, all.get(at));
    }
    if (versions.isEmpty()) return;
    var subject = versions.values().iterator().next().subject();
    var others =
        all.stream()
            .filter(it -> it.subject() == subject && !it.key().equals(key))
            .filter(it -> it.goesBy(label))
            .toList();
    if (!others.isEmpty() || versions.values().iterator().next().goesBy(label)) return;
    versions.forEach((at, it) -> all.set(at, it.goingBy(label)));
  }
}
