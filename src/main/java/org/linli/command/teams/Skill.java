package org.linli.command.teams;

/** What somebody can do that not everybody can; a short list, asked only because posts want it. */
public enum Skill {
  MEDICAL,
  DRIVING,
  LANGUAGE,
  COUNSELLING,
  REPAIRS,
  LOGISTICS
}
