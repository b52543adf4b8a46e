package org.linli.people.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.base.Fault;
import org.linli.people.Resident.Relation;

/**
 * What cannot be true of one person among those they live with: {@code impossible} is refused,
 * {@code rare} is asked about and taken when confirmed.
 */
record HouseholdRules(List<Fault> impossible, List<Fault> rare) {

  private static final int YOUNGEST_PARENT_YEARS = 14;
  private static final Set<Relation> OLDER = Set.of(Relation.PARENT, Relation.GRANDPARENT);
  private static final Set<Relation> YOUNGER = Set.of(Relation.CHILD, Relation.GRANDCHILD);

  /** Looks at somebody whose relation or birth date is new, beside the others of the household. */
  static HouseholdRules of(ResidentData person, List<ResidentData> others) {
    var rules = new HouseholdRules(new ArrayList<>(), new ArrayList<>());
    for (var other : others) {
      rules.heads(person, other);
      if (person.is(Datum.RELATION, Relation.HEAD)) rules.generations(other, person, person);
      else if (other.is(Datum.RELATION, Relation.HEAD)) rules.generations(person, other, person);
      rules.stepParents(person, other);
    }
    return rules;
  }

  private void heads(ResidentData person, ResidentData other) {
    if (person.is(Datum.RELATION, Relation.HEAD) && other.is(Datum.RELATION, Relation.HEAD)) {
      impossible.add(fault(Datum.RELATION, person, ResidentFault.TWO_HEADS));
    }
    if (person.is(Datum.RELATION, Relation.SPOUSE) && other.is(Datum.RELATION, Relation.SPOUSE)) {
      rare.add(fault(Datum.RELATION, person, ResidentFault.SECOND_SPOUSE));
    }
  }

  private void generations(ResidentData relative, ResidentData head, ResidentData person) {
    var relation = relation(relative);
    if (OLDER.contains(relation)) olderBy(relative, head, person);
    if (YOUNGER.contains(relation)) olderBy(head, relative, person);
  }

  private void olderBy(ResidentData elder, ResidentData younger, ResidentData person) {
    var first = elder.birthDate();
    var second = younger.birthDate();
    if (first == null || second == null) return;
    if (!first.isBefore(second)) {
      impossible.add(fault(Datum.BIRTH_DATE, person, ResidentFault.BORN_BEFORE_PARENT));
    } else if (first.plusYears(YOUNGEST_PARENT_YEARS).isAfter(second)) {
      rare.add(fault(Datum.BIRTH_DATE, person, ResidentFault.HARDLY_OLDER, YOUNGEST_PARENT_YEARS));
    }
  }

  /** The head's spouse need not be the parent of the head's child, and may even be younger. */
  private void stepParents(ResidentData person, ResidentData other) {
    if (person.is(Datum.RELATION, Relation.SPOUSE)) stepParent(person, other, person);
    if (other.is(Datum.RELATION, Relation.SPOUSE)) stepParent(other, person, person);
  }

  private void stepParent(ResidentData spouse, ResidentData child, ResidentData person) {
    var first = spouse.birthDate();
    var second = child.birthDate();
    if (!child.is(Datum.RELATION, Relation.CHILD) || first == null || second == null) return;
    if (!first.isBefore(second)) {
      rare.add(fault(Datum.BIRTH_DATE, person, ResidentFault.BORN_BEFORE_STEP_PARENT));
    }
  }

  private static Relation relation(ResidentData data) {
    var relation = data.get(Datum.RELATION);
    return relation == null ? Relation.OTHER : Relation.valueOf(relation);
  }

  private static Fault fault(Datum datum, ResidentData person, ResidentFault why, Object... facts) {
    var value = person.get(datum);
    return Fault.at("data." + datum, value == null ? "" : value, why, facts);
  }
}
