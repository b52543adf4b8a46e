package org.linli.command.activations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.authority.Posts;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.activations.ActivationView.BelowView;
import org.linli.command.activations.ActivationView.InjectView;
import org.linli.command.activations.ActivationView.LineView;
import org.linli.command.activations.ActivationView.MatterView;
import org.linli.command.activations.ActivationView.NodeView;
import org.linli.command.activations.ActivationView.OrderLine;
import org.linli.command.activations.ActivationView.PartView;
import org.linli.command.activations.ActivationView.RefusedPart;
import org.linli.command.activations.ActivationView.UnitView;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.linli.law.LegalBases;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Puts names to what an activation is made of: places, posts and laws, one read each a list. */
@Component
class ActivationViews {

  private final Places places;
  private final Posts posts;
  private final LegalBases bases;
  private final Texts texts;
  private final Clock clock;

  ActivationViews(Places places, Posts posts, LegalBases bases, Texts texts, Clock clock) {
    this.places = places;
    this.posts = posts;
    this.bases = bases;
    this.texts = texts;
    this.clock = clock;
  }

  /** Places by their codes, ended ones too. */
  private final class Named {
    private final Map<PlaceCode, PlaceView> all;

    Named(Stream<PlaceCode> codes) {
      var wanted = codes.distinct().toList();
      var known = places.named(wanted);
      all =
          wanted.stream()
              .collect(Collectors.toMap(it -> it, it -> PlaceView.of(it, known.get(it))));
    }

    PlaceView of(PlaceCode code) {
      return Objects.requireNonNull(all.get(code));
    }
  }

  List<ActivationView> of(Caller caller, List<Activation> all) {
    var named =
        new Named(
            all.stream()
                .flatMap(it ->
                    Stream.concat(
                        it.places().stream(), Stream.of(it.by().place(), it.plan().area()))));
    var titles = posts.titles(all.stream().map(it -> it.by().post()).distinct().toList());
    var laws = bases.find(all.stream().map(it -> it.ground().basis()).distinct().toList());
    var now = clock.instant();
    return all.stream()
        .map(it -> {
          var law = laws.get(it.ground().basis());
          return new ActivationView(
              it.id(),
              it.plan().key(),
              named.of(it.plan().area()),
              it.plan().number(),
              it.name(),
              it.englishName(),
              it.exercise(),
              it.matter(),
              it.level(),
              it.places().stream().map(named::of).toList(),
              named.of(it.by().place()),
              titles.get(it.by().post()),
              it.ground().authority(),
              it.ground().basis(),
              law == null ? null : law.cited(),
              law == null ? null : law.englishCited(),
              it.ground().notice(),
              it.startedAt(),
              it.until(),
              it.state().name(),
              it.state().endedAt(),
              it.state().endedWords(),
              it.state().learnt(),
              it.isOverdue(now),
              it.endsSoon(now),
              isMine(caller, it));
        })
        .toList();
  }

  private static boolean isMine(Caller caller, Activation it) {
    return caller.powers().contains(it.power()) && it.isCommandedBy(caller);
  }

  ActivationView.Preview preview(Caller caller, Activations.Look look) {
    return new ActivationView.Preview(
        of(caller, List.of(look.activation())).getFirst(),
        Decisions.numbers(look.brings()),
        parts(look.brings()),
        look.refused().stream().map(this::refused).toList());
  }

  private RefusedPart refused(Trouble.Of it) {
    return new RefusedPart(
        it.kind(),
        it.key(),
        it.title(),
        it.englishTitle(),
        it.why().reason().name(),
        texts.detail(it.why()),
        faults(it.why()));
  }

  private List<String> faults(Refusal why) {
    return why.faults().stream().map(texts::view).map(it -> it.reason() + it.cure()).toList();
  }

  List<PartView> parts(List<Part> parts) {
    var named = new Named(parts.stream().map(Part::place));
    return parts.stream()
        .sorted(Comparator.comparing(Part::since).thenComparing(Part::kind))
        .map(it ->
            new PartView(
                it.kind(),
                it.key(),
                named.of(it.place()),
                it.ref(),
                it.title(),
                it.englishTitle(),
                it.amount(),
                it.from(),
                it.since(),
                it.endedAt()))
        .toList();
  }

  List<MatterView> matters(List<PartStore.Held> all) {
    return all.stream()
        .map(it ->
            new MatterView(
                it.matter(),
                it.name(),
                it.englishName(),
                it.group().key(),
                it.group().name(),
                it.group().englishName(),
                it.since(),
                it.until()))
        .toList();
  }

  List<LineView> lines(List<Line> all) {
    var titles = titles(all.stream().map(Line::post).toList());
    return all.stream()
        .map(it ->
            new LineView(
                it.at(),
                it.act(),
                it.level(),
                it.until(),
                it.ground().authority(),
                it.ground().basis(),
                it.ground().notice(),
                it.ground().words(),
                titles.get(it.post()),
                it.numbers()))
        .toList();
  }

  private Map<UUID, String> titles(Collection<UUID> of) {
    return posts.titles(of.stream().distinct().toList());
  }

  NodeView node(Caller caller, ActivationNodes.Node it) {
    var codes = new ArrayList<PlaceCode>();
    var path =
        it.place().ancestors().stream()
            .filter(at -> caller.place().contains(at) && it.activation().touches(at))
            .toList();
    codes.addAll(path);
    codes.add(it.place());
    it.below().forEach(below -> codes.add(below.place()));
    var named = new Named(codes.stream());
    return new NodeView(
        of(caller, List.of(it.activation())).getFirst(),
        path.stream().map(named::of).toList(),
        named.of(it.place()),
        it.units().stream().map(ActivationViews::unit).toList(),
        it.orders().stream()
            .map(order ->
                new OrderLine(
                    order.order().id(),
                    order.order().wish().title(),
                    order.order().wish().englishTitle(),
                    order.here()))
            .toList(),
        it.below().stream()
            .map(below -> new BelowView(named.of(below.place()), below.units(), below.progress()))
            .toList(),
        it.asOf());
  }

  private static UnitView unit(Unit it) {
    return new UnitView(
        it.kind(),
        it.key(),
        it.name(),
        it.englishName(),
        it.lead(),
        it.agency(),
        it.from(),
        it.openedAt(),
        it.closedAt());
  }

  /** What is expected is not told before it is over. */
  List<InjectView> injects(Activation of, List<Inject> all) {
    var titles = titles(all.stream().map(Inject::post).filter(Objects::nonNull).toList());
    return all.stream()
        .map(it ->
            new InjectView(
                it.number(),
                it.due(),
                it.words(),
                it.englishWords(),
                of.isResponding() ? null : it.expects(),
                of.isResponding() ? null : it.englishExpects(),
                it.answeredAt(),
                it.answer(),
                it.post() == null ? null : titles.get(it.post())))
        .toList();
  }

  ActivationView.ReportView report(Caller caller, Activation of, Exercises.Report it) {
    return new ActivationView.ReportView(
        of(caller, List.of(of)).getFirst(),
        injects(of, it.injects()),
        it.orders().stream()
            .map(order ->
                new OrderLine(order.order(), order.title(), order.englishTitle(), order.progress()))
            .toList(),
        parts(it.stopped()),
        it.asOf());
  }
}
