package org.linli.exchange.open311;

/** What was asked cannot be answered, in the standard's own words of errors. */
final class Open311Trouble extends RuntimeException {

  private final int status;

  private Open311Trouble(int status, String description) {
    super(description);
    this.status = status;
  }

  static Open311Trouble bad(String description) {
    return new Open311Trouble(400, description);
  }

  static Open311Trouble noKey() {
    return new Open311Trouble(403, "api_key was missing or is not valid");
  }

  static Open311Trouble unknown(String description) {
    return new Open311Trouble(404, description);
  }

  int status() {
    return status;
  }
}
