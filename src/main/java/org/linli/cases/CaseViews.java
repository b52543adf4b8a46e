package org.linli.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep.Act;
import org.linli.edge.Texts;
import org.linli.people.Masked;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/** Puts names to the places and posts of cases; two reads, however many cases. */
@Component
class CaseViews {

  /** What was written for the reporter's eyes too. */
  static final Set<Act> ANSWERS =
      Set.of(
          Act.DECLINE,
          Act.DIVERT,
          Act.HANDLE,
          Act.SETTLE_ON_THE_SPOT,
          Act.ANSWER,
          Act.CALL_GROUNDLESS);

  private static final Set<Act> NOT_FOR_REPORTERS =
      Set.of(Act.REMARK, Act.CLIMB, Act.SUPERVISE, Act.CALL_GROUNDLESS, Act.DISAGREE, Act.LOCATE);

  private final Places places;
  private final Posts posts;
  private final Vault vault;
  private final Texts texts;

  CaseViews(Places places, Posts posts, Vault vault, Texts texts) {
    this.places = places;
    this.posts = posts;
    this.vault = vault;
    this.texts = texts;
  }

  List<CaseView> of(List<CaseFile> files) {
    var names = names(files, List.of());
    return files.stream().map(it -> view(it, names)).toList();
  }

  CaseView of(CaseFile file) {
    return of(List.of(file)).getFirst();
  }

  CaseView.Story story(Cases.Seen seen) {
    var names = names(List.of(seen.file()), seen.log());
    var lines = seen.log().stream().map(it -> line(it, names)).toList();
    return new CaseView.Story(
        view(seen.file(), names), lines, seen.may(), seen.told(), seen.assisting());
  }

  private Names names(List<CaseFile> files, List<LogLine> log) {
    var codes = new HashSet<PlaceCode>();
    var held = new HashSet<UUID>();
    for (var file : files) {
      Stream.of(
              file.it().spot().place(),
              communityOf(file.it().spot()),
              file.climbed(),
              CaseView.placeOf(file.owner()),
              placeOf(file.it().unit()))
          .filter(Objects::nonNull)
          .forEach(codes::add);
      if (file.owner() != null) held.add(file.owner().post());
    }
    for (var line : log) {
      if (line.unit() != null) codes.add(line.unit().place());
      if (line.act().climbs()) codes.add(PlaceCode.of(line.words()));
      if (line.post() != null) held.add(line.post());
    }
    return Names.of(places, codes, posts, held);
  }

  private static @Nullable PlaceCode communityOf(Spot spot) {
    return spot.isOfGrid() ? spot.place().at(Level.COMMUNITY) : null;
  }

  private static @Nullable PlaceCode placeOf(@Nullable Unit unit) {
    return unit == null ? null : unit.place();
  }

  private static CaseView.@Nullable UnitView unit(@Nullable Unit it, Names names) {
    return it == null ? null : new CaseView.UnitView(names.place(it.place()), it.agency());
  }

  private CaseView view(CaseFile file, Names names) {
    var it = file.it();
    var owner = file.owner();
    return new CaseView(
        it.id(),
        it.source(),
        it.kind(),
        file.isGuarded() ? texts.say("case.reading") : file.words(),
        names.place(it.spot().place()),
        names.placeOrNull(communityOf(it.spot())),
        it.spot().point(),
        it.spot().address(),
        it.classing(),
        unit(it.unit(), names),
        it.state().name(),
        it.isOpen(),
        it.state() instanceof CaseState.Open open ? open.due() : null,
        owner == null
            ? null
            : new CaseView.OwnerView(
                Objects.requireNonNullElse(names.title(owner.post()), ""),
                names.place(owner.place()),
                owner.standsIn()),
        names.placeOrNull(file.climbed()),
        file.supervised(),
        it.wish(),
        it.tally(),
        file.times(),
        reporter(file),
        file.into(),
        file.diverted(),
        file.verdict(),
        file.callback(),
        file.excluded(),
        file.photos(),
        it.version());
  }

  private CaseView.ReporterView reporter(CaseFile file) {
    var clear = open(file);
    var name = clear.name();
    return new CaseView.ReporterView(
        name == null ? null : Masked.name(name),
        Masked.phone(clear.phone()),
        file.reporter().canBeReached() && !file.isGuarded());
  }

  /** Who reported it, uncovered. */
  record Reporter(@Nullable String name, @Nullable String phone) {}

  Reporter open(CaseFile file) {
    var number = file.id().number();
    return new Reporter(
        vault.open(file.reporter().name(), CaseReports.NAME, number),
        vault.open(file.reporter().phone(), CaseReports.PHONE, number));
  }

  private static CaseView.Line line(LogLine it, Names names) {
    var climbs = it.act().climbs();
    return new CaseView.Line(
        it.at(),
        it.act(),
        it.state(),
        names.title(it.post()),
        it.basis(),
        climbs ? "" : it.words(),
        unit(it.unit(), names),
        climbs ? names.place(PlaceCode.of(it.words())) : null,
        it.due());
  }

  /** For its reporter: what was done and what is next, without who did it. */
  CaseView.Own own(CaseFile file, String link, List<LogLine> log, OwnCases.@Nullable Main main) {
    return own(file, of(file), link, log, main(main));
  }

  private CaseView.@Nullable Main main(OwnCases.@Nullable Main it) {
    if (it == null) return null;
    var view = of(it.file());
    return new CaseView.Main(
        view.id(),
        view.state(),
        view.open(),
        view.owner() == null ? null : plain(view, view.owner().place()),
        view.due(),
        it.file().times().closed(),
        it.told(),
        it.log().stream()
            .filter(one -> ANSWERS.contains(one.act()))
            .flatMap(CaseViews::own)
            .toList());
  }

  private static Stream<CaseView.OwnLine> own(LogLine it) {
    return NOT_FOR_REPORTERS.contains(it.act()) || it.act().isOfAssistance()
        ? Stream.of()
        : Stream.of(
            new CaseView.OwnLine(
                it.at(), it.act(), ANSWERS.contains(it.act()) ? it.words() : null));
  }

  /** The same of several, without their logs. */
  List<CaseView.Own> own(List<CaseFile> files, Function<CaseId, String> links) {
    var shown = of(files);
    return IntStream.range(0, files.size())
        .mapToObj(
            i -> own(files.get(i), shown.get(i), links.apply(files.get(i).id()), List.of(), null))
        .toList();
  }

  private static CaseView.Own own(
      CaseFile file, CaseView view, String link, List<LogLine> log, CaseView.@Nullable Main main) {
    var canBeEvaluated = file.it().allows(Act.EVALUATE) && file.verdict() == null;
    return new CaseView.Own(
        view.id(),
        link,
        view.words(),
        plain(view, view.place()),
        view.address(),
        view.state(),
        view.open(),
        view.owner() == null ? null : plain(view, view.owner().place()),
        view.due(),
        file.times().reported(),
        file.times().closed(),
        file.verdict(),
        canBeEvaluated,
        file.it().isOpen() && file.it().allows(Act.WITHDRAW),
        log.stream().flatMap(CaseViews::own).toList(),
        main);
  }

  /** People know their community, and not the number of their grid. */
  private static String plain(CaseView view, PlaceView place) {
    var community = view.community();
    return community != null && place.level() == Level.GRID ? community.name() : place.name();
  }
}
