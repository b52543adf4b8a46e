package org.linli.facts.admission;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.facts.admission.IssueView.Named;
import org.linli.facts.admission.IssueView.ReturnView;
import org.linli.facts.admission.IssueView.Returned;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Service;

/** Forms and their returns as they are shown: with names of places and titles of posts. */
@Service
public class IssueViews {

  private final ReturnStore returns;
  private final Posts posts;
  private final Places places;
  private final LegalBases bases;
  private final Clock clock;

  IssueViews(ReturnStore returns, Posts posts, Places places, LegalBases bases, Clock clock) {
    this.returns = returns;
    this.posts = posts;
    this.places = places;
    this.bases = bases;
    this.clock = clock;
  }

  /** For whom has asked for the right to see them. */
  public List<IssueView> of(Caller caller, List<Issued> all) {
    var office = posts.office(caller);
    var titles =
        posts.titles(all.stream().map(it -> it.issue().office().post()).distinct().toList());
    var named = places.named(all.stream().map(it -> it.issue().place()).distinct().toList());
    var cited = bases.find(all.stream().map(it -> it.terms().basis()).distinct().toList());
    var tallies = returns.tallies(all.stream().map(it -> it.issue().id()).toList());
    return all.stream()
        .map(it -> {
          var tally = tallies.getOrDefault(it.issue().id(), ReturnStore.Tally.NONE);
          return view(
              it,
              PlaceView.of(it.issue().place(), named.get(it.issue().place())),
              cited.get(it.terms().basis()),
              titles.getOrDefault(it.issue().office().post(), ""),
              it.issue().office().isSameAs(office),
              new Returned(tally.raised(), tally.open(), tally.withdrawn()));
        })
        .toList();
  }

  private static IssueView view(
      Issued it,
      PlaceView placed,
      @Nullable LegalBasis basis,
      String owner,
      boolean mine,
      Returned returned) {
    var terms = it.terms();
    var open = it.issue().state() instanceof State.Open state ? state : null;
    return new IssueView(
        it.issue().id(),
        it.load().form(),
        it.load().title(),
        it.load().englishTitle(),
        it.issue().place(),
        placed,
        terms.agency(),
        terms.issuer(),
        terms.number(),
        terms.basis(),
        basis == null ? null : Named.of(basis),
        terms.duty(),
        terms.purpose(),
        terms.englishPurpose(),
        terms.validFrom(),
        terms.validUntil(),
        terms.keepUntil(),
        terms.emergency(),
        it.issue().state().name(),
        it.issue().isInForce(),
        open == null ? terms.deadline() : open.deadline(),
        open == null ? null : open.due(),
        it.issuedAt(),
        it.closedAt(),
        it.deletedAt(),
        owner,
        mine,
        returned);
  }

  List<ReturnView> returns(Collection<Returns.WithLog> all) {
    var named = places.named(all.stream().map(it -> it.it().place()).distinct().toList());
    var titles = titles(all.stream().flatMap(it -> it.log().stream()).toList());
    return all.stream()
        .map(it -> {
          var open = it.it().state() instanceof ReturnState.Open state ? state : null;
          return new ReturnView(
              it.it().id(),
              it.it().place(),
              PlaceView.of(it.it().place(), named.get(it.it().place())),
              it.it().why(),
              it.it().state().name(),
              open == null ? null : open.stage().acts(),
              open == null ? null : open.due(),
              open == null ? null : open.lapses(),
              open != null && open.isLate(clock.instant()),
              it.turns(),
              lines(it.log(), titles));
        })
        .toList();
  }

  List<IssueView.Line> lines(List<IssueStore.Line> log) {
    return lines(log, titles(log));
  }

  private static List<IssueView.Line> lines(List<IssueStore.Line> log, Map<UUID, String> titles) {
    return log.stream()
        .map(it ->
            new IssueView.Line(
                it.at(),
                it.step(),
                it.state(),
                it.post() == null ? null : titles.getOrDefault(it.post(), ""),
                it.basis(),
                it.words()))
        .toList();
  }

  private Map<UUID, String> titles(List<IssueStore.Line> log) {
    return posts.titles(
        log.stream()
            .map(IssueStore.Line::post)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
