package org.linli.law.measures;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for measures. */
@RestController
@RequestMapping("/api/law/measures")
class MeasureResource {

  private final MeasureDesk measures;
  private final LegalBases bases;
  private final Places places;
  private final Clock clock;

  MeasureResource(MeasureDesk measures, LegalBases bases, Places places, Clock clock) {
    this.measures = measures;
    this.bases = bases;
    this.places = places;
    this.clock = clock;
  }

  /** A kind there is; {@code mayDecide}: the caller's level decides it, and need not only draft. */
  record KindView(
      String key,
      String name,
      String englishName,
      List<String> laws,
      Level lowest,
      MeasureKind.Decider decider,
      boolean restricts,
      long days,
      String milder,
      String englishMilder,
      boolean mayDraft,
      boolean mayDecide) {}

  /** From now on when {@code from} is left out. */
  record NewMeasure(
      @Schema(example = "CLOSE_PLACES") String kind,
      PlaceCode place,
      @Nullable Instant from,
      Instant until,
      @Schema(example = "ERL-73") String basis,
      @Schema(example = "棋牌室、网吧暂停营业") String content,
      @Schema(example = "两处棋牌室出现关联病例，限流后仍有聚集") String proportion,
      @Schema(example = "独居老人由社区送餐，就医由社区派车") String protection,
      @Schema(example = "可向区政府法制办申诉，电话12345，期间不停止执行") String appeal) {}

  record Made(UUID id) {}

  record Approval(@Schema(example = "江岸区突发公共卫生事件应急指挥部") String authority) {}

  /** {@code link} is where the announcement is to be read. */
  record Announcement(
      @Schema(example = "岸指〔2026〕7号") String number,
      @Schema(example = "https://www.jiangan.gov.cn/") @Nullable String link) {}

  record Extension(
      Instant until,
      @Schema(example = "仍有新增病例，评估后需延长") String words,
      @Schema(example = "岸指〔2026〕9号") String number,
      @Schema(example = "https://www.jiangan.gov.cn/") @Nullable String link) {}

  /** What is left out stays as it is. */
  record Narrowing(
      @Nullable PlaceCode place,
      @Nullable Instant until,
      @Schema(example = "网吧恢复营业，棋牌室继续关闭") @Nullable String content,
      @Schema(example = "网吧已连续七天无关联病例") String words,
      @Schema(example = "岸指〔2026〕11号") String number,
      @Schema(example = "https://www.jiangan.gov.cn/") @Nullable String link) {}

  record Why(@Schema(example = "风险已经消除") String words) {}

  /** A line of what was done. */
  record LineView(
      Instant at,
      MeasureStep.Act act,
      @Nullable String user,
      String words,
      PlaceView place,
      Instant until,
      @Nullable String notice) {}

  /** One in full. */
  record Opened(MeasureView measure, List<LineView> log) {}

  @GetMapping("/kinds")
  List<KindView> kinds(Caller caller) {
    return MeasureKinds.all().stream().map(it -> view(caller, it)).toList();
  }

  private static KindView view(Caller caller, MeasureKind it) {
    var may = caller.powers().contains(it.decider().power());
    return new KindView(
        it.key(),
        it.name(),
        it.englishName(),
        it.laws(),
        it.lowest(),
        it.decider(),
        it.restricts(),
        it.longest().toDays(),
        it.milder(),
        it.englishMilder(),
        may,
        may && it.isFor(caller.place().level()));
  }

