package org.linli.messages.offices;

/** What is said: a line that says it all, and the rest below it. */
record Letter(String subject, String body) {

  /** As one text, for where there are no subjects. */
  String text() {
    return subject + "\n" + body;
  }
}
