package org.linli.cases.whistles;

/**
 * A figure of a department, with the condition by which a call counts for it: the same for the
 * count and for the list behind it. A whistle that was called off counts nowhere; who was excused,
 * or not needed in the end, owed nothing any more. What is not due yet is not counted.
 */
enum CallFigure {
  CALLS("c.state <> 'WITHDRAWN'"),
  ANSWERED_IN_TIME("c.state <> 'WITHDRAWN' and c.answered_at <= c.answer_due"),
  ANSWERS_DUE(
      "c.state <> 'WITHDRAWN' and (c.answered_at is not null or c.answer_due <= coalesce(c.closed_at, :now))"),
  THERE_IN_TIME(
      "c.state not in ('WITHDRAWN', 'EXCUSED', 'ESCALATED') and c.arrived_at <= c.arrival_due"),
  ARRIVALS_DUE(
      "c.state not in ('WITHDRAWN', 'EXCUSED', 'ESCALATED') and (c.arrived_at is not null or c.arrival_due <= coalesce(c.closed_at, :now))"),
  SOLVED("c.solved = 'YES'"),
  PARTLY("c.solved = 'PARTLY'"),
  RATED("c.solved is not null"),
  DECLINED("c.state <> 'WITHDRAWN' and c.declined > 0"),
  EXCUSED("c.state = 'EXCUSED'");

  private final String condition;

  CallFigure(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
