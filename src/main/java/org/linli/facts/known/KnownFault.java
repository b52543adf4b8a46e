package org.linli.facts.known;

import org.linli.base.Fault;

/** What is wrong with one telling, apart from its value. */
public enum KnownFault implements Fault.Why {
  NO_SUCH_ITEM,
  OF_ANOTHER_KIND,
  /** Its kind is off until it is switched on with a basis. */
  ITEM_OFF,
  VALUE_MISSING,
  SOURCE_MISSING,
  DAY_TO_COME,
  NOT_IN_THE_REGISTER,
  /** The register holds it, and it changes by another way than by being told. */
  REGISTER_CHANGES_IT,
  /** There is no head of the household in the register to tell it of. */
  NO_HEAD,
  PERSON_NOT_FOUND,
  SEVERAL_OF_THE_NAME,
  NAME_DISAGREES,
  ROW_NAMES_NOBODY,
  TWICE_IN_THE_LIST
}
