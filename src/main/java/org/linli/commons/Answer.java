package org.linli.commons;

/** What a household says to a notice's question. Who would rather not say is asked no further. */
public enum Answer {
  YES,
  NO,
  DECLINED
}
