package org.linli.cases;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.CaseQuery.Whose;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
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

/** HTTP for cases, at the desk and in the grid. */
@RestController
@RequestMapping("/api/cases")
class CaseResource {

  private static final int MOST_AT_ONCE = 200;

  private final Cases cases;
  private final CaseLists lists;
  private final CaseReports reports;
  private final CaseViews views;
  private final OwnCases own;
  private final Places places;
  private final Texts texts;

  CaseResource(
      Cases cases,
      CaseLists lists,
      CaseReports reports,
      CaseViews views,
      OwnCases own,
      Places places,
      Texts texts) {
    this.cases = cases;
    this.lists = lists;
    this.reports = reports;
    this.views = views;
    this.own = own;
    this.places = places;
    this.texts = texts;
  }

  /** {@code link} is the reporter's, to be told or printed. */
  record Taken(CaseView it, String link) {}

  /**
   * A page of cases.
   *
   * @param more there are more than {@code total} tells
   * @param since null where all were looked through; else only those reported from then on were
   */
  record CaseList(
      long total,
      int page,
      int size,
      List<CaseView> items,
      boolean more,
      @Nullable Instant since) {}

  /** {@code community} is around the place, where that is a grid. */
  record LookView(PlaceView place, @Nullable PlaceView community, List<Near> near) {}

  /** {@code told}: how many have told it, those that were merged into it among them. */
  record Near(CaseView it, @Schema(example = "23") long told) {}

  /** Several cases at once, each as it was seen. */
  record Many(List<One> cases, Wanted wanted) {}

  record One(CaseId id, @Schema(example = "3") int version) {}

  /** What became of one of several: done, or why not. */
  record Done(CaseId id, boolean done, @Nullable String why) {}

  @GetMapping
  CaseList list(
      Caller caller,
      @RequestParam(defaultValue = "ALL") Whose whose,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String leaf,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(defaultValue = "false") boolean supervised,
      @RequestParam(defaultValue = "false") boolean asking,
      @RequestParam(required = false) @Nullable RateFigure figure,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "false") boolean apart,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var filter =
        new CaseLists.Filter(
            whose,
            within,
            open,
            state,
            leaf,
            agency,
            late,
            supervised,
            asking,
            figure,
            from,
            until,
            apart,
            q);
    var found = lists.list(caller, filter, ask);
    var page = found.page();
    return new CaseList(
        page.total(),
        page.page(),
        page.size(),
        views.of(page.items()),
        found.more(),
        found.since());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses({404, 409, 422})
  Taken report(Caller caller, @RequestBody Telling told) {
    var taken = reports.report(caller, told);
    return new Taken(views.of(taken), own.link(taken.id()));
  }

  /** Where it would go, and what was told nearby already; nothing is kept. */
  @PostMapping("/look")
  @Refuses({404, 422})
  LookView look(Caller caller, @RequestBody Telling told) {
    var look = lists.look(caller, told);
    var place = look.place();
    var community = place.level() == Level.GRID ? places.shown(place.at(Level.COMMUNITY)) : null;
    var near = look.near();
    var shown = views.of(near.stream().map(CaseLists.Near::it).toList());
    return new LookView(
        places.shown(place),
        community,
        IntStream.range(0, near.size())
            .mapToObj(i -> new Near(shown.get(i), near.get(i).told()))
            .toList());
  }

  @GetMapping("/of-phone")
  List<CaseView> ofPhone(Caller caller, @RequestParam String phone) {
    return views.of(lists.ofCaller(caller, phone));
  }

  @GetMapping("/{id}")
  CaseView.Story one(Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    return views.story(cases.get(caller, id));
  }

  @PostMapping("/{id}/steps")
  @Refuses({403, 409, 422})
  CaseView.Story step(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @RequestBody Wanted wanted) {
    return views.story(cases.act(caller, id, wanted));
  }

  /** The same step for many; each is done or not by itself, and told so. */
  @PostMapping("/steps")
  @Refuses({422})
  List<Done> steps(Caller caller, @RequestBody Many many) {
    if (many.cases().isEmpty() || many.cases().size() > MOST_AT_ONCE) {
      throw Refusal.forFaults(
          EdgeReason.INVALID,
          List.of(Fault.at("cases", many.cases().size(), EdgeFault.NOT_BETWEEN, 1, MOST_AT_ONCE)));
    }
    var done = new ArrayList<Done>();
    for (var one : many.cases()) done.add(step(caller, one, many.wanted()));
    return done;
  }

  private Done step(Caller caller, One one, Wanted wanted) {
    try {
      cases.act(caller, one.id(), wanted.of(one.version()));
      return new Done(one.id(), true, null);
    } catch (Refusal refused) {
      return new Done(one.id(), false, texts.detail(refused));
    } catch (NoSuchElementException unknown) {
      return new Done(one.id(), false, texts.detail(Refusal.because(EdgeReason.NOT_FOUND)));
    }
  }

  /** Who reported it, uncovered for whoever must speak with them. */
  @PostMapping("/{id}/reporter")
  @Refuses({403})
  CaseViews.Reporter reporter(
      Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    return views.open(lists.toContact(caller, id));
  }

  /** The reporter's link, to be read out, sent or printed again. */
  @GetMapping("/{id}/link")
  LinkView link(Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    return new LinkView(own.link(cases.toLink(caller, id)));
  }

  record LinkView(String link) {}
}
