package org.linli.sweeps.categories;

/** What gave cause to register, decide or do something; {@code OTHER} says it in words. */
public enum Cause {
  TEMPERATURE,
  SYMPTOMS,
  CONTACT,
  RISK_AREA,
  TEST,
  DIAGNOSIS,
  PERIOD_OVER,
  OTHER
}
