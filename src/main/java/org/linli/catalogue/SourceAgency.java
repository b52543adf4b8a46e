package org.linli.catalogue;

/**
 * Whose word about an item counts most (数源单位), and who handles what people report: kinds of
 * departments, not single offices.
 */
public enum SourceAgency {
  PUBLIC_SECURITY,
  CIVIL_AFFAIRS,
  HEALTH,
  /** Disease control (疾控), which alone says who is a close contact. */
  DISEASE_CONTROL,
  HUMAN_RESOURCES,
  MEDICAL_INSURANCE,
  DISABLED_FEDERATION,
  EDUCATION,
  HOUSING,
  EMERGENCY,
  FIRE_RESCUE,
  MARKET_REGULATION,
  VETERANS,
  NATURAL_RESOURCES,
  WATER,
  AGRICULTURE,
  URBAN_MANAGEMENT,
  /** Roads, buses, parking (交通运输). */
  TRANSPORT,
  /** Noise, air, what flows into rivers (生态环境). */
  ECOLOGY,
  /** Water, power, gas, heat and lines to every home: companies under a department's eye. */
  UTILITIES,
  STATISTICS,
  PARTY_ORGANISATION,
  RELIGIOUS_AFFAIRS,
  COMMUNITY
}
