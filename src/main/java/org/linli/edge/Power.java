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
  SEE_JOURNAL
}
