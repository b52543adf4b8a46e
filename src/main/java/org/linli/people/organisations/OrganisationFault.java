package org.linli.people.organisations;

import org.linli.base.Fault;

/** What can be wrong with what is told of an organisation. */
public enum OrganisationFault implements Fault.Why {
  NAME_MISSING,
  TOO_LONG,
  CODE_SHAPE,
  CODE_CHECK_LETTER,
  NOT_A_PHONE,
  NOT_A_GRID,
  PERSON_MISSING,
  ROLE_MISSING
}
