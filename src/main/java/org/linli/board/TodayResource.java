package org.linli.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.PostView;
import org.linli.authority.Posts;
import org.linli.authority.grants.Grants;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseLists;
import org.linli.cases.assists.AssistLists;
import org.linli.cases.topics.Topics;
import org.linli.cases.whistles.WhistleId;
import org.linli.cases.whistles.WhistlesWaiting;
import org.linli.command.activations.ActivationsWaiting;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.admission.IssuesWaiting;
import org.linli.facts.asks.DeskAsks;
import org.linli.facts.asks.Visits;
import org.linli.law.measures.MeasuresWaiting;
import org.linli.orders.OrdersWaiting;
import org.linli.people.duplicates.Duplicates;
import org.linli.people.moves.Moves;
import org.linli.people.privacy.CorrectionRequests;
import org.linli.places.Places;
import org.linli.sweeps.Coverage;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Periods;
import org.linli.sweeps.campaigns.SweepDoors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the first screen of every post: what there is to do now, and by when. */
@RestController
@RequestMapping("/api/today")
class TodayResource {

  private final Posts posts;
  private final Periods periods;
  private final Coverage coverage;
  private final Places places;
  private final Moves moves;
  private final CorrectionRequests corrections;
  private final Duplicates duplicates;
  private final Visits visits;
  private final DeskAsks asks;
  private final IssuesWaiting issues;
  private final SweepDoors doors;
  private final CaseLists cases;
  private final AssistLists assists;
  private final WhistlesWaiting whistles;
  private final Topics topics;
  private final Grants grants;
  private final MeasuresWaiting measures;
  private final OrdersWaiting orders;
  private final ActivationsWaiting activations;
  private final Clock clock;

  TodayResource(
      Posts posts,
      Periods periods,
      Coverage coverage,
      Places places,
      Moves moves,
      CorrectionRequests corrections,
      Duplicates duplicates,
      Visits visits,
      DeskAsks asks,
      IssuesWaiting issues,
      SweepDoors doors,
      CaseLists cases,
      AssistLists assists,
      WhistlesWaiting whistles,
      Topics topics,
      Grants grants,
      MeasuresWaiting measures,
      OrdersWaiting orders,
      ActivationsWaiting activations,
      Clock clock) {
    this.posts = posts;
    this.periods = periods;
    this.coverage = coverage;
    this.places = places;
    this.corrections = corrections;
    this.duplicates = duplicates;
    this.moves = moves;
    this.visits = visits;
    this.asks = asks;
    this.issues = issues;
    this.doors = doors;
    this.cases = cases;
    this.assists = assists;
    this.whistles = whistles;
    this.topics = topics;
    this.grants = grants;
    this.measures = measures;
    this.orders = orders;
    this.activations = activations;
    this.clock = clock;
  }

  enum Kind {
    EXCEPTIONS,
    SILENT,
    COVERAGE,
    CORRECTIONS,
    DUPLICATES,
    IMPORT_PLACES,
    DRAW_GRIDS,
    MOVES,
    MOVES_LATE,
    VISITS,
    ASKS,
    RETURNS_TO_ANSWER,
    RETURNS_TO_SETTLE,
    RETURNS_TO_RULE,
    FORMS_TO_REGISTER,
    FORMS_SUSPENDED,
    SWEEP_DOORS,
    SWEEP_FOUND,
    CASES_MINE,
    CASES_LATE,
    ASSISTS_MINE,
    ASSISTS_LATE,
    WHISTLES_TO_ANSWER,
    WHISTLES_TO_SETTLE,
    WHISTLES_TO_RULE,
    WHISTLES_CLIMBED,
    TOPICS_OFFERED,
    TOPICS_MINE,
    TOPICS_LATE,
    POWERS_LENT,
    MEASURES_TO_APPROVE,
    MEASURES_TO_ANNOUNCE,
    MEASURES_ENDING,
    MEASURES_SUSPENDED,
    ORDERS_NEW,
    ORDERS_MINE,
    ORDERS_LATE,
    ORDERS_TO_ANSWER,
    ORDERS_UNANSWERED,
    ORDERS_VOIDED,
    ACTIVATIONS_OVERDUE,
    ACTIVATIONS_ENDING,
    ACTIVATIONS_INTERRUPTED
  }

  /**
   * One thing to do or to know: how many, of how many, and by when.
   *
   * @param issue the form let out that is the most urgent of them, where it is about forms
   * @param sweep the sweep it is about
   * @param whistle the whistle that is the most urgent of them, where it is about whistles
   * @param measure the measure that is the most urgent of them, where it is about measures
   */
  record Card(
      Kind kind,
      long count,
      @Nullable Integer of,
      @Nullable Instant due,
      PlaceCode place,
      @Nullable UUID issue,
      @Nullable UUID sweep,
      @Nullable WhistleId whistle,
      @Nullable UUID measure) {

    Card(Kind kind, long count, @Nullable Integer of, @Nullable Instant due, PlaceCode place) {
      this(kind, count, of, due, place, null, null, null, null);
    }
  }

