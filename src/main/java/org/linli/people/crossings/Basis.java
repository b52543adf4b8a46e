package org.linli.people.crossings;

/**
 * Why personal data may leave for another office: the grounds of the Personal Information
 * Protection Law, article 13, that a hand-over can have.
 */
public enum Basis {
  /** The person agreed, or asked for it. */
  CONSENT("PIPL-13-1"),
  /** An authority's duty by law. */
  DUTY("PIPL-13-3"),
  /** A public health emergency, or life and property in danger. */
  EMERGENCY("PIPL-13-4");

  private final String article;

  Basis(String article) {
    this.article = article;
  }

  /** As the journal has it. */
  public String article() {
    return article;
  }
}
