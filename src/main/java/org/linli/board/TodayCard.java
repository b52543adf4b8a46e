package org.linli.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.whistles.WhistleId;

/**
 * One thing to do or to know: how many, of how many, and by when.
 *
 * @param issue the form let out that is the most urgent of them, where it is about forms
 * @param sweep the sweep it is about
 * @param whistle the whistle that is the most urgent of them, where it is about whistles
 * @param measure the measure that is the most urgent of them, where it is about measures
 */
record TodayCard(
    Kind kind,
    long count,
    @Nullable Integer of,
    @Nullable Instant due,
    PlaceCode place,
    @Nullable UUID issue,
    @Nullable UUID sweep,
    @Nullable WhistleId whistle,
    @Nullable UUID measure) {

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
    NEIGHBOURS_UNANSWERED,
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
    ACTIVATIONS_INTERRUPTED,
    PLANS_TO_REVIEW,
    ADDRESSES_FAILING
  }
}