  record Today(PostView post, OpenedPeriod.View period, Instant asOf, List<Card> cards) {}

  @GetMapping
  Today today(Caller caller) {
    var period = periods.current();
    var cards = new ArrayList<Card>();
    if (caller.powers().contains(Power.SEE_BOARD)) reports(caller.place(), period, cards);
    if (caller.powers().contains(Power.IMPORT_PLACES)) tree(caller.place(), cards);
    if (caller.powers().contains(Power.KEEP_REGISTER)) {
      register(caller, cards);
      moves(caller, cards);
    }
    if (caller.powers().contains(Power.ANSWER_ASKS)) asks(caller, cards);
    issues(caller, cards);
    cases(caller, cards);
    whistles(caller, cards);
    topics(caller, cards);
    lent(caller, cards);
    measures(caller, cards);
    orders(caller, cards);
    activations(caller, cards);
    if (caller.powers().contains(Power.SEE_BOARD)) sweeps(caller, cards);
    return new Today(
        posts.of(caller), OpenedPeriod.View.of(period), clock.instant(), List.copyOf(cards));
  }

  private void reports(PlaceCode place, OpenedPeriod period, List<Card> cards) {
    var figures = coverage.total(place, period.period());
    var due = period.period().closesAt();
    if (figures.overPersons() > 0) {
      cards.add(
          new Card(Kind.EXCEPTIONS, figures.overPersons(), figures.measuredPersons(), null, place));
    }
    if (figures.expectedHouseholds() == 0) return;
    if (figures.silentHouseholds() > 0) {
      cards.add(
          new Card(
              Kind.SILENT, figures.silentHouseholds(), figures.expectedHouseholds(), due, place));
    }
    cards.add(
        new Card(
            Kind.COVERAGE, figures.reportedHouseholds(), figures.expectedHouseholds(), due, place));
  }

  /** What people say is wrong about them has a day to be looked at; who stands twice has none. */
  private void register(Caller caller, List<Card> cards) {
    var place = caller.place();
    var waiting = corrections.waiting(caller);
    if (waiting.count() > 0) {
      cards.add(new Card(Kind.CORRECTIONS, waiting.count(), null, waiting.due(), place));
    }
    var twice = duplicates.waiting(caller);
    if (twice > 0) cards.add(new Card(Kind.DUPLICATES, twice, null, null, place));
  }

  /** Who must be received or let go; and, above a grid, what has come up because it was late. */
  private void moves(Caller caller, List<Card> cards) {
    var today = moves.today(caller);
    add(Kind.MOVES, today.waiting(), caller.place(), cards);
    add(Kind.MOVES_LATE, today.climbed(), caller.place(), cards);
  }

  /** Doors to go to because something is asked there, and what the desk is asked. */
  private void asks(Caller caller, List<Card> cards) {
    add(Kind.VISITS, visits.waiting(caller), caller.place(), cards);
    add(Kind.ASKS, asks.waiting(caller), caller.place(), cards);
  }

  /** Doors to go to in each open sweep, and people it has found. */
  private void sweeps(Caller caller, List<Card> cards) {
    for (var it : doors.today(caller)) {
      if (it.doors() > 0) {
        cards.add(sweep(Kind.SWEEP_DOORS, it.doors(), it.households(), it, caller.place()));
      }
      if (it.found() > 0) {
        cards.add(sweep(Kind.SWEEP_FOUND, it.found(), null, it, caller.place()));
      }
    }
  }

  private static Card sweep(
      Kind kind, long count, @Nullable Integer of, SweepDoors.Today it, PlaceCode place) {
    var due = kind == Kind.SWEEP_DOORS ? it.endsAt() : null;
    return new Card(kind, count, of, due, place, null, it.sweep(), null, null);
  }

  /** Cases whose turn it is here; and what is late below and has come up. */
  private void cases(Caller caller, List<Card> cards) {
    var today = cases.today(caller);
    var place = caller.place();
    if (today.mine() > 0) {
      cards.add(new Card(Kind.CASES_MINE, today.mine(), null, today.mineDue(), place));
    }
    if (today.late() > 0) cards.add(new Card(Kind.CASES_LATE, today.late(), null, null, place));
    var helping = assists.today(caller);
    if (helping.mine() > 0) {
      cards.add(new Card(Kind.ASSISTS_MINE, helping.mine(), null, helping.mineDue(), place));
    }
    if (helping.late() > 0) {
      cards.add(new Card(Kind.ASSISTS_LATE, helping.late(), null, null, place));
    }
  }

  /** What recurs and nobody has decided on, which may wait; and topics whose turn it is here. */
  private void topics(Caller caller, List<Card> cards) {
    var standing = topics.standing(caller);
    var place = caller.place();
    if (standing.offers() > 0) {
      cards.add(new Card(Kind.TOPICS_OFFERED, standing.offers(), null, null, place));
    }
    if (standing.turns() > 0) {
      cards.add(new Card(Kind.TOPICS_MINE, standing.turns(), null, standing.due(), place));
    }
    if (standing.late() > 0) {
      cards.add(new Card(Kind.TOPICS_LATE, standing.late(), null, null, place));
    }
  }

