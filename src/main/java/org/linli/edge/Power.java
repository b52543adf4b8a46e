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
  /** Send a form back with a reason. */
  RETURN_FORMS,
  /** Enter approvals and duties, switch on sensitive items, rule where a form is disputed. */
  KEEP_LAW,
  /** See who is in which of the four categories, within the own place. */
  SEE_CATEGORIES,
  /** Enter what a medical institution or disease control has decided of somebody. */
  DECIDE_CATEGORIES
}
