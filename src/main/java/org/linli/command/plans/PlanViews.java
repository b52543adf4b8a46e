package org.linli.command.plans;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Texts;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Plans as they are shown, with the names of their places and their faults in words. */
@Component
class PlanViews {

  private final Plans plans;
  private final Places places;
  private final Texts texts;

  PlanViews(Plans plans, Places places, Texts texts) {
    this.plans = plans;
    this.places = places;
    this.texts = texts;
  }

  /** Those in use at a place. */
  PlanView.ListView list(Caller caller, PlaceCode at, List<PlanVersion> all) {
    var named = named(Stream.concat(Stream.of(at), all.stream().map(PlanVersion::area)).toList());
    return new PlanView.ListView(
        view(at, named),
        all.stream()
            .map(it ->
                new PlanView.HeadView(
                    it.key(),
                    it.plan().name(),
                    it.plan().englishName(),
                    it.plan().kind(),
                    view(it.area(), named),
                    it.version(),
                    it.area().equals(PlaceCode.COUNTRY),
                    it.plan().levels(),
                    it.plan().posts().stream().mapToInt(Plan.Station::heads).sum()))
            .toList(),
        mayWrite(caller, at),
        ResponseLevel.usualBasis(caller.place().level()));
  }

  List<PlanView.OwnView> own(Caller caller, List<PlanRow> rows) {
    var named = named(rows.stream().map(PlanRow::area).toList());
    return rows.stream().map(it -> own(it, caller, named)).toList();
  }

  PlanView.OpenedView opened(Caller caller, PlaceCode at, PlanVersion it, List<PlanRow> versions) {
    var named = named(List.of(at, it.area()));
    return new PlanView.OpenedView(
        view(at, named),
        inUse(it, named),
        versions.stream().map(one -> own(one, caller, named)).toList(),
        ShippedPlans.find(it.key()).isPresent(),
        mayWrite(caller, at));
  }

  private static boolean mayWrite(Caller caller, PlaceCode at) {
    return caller.powers().contains(Power.KEEP_PLANS) && Plans.isKeptAt(at);
  }

  private PlanVersionView inUse(PlanVersion it, Map<PlaceCode, Place> named) {
    var shipped = it.area().equals(PlaceCode.COUNTRY);
    return new PlanVersionView(
        it.key(),
        view(it.area(), named),
        it.version(),
        shipped,
        PlanState.IN_USE,
        it.plan().name(),
        it.plan(),
        it.yaml(),
        1,
        "",
        null,
        null,
        null,
        shipped ? List.of() : faults(plans.read(it.yaml(), it.key(), it.area()).faults()),
        shipped
            ? List.of()
            : faults(plans.leftBehind(it.yaml(), it.key(), it.area(), it.version())),
        EnumSet.noneOf(PlanState.Act.class));
  }

  PlanVersionView version(Caller caller, PlanRow it) {
    var review = it.review();
    var named = named(review == null ? List.of(it.area()) : List.of(it.area(), review.place()));
    return new PlanVersionView(
        it.key(),
        view(it.area(), named),
        it.version(),
        false,
        it.state(),
        it.name(),
        PlanFile.shape(it.yaml()).plan(),
        it.yaml(),
        it.edition(),
        it.words(),
        it.cites(),
        it.savedAt(),
        review == null
            ? null
            : new PlanVersionView.Reviewed(
                view(review.place(), named), review.at(), review.words()),
        faults(plans.read(it.yaml(), it.key(), it.area()).faults()),
        faults(plans.leftBehind(it.yaml(), it.key(), it.area(), it.version())),
        it.may(caller));
  }

  private static PlanView.OwnView own(PlanRow it, Caller caller, Map<PlaceCode, Place> named) {
    return new PlanView.OwnView(
        it.key(),
        view(it.area(), named),
        it.version(),
        it.state(),
        it.name(),
        it.words(),
        it.savedAt(),
        it.may(caller));
  }

  List<PlanVersionView.FaultAt> faults(List<LineFault> faults) {
    return faults.stream()
        .map(it -> {
          var told = texts.view(it.fault());
          return new PlanVersionView.FaultAt(
              it.line(), it.fault().where(), it.fault().value(), told.reason(), told.cure());
        })
        .toList();
  }

  private Map<PlaceCode, Place> named(List<PlaceCode> codes) {
    return places.named(codes.stream().distinct().toList());
  }

  private static PlaceView view(PlaceCode code, Map<PlaceCode, Place> named) {
    return PlaceView.of(code, named.get(code));
  }
}
