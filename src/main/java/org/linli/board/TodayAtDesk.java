package org.linli.board;

import org.linli.authority.grants.Grants;
import org.linli.board.TodayCard.Kind;
import org.linli.cases.CaseLists;
import org.linli.cases.assists.AssistLists;
import org.linli.cases.topics.Topics;
import org.linli.cases.whistles.WhistlesWaiting;
import org.linli.command.activations.ActivationsWaiting;
import org.linli.command.plans.PlansWaiting;
import org.linli.edge.Caller;
import org.linli.facts.admission.IssuesWaiting;
import org.linli.law.measures.MeasuresWaiting;
import org.linli.messages.offices.Addresses;
import org.linli.orders.OrdersWaiting;
import org.springframework.stereotype.Component;

/** What there is to do today about cases, forms, orders and decisions. */
@Component
class TodayAtDesk {

  private final IssuesWaiting issues;
  private final CaseLists cases;
  private final AssistLists assists;
  private final WhistlesWaiting whistles;
  private final Topics topics;
  private final Grants grants;
  private final MeasuresWaiting measures;
  private final OrdersWaiting orders;
  private final ActivationsWaiting activations;
  private final PlansWaiting plans;
  private final Addresses addresses;

  TodayAtDesk(
      IssuesWaiting issues,
      CaseLists cases,
      AssistLists assists,
      WhistlesWaiting whistles,
      Topics topics,
      Grants grants,
      MeasuresWaiting measures,
      OrdersWaiting orders,
      ActivationsWaiting activations,
      PlansWaiting plans,
      Addresses addresses) {
    this.issues = issues;
    this.cases = cases;
    this.assists = assists;
    this.whistles = whistles;
    this.topics = topics;
    this.grants = grants;
    this.measures = measures;
    this.orders = orders;
    this.activations = activations;
    this.plans = plans;
    this.addresses = addresses;
  }

  void tell(Caller caller, TodayCards cards) {
    issues
        .of(caller)
        .forEach((what, it) -> cards.ofIssue(kind(what), it.count(), it.due(), it.issue()));
    cases(caller, cards);
    whistles
        .of(caller)
        .forEach((what, it) -> cards.ofWhistle(kind(what), it.count(), it.due(), it.whistle()));
    topics(caller, cards);
    lent(caller, cards);
    measures
        .of(caller)
        .forEach((what, it) -> cards.ofMeasure(kind(what), it.count(), it.due(), it.measure()));
    orders.of(caller).forEach((what, it) -> cards.add(kind(what), it.count(), it.due()));
    activations.of(caller).forEach((what, it) -> cards.add(kind(what), it.count(), it.due()));
    cards.add(Kind.PLANS_TO_REVIEW, plans.toReview(caller), null);
    cards.add(Kind.ADDRESSES_FAILING, addresses.failing(caller), null);
  }

  /** Cases whose turn it is here; and what is late below and has come up. */
  private void cases(Caller caller, TodayCards cards) {
    var today = cases.today(caller);
    cards.add(Kind.CASES_MINE, today.mine(), today.mineDue());
    cards.add(Kind.CASES_LATE, today.late(), null);
    var helping = assists.today(caller);
    cards.add(Kind.ASSISTS_MINE, helping.mine(), helping.mineDue());
    cards.add(Kind.ASSISTS_LATE, helping.late(), null);
  }

  /** What recurs and nobody has decided on, which may wait; and topics whose turn it is here. */
  private void topics(Caller caller, TodayCards cards) {
    var standing = topics.standing(caller);
    cards.add(Kind.TOPICS_OFFERED, standing.offers(), null);
    cards.add(Kind.TOPICS_MINE, standing.turns(), standing.due());
    cards.add(Kind.TOPICS_LATE, standing.late(), null);
  }

  /** What a higher place has lent to the post, and when the first of it ends. */
  private void lent(Caller caller, TodayCards cards) {
    var lent = grants.to(caller);
    if (!lent.isEmpty()) cards.add(Kind.POWERS_LENT, lent.size(), lent.getFirst().until());
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

  private static Kind kind(WhistlesWaiting.What what) {
    return switch (what) {
      case TO_ANSWER -> Kind.WHISTLES_TO_ANSWER;
      case TO_SETTLE -> Kind.WHISTLES_TO_SETTLE;
      case TO_RULE -> Kind.WHISTLES_TO_RULE;
      case CLIMBED -> Kind.WHISTLES_CLIMBED;
    };
  }

  private static Kind kind(MeasuresWaiting.What what) {
    return switch (what) {
      case TO_APPROVE -> Kind.MEASURES_TO_APPROVE;
      case TO_ANNOUNCE -> Kind.MEASURES_TO_ANNOUNCE;
      case ENDING -> Kind.MEASURES_ENDING;
      case SUSPENDED -> Kind.MEASURES_SUSPENDED;
    };
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

  private static Kind kind(ActivationsWaiting.What what) {
    return switch (what) {
      case OVERDUE -> Kind.ACTIVATIONS_OVERDUE;
      case ENDING -> Kind.ACTIVATIONS_ENDING;
      case INTERRUPTED -> Kind.ACTIVATIONS_INTERRUPTED;
    };
  }
}
