package org.linli.command.activations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.authority.grants.Borrower;
import org.linli.authority.grants.Grants;
import org.linli.authority.grants.Loan;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan;
import org.linli.edge.Caller;
import org.linli.law.measures.Measure;
import org.linli.law.measures.MeasureKinds;
import org.linli.law.measures.Measures;
import org.linli.law.measures.Wish;
import org.springframework.stereotype.Component;

/**
 * What of a plan needs the law's leave: powers lent and measures. Both have an end of their own, so
 * that neither goes on when nobody looks. An exercise lends nothing, and its measures bind nobody.
 */
@Component
class LawfulParts {

  private final Grants grants;
  private final Measures measures;

  LawfulParts(Grants grants, Measures measures) {
    this.grants = grants;
    this.measures = measures;
  }

  List<Part> bring(Bringing it) {
    var made = new ArrayList<Part>();
    made.addAll(lend(it, it.now()));
    for (var item : it.plan().measures()) {
      if (item.from() != it.from()) continue;
      for (var scope : it.scopes()) made.addAll(enact(it, item, scope, it.now()));
    }
    return made;
  }

  /** From the old end on, or from now where that is past. */
  List<Part> prolong(Bringing it, Instant before) {
    var made = new ArrayList<>(lend(it, Collections.max(List.of(before, it.now()))));
    var running = measures.ofSource(it.source());
    for (var item : it.plan().measures()) {
      if (item.from() != it.from()) continue;
      for (var scope : it.scopes()) {
        var last = lastEnd(running, item, scope);
        made.addAll(enact(it, item, scope, last.isAfter(it.now()) ? last : it.now()));
      }
    }
    return made;
  }

  private static Instant lastEnd(List<Measure> all, Plan.MeasureItem item, PlaceCode at) {
    return all.stream()
        .filter(it -> it.kind().key().equals(item.kind()) && it.place().equals(at))
        .map(Measure::until)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private List<Part> lend(Bringing it, Instant from) {
    var made = new ArrayList<Part>();
    for (var item : it.plan().lends()) {
      if (item.from() != it.from()) continue;
      var title = item.power().name();
      var key = title + ":" + item.to() + (item.agency() == null ? "" : ":" + item.agency());
      if (it.activation().exercise()) {
        for (var scope : it.scopes()) made.add(it.part(Part.Kind.GRANT, key, scope, title, 0));
        continue;
      }
      var until = Grants.until(from, it.activation().until());
      var loans =
          it.scopes().stream()
              .map(scope ->
                  new Loan(
                      item.power(),
                      scope,
                      new Borrower.Everyone(item.to(), item.agency()),
                      from,
                      until,
                      item.reason(),
                      item.englishReason()))
              .toList();
      var lent =
          it.trouble()
              .in(
                  Part.Kind.GRANT,
                  key,
                  title,
                  null,
                  () -> grants.lend(it.by(), it.source(), it.activation().ground().basis(), loans));
      if (lent == null) continue;
      for (var scope : it.scopes()) made.add(it.part(Part.Kind.GRANT, key, scope, title, 1));
    }
    return made;
  }

  private List<Part> enact(Bringing it, Plan.MeasureItem item, PlaceCode scope, Instant from) {
    var activation = it.activation();
    var kind = MeasureKinds.get(item.kind());
    var until =
        Collections.min(List.of(from.plus(Duration.ofDays(item.days())), activation.until()));
    if (!until.isAfter(from)) return List.of();
    if (activation.exercise() && !kind.isFor(it.by().place().level())) {
      // Who plays it could not decide it: noted as what a higher authority would do.
      return List.of(
          it.part(Part.Kind.MEASURE, item.kind(), scope, kind.name(), kind.englishName(), 0));
    }
    var wish =
        new Wish(
            item.kind(),
            scope,
            from.equals(it.now()) ? null : from,
            until,
            item.basis(),
            new Measure.Words(
                item.content(),
                item.englishContent(),
                item.proportion(),
                item.englishProportion(),
                item.protection(),
                item.englishProtection(),
                item.appeal(),
                item.englishAppeal()));
    var ground = activation.ground();
    var made =
        it.trouble()
            .in(
                Part.Kind.MEASURE,
                item.kind(),
                kind.name(),
                kind.englishName(),
                () ->
                    measures.enact(
                        it.by(),
                        it.source(),
                        activation.exerciseId(),
                        ground.authority(),
                        ground.notice(),
                        List.of(wish)));
    if (made == null) return List.of();
    return made.stream()
        .map(one ->
            it.part(
                Part.Kind.MEASURE,
                item.kind(),
                scope,
                one.id(),
                kind.name(),
                kind.englishName(),
                1))
        .toList();
  }

  /** Takes back and lifts all that came with one level. */
  void end(Caller by, Activation activation, String source, String words) {
    if (!activation.exercise()) grants.end(by, source, words);
    measures.lift(by, source, words);
  }
}
