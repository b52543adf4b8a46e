package org.linli.catalogue;

/**
 * How much harm a value can do its person, after article 28 of the Personal Information Protection
 * Law: what follows {@code PERSONAL} is treated as sensitive, each for the reason it is named by.
 */
public enum Sensitivity {
  ORDINARY,
  PERSONAL,
  HEALTH,
  FINANCE,
  /** Of people under fourteen. */
  MINOR,
  /** Where somebody has been. */
  MOVEMENTS,
  SPECIFIC_IDENTITY,
  /** Not in the article's list by name; held as if it were, since its harm is the same. */
  POLITICS,
  RELIGION,
  BIOMETRICS;

  public boolean isSensitive() {
    return this != ORDINARY && this != PERSONAL;
  }

  /** Is an item of this kind not to be asked or kept until it is switched on with a basis? */
  public boolean isOffAtFirst() {
    return switch (this) {
      case ORDINARY, PERSONAL, HEALTH, FINANCE, MINOR -> false;
      case MOVEMENTS, SPECIFIC_IDENTITY, POLITICS, RELIGION, BIOMETRICS -> true;
    };
  }
}