  /** What a higher place has lent to the post, and when the first of it ends. */
  private void lent(Caller caller, List<Card> cards) {
    var lent = grants.to(caller);
    if (lent.isEmpty()) return;
    cards.add(
        new Card(Kind.POWERS_LENT, lent.size(), null, lent.getFirst().until(), caller.place()));
  }

  /** Measures to decide and to announce, that end soon, or that have lost what they rest on. */
  private void measures(Caller caller, List<Card> cards) {
    measures
        .of(caller)
        .forEach((what, it) ->
            cards.add(
                new Card(
                    kind(what),
                    it.count(),
                    null,
                    it.due(),
                    caller.place(),
                    null,
                    null,
                    null,
                    it.measure())));
  }

  private static Kind kind(MeasuresWaiting.What what) {
    return switch (what) {
      case TO_APPROVE -> Kind.MEASURES_TO_APPROVE;
      case TO_ANNOUNCE -> Kind.MEASURES_TO_ANNOUNCE;
      case ENDING -> Kind.MEASURES_ENDING;
      case SUSPENDED -> Kind.MEASURES_SUSPENDED;
    };
  }

  /** Forms of one's own that want something, and what one's place has sent back. */
  private void issues(Caller caller, List<Card> cards) {
    issues
        .of(caller)
        .forEach((what, it) ->
            cards.add(
                new Card(
                    kind(what),
                    it.count(),
                    null,
                    it.due(),
                    caller.place(),
                    it.issue(),
                    null,
                    null,
                    null)));
  }

  /** Whistles that call the caller's department, wait for the caller or have climbed here. */
  private void whistles(Caller caller, List<Card> cards) {
    whistles
        .of(caller)
        .forEach((what, it) ->
            cards.add(
                new Card(
                    kind(what),
                    it.count(),
                    null,
                    it.due(),
                    caller.place(),
                    null,
                    null,
                    it.whistle(),
                    null)));
  }

  /** Tasks of orders: one's own, what is late below, and what one's office is asked. */
  private void orders(Caller caller, List<Card> cards) {
    orders
        .of(caller)
        .forEach((what, it) ->
            cards.add(new Card(kind(what), it.count(), null, it.due(), caller.place())));
  }

  /** Emergencies of one's own authority whose term is over or ends soon. */
  private void activations(Caller caller, List<Card> cards) {
    activations
        .of(caller)
        .forEach((what, it) ->
            cards.add(
                new Card(
                    Kind.valueOf("ACTIVATIONS_" + what),
                    it.count(),
                    null,
                    it.due(),
                    caller.place())));
  }

  private static Kind kind(OrdersWaiting.What what) {
    return switch (what) {
      case NEW -> Kind.ORDERS_NEW;
      case MINE -> Kind.ORDERS_MINE;
      case LATE -> Kind.ORDERS_LATE;
      case TO_ANSWER -> Kind.ORDERS_TO_ANSWER;
      case UNANSWERED -> Kind.ORDERS_UNANSWERED;
      case VOIDED -> Kind.ORDERS_VOIDED;
    };
  }

  private static Kind kind(WhistlesWaiting.What what) {
    return switch (what) {
      case TO_ANSWER -> Kind.WHISTLES_TO_ANSWER;
      case TO_SETTLE -> Kind.WHISTLES_TO_SETTLE;
      case TO_RULE -> Kind.WHISTLES_TO_RULE;
      case CLIMBED -> Kind.WHISTLES_CLIMBED;
    };
  }

  private static Kind kind(IssuesWaiting.What what) {
    return switch (what) {
      case TO_ANSWER -> Kind.RETURNS_TO_ANSWER;
      case TO_SETTLE -> Kind.RETURNS_TO_SETTLE;
      case TO_RULE -> Kind.RETURNS_TO_RULE;
      case TO_REGISTER -> Kind.FORMS_TO_REGISTER;
      case SUSPENDED -> Kind.FORMS_SUSPENDED;
    };
  }

  private static void add(Kind kind, Visits.Waiting waiting, PlaceCode place, List<Card> cards) {
    if (waiting.count() > 0) {
      cards.add(new Card(kind, waiting.count(), null, waiting.due(), place));
    }
  }

  private static void add(Kind kind, Moves.Waiting waiting, PlaceCode place, List<Card> cards) {
    if (waiting.count() > 0) {
      cards.add(new Card(kind, waiting.count(), null, waiting.due(), place));
    }
  }

  /** Before anything else can be done there must be places, and grids in them. */
  private void tree(PlaceCode place, List<Card> cards) {
    if (places.count(place, Level.COMMUNITY) == 0) {
      cards.add(new Card(Kind.IMPORT_PLACES, 0, null, null, place));
    } else if (places.count(place, Level.GRID) == 0) {
      cards.add(new Card(Kind.DRAW_GRIDS, 0, null, null, place));
    }
  }
}