  @GetMapping
  Page<MeasureView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "RUNNING") MeasureDesk.Which which,
      Page.Ask ask) {
    var page = measures.list(caller, within, which, ask);
    var named = named(page.items());
    var cited = bases.find(page.items().stream().map(it -> it.it().basis()).distinct().toList());
    return page.map(it -> view(it, named, cited));
  }

  @GetMapping("/{id}")
  Opened one(Caller caller, @PathVariable UUID id) {
    var found = measures.get(caller, id);
    var named = named(List.of(found));
    var cited = bases.find(List.of(found.it().basis()));
    return new Opened(
        view(found, named, cited), found.log().stream().map(it -> view(it, named)).toList());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses({403, 422})
  Made draft(Caller caller, @RequestBody NewMeasure it) {
    caller.requireOneOf(Power.DECIDE_MEASURES, Power.DECIDE_CATEGORIES);
    var words = new Measure.Words(it.content(), it.proportion(), it.protection(), it.appeal());
    return new Made(
        measures.draft(
            caller, new Wish(it.kind(), it.place(), it.from(), it.until(), it.basis(), words)));
  }

  @PostMapping("/{id}/approval")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void approve(Caller caller, @PathVariable UUID id, @RequestBody Approval it) {
    measures.approve(caller, id, it.authority());
  }

  @PostMapping("/{id}/announcement")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void announce(Caller caller, @PathVariable UUID id, @RequestBody Announcement it) {
    measures.announce(caller, id, it.number(), it.link());
  }

  @PostMapping("/{id}/extension")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void extend(Caller caller, @PathVariable UUID id, @RequestBody Extension it) {
    measures.extend(caller, id, it.until(), it.words(), it.number(), it.link());
  }

  @PostMapping("/{id}/narrowing")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void narrow(Caller caller, @PathVariable UUID id, @RequestBody Narrowing it) {
    var notice = measures.told(it.number(), it.link());
    var to = measures.narrower(caller, id, it.place(), it.until(), it.content(), notice);
    measures.narrow(caller, id, to, it.words());
  }

  @PostMapping("/{id}/lifting")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void lift(Caller caller, @PathVariable UUID id, @RequestBody Why it) {
    measures.lift(caller, id, it.words());
  }

  @PostMapping("/{id}/dropping")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void drop(Caller caller, @PathVariable UUID id, @RequestBody Why it) {
    measures.drop(caller, id, it.words());
  }

  private Map<PlaceCode, Place> named(List<MeasureDesk.Seen> all) {
    var codes =
        all.stream()
            .flatMap(it ->
                Stream.concat(
                    Stream.of(it.it().place()),
                    Stream.concat(
                        Stream.ofNullable(it.it().state().decisionOrNull())
                            .map(MeasureState.Decision::place),
                        it.log().stream().map(MeasureLogStore.Line::place))))
            .distinct()
            .toList();
    return places.named(codes);
  }

  private static LineView view(MeasureLogStore.Line it, Map<PlaceCode, Place> named) {
    return new LineView(
        it.at(),
        it.act(),
        it.user(),
        it.words(),
        PlaceView.of(it.place(), named.get(it.place())),
        it.until(),
        it.notice());
  }

  private MeasureView view(
      MeasureDesk.Seen seen, Map<PlaceCode, Place> named, Map<String, LegalBasis> cited) {
    var it = seen.it();
    var basis = cited.get(it.basis());
    var made = it.state().decisionOrNull();
    var told = it.state().noticeOrNull();
    var soon = clock.instant().plus(MeasuresWaiting.AHEAD);
    return new MeasureView(
        it.id(),
        it.kind().key(),
        it.kind().name(),
        it.kind().englishName(),
        it.kind().restricts(),
        it.kind().lowest(),
        it.kind().longest().toDays(),
        PlaceView.of(it.place(), named.get(it.place())),
        it.from(),
        it.until(),
        it.basis(),
        MeasureView.title(basis, it.basis()),
        MeasureView.englishTitle(basis, it.basis()),
        seen.grounded(),
        it.words().content(),
        it.words().englishContent(),
        it.words().proportion(),
        it.words().englishProportion(),
        it.words().protection(),
        it.words().englishProtection(),
        it.words().appeal(),
        it.words().englishAppeal(),
        it.source(),
        it.exercise() != null,
        it.state().name(),
        made == null
            ? null
            : new MeasureView.Decided(
                made.authority(),
                made.level(),
                PlaceView.of(made.place(), named.get(made.place())),
                made.at()),
        told == null ? null : new MeasureView.Told(told.number(), told.link(), told.at()),
        MeasureView.ended(it.state()),
        it.state() instanceof MeasureState.InForce && it.until().isBefore(soon),
        seen.may());
  }
}
