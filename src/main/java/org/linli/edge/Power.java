package org.linli.edge;

/** What a post may do within its place. Every door names the one it asks for. */
public enum Power {
  SEE_PLACES,
  SEE_BOARD,
  SEE_PEOPLE,
  KEEP_REGISTER,
  REVEAL,
  REVEAL_PAPERS,
  IMPORT_REGISTER,
  REPORT_BY_PROXY,
  ISSUE_LINKS,
  IMPORT_PLACES,
  REORGANISE_PLACES,
  MANAGE_ACCOUNTS,
  MANAGE_SECURITY,
  SEE_JOURNAL,
  /** Send a form to the grass roots, and receive it filled. */
  ISSUE_FORMS,
  /** Bring in what an agency knows itself, as that agency's word. */
  TELL_FACTS,
  /** Answer what is asked, at a door or at the desk. */
  ANSWER_ASKS,
  /** Answer what is asked of a building's steward, in one's own buildings alone. */
  ANSWER_AS_STEWARD,
  /** Say who is steward of a building, and until when. */
  APPOINT_STEWARDS,
  /** Send a form back with a reason. */
  RETURN_FORMS,
  /** Enter approvals and duties, switch on sensitive items, rule where a form is disputed. */
  KEEP_LAW,
  /** Send people from door to door, and have a sample of doors looked at again. */
  START_SWEEPS,
  /** See who is in which of the four categories, within the own place. */
  SEE_CATEGORIES,
  /** Enter what a medical institution or disease control has decided of somebody. */
  DECIDE_CATEGORIES,
  /** See what was reported within the own place; of a department, what it handles. */
  SEE_CASES,
  /** Enter what somebody reports, or what was seen. */
  REPORT_CASES,
  /** Look on the spot whether what was reported is so, and later whether it is mended. */
  VERIFY_CASES,
  /** Say whose work a case is, rule on returns and delays, supervise. */
  DISPATCH_CASES,
  /** Do what a case wants done. */
  HANDLE_CASES,
  /** Summon departments to a place. */
  RAISE_WHISTLES,
  /** Draft, decide, announce, change and lift measures that bind people. */
  DECIDE_MEASURES,
  /** Lend a power one holds oneself to posts below, until a stated time. */
  LEND_POWERS,
  /** See orders that reach the own place, and how far they are. */
  SEE_ORDERS,
  /** Send duties down, with their means. */
  ISSUE_ORDERS,
  /** Acknowledge what came down, work on it, tell how far it is, refuse it or ask for means. */
  CARRY_OUT_ORDERS,
  /** See plans, activations and who is placed where in them. */
  SEE_COMMAND,
  /** Write and review emergency plans. */
  KEEP_PLANS,
  /** Exercise a plan, which binds nobody. */
  EXERCISE_PLANS,
  /** Turn a place to an emergency, change its level, and turn it back. */
  ACTIVATE_PLANS,
  /** Place people into teams, and release them. */
  PLACE_TEAMS,
  /** Say in which mailbox or group the own office is told of what waits for it. */
  KEEP_ADDRESSES,
  /** Speak to the households of a building as a group, and answer for those who ask it. */
  KEEP_GROUPS
}
