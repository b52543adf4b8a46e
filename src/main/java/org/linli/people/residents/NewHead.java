package org.linli.people.residents;

import static org.linli.people.Resident.Relation.CHILD;
import static org.linli.people.Resident.Relation.GRANDCHILD;
import static org.linli.people.Resident.Relation.GRANDPARENT;
import static org.linli.people.Resident.Relation.HEAD;
import static org.linli.people.Resident.Relation.OTHER;
import static org.linli.people.Resident.Relation.PARENT;
import static org.linli.people.Resident.Relation.SIBLING;
import static org.linli.people.Resident.Relation.SPOUSE;
import static org.linli.people.Resident.Relation.UNRELATED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.people.Resident;
import org.linli.people.Resident.Relation;

/**
 * What the people of a household are likely to be to another head, told from what each was to the
 * one before. The groups of GB/T 4761 hold relatives by marriage too: a spouse's parents are
 * parents, a child's spouse is a child, a sibling's spouse a sibling. What cannot be told is {@code
 * OTHER}; it is proposed and corrected by who knows.
 */
final class NewHead {

  private NewHead() {}

  /** By the number of each resident; {@code head} is one of them and becomes the head. */
  static Map<Long, Relation> relations(List<Resident> residents, long head) {
    var becomes = new HashMap<Long, Relation>();
    var chosen = residents.stream().filter(it -> it.id() == head).findFirst().orElseThrow();
    var hasSpouse = false;
    for (var it : residents) {
      var relation = it.id() == head ? HEAD : between(chosen.relation(), it.relation());
      if (relation == SPOUSE && hasSpouse) relation = OTHER;
      if (relation != HEAD && !canBe(relation, it, chosen)) relation = OTHER;
      hasSpouse |= relation == SPOUSE;
      becomes.put(it.id(), relation);
    }
    return becomes;
  }

  /** What {@code other} is to somebody who was {@code chosen}, both to the head before. */
  private static Relation between(Relation chosen, Relation other) {
    if (chosen == HEAD || other == UNRELATED) return other;
    return switch (chosen) {
      case HEAD -> other;
      case SPOUSE ->
          switch (other) {
            case HEAD -> SPOUSE;
            case CHILD, GRANDCHILD, PARENT, GRANDPARENT -> other;
            case SPOUSE, SIBLING, OTHER, UNRELATED -> OTHER;
          };
      case CHILD ->
          switch (other) {
            case HEAD, SPOUSE -> PARENT;
            case CHILD -> SIBLING;
            case GRANDCHILD -> CHILD;
            case PARENT -> GRANDPARENT;
            case GRANDPARENT, SIBLING, OTHER, UNRELATED -> OTHER;
          };
      case GRANDCHILD ->
          switch (other) {
            case HEAD, SPOUSE -> GRANDPARENT;
            case CHILD -> PARENT;
            case GRANDCHILD -> SIBLING;
            case PARENT, GRANDPARENT, SIBLING, OTHER, UNRELATED -> OTHER;
          };
      case PARENT ->
          switch (other) {
            case HEAD, SPOUSE, SIBLING -> CHILD;
            case PARENT -> SPOUSE;
            case CHILD -> GRANDCHILD;
            case GRANDPARENT -> PARENT;
            case GRANDCHILD, OTHER, UNRELATED -> OTHER;
          };
      case GRANDPARENT ->
          switch (other) {
            case HEAD, SPOUSE, SIBLING -> GRANDCHILD;
            case PARENT -> CHILD;
            case GRANDPARENT -> SPOUSE;
            case CHILD, GRANDCHILD, OTHER, UNRELATED -> OTHER;
          };
      case SIBLING ->
          switch (other) {
            case HEAD, SPOUSE, SIBLING -> SIBLING;
            case PARENT, GRANDPARENT -> other;
            case CHILD, GRANDCHILD, OTHER, UNRELATED -> OTHER;
          };
      case OTHER -> OTHER;
      case UNRELATED -> UNRELATED;
    };
  }

  private static boolean canBe(Relation relation, Resident it, Resident head) {
    var one = ResidentData.of(it).with(Map.of(Datum.RELATION, relation.name()));
    var other = ResidentData.of(head).with(Map.of(Datum.RELATION, HEAD.name()));
    return HouseholdRules.of(one, List.of(other)).impossible().isEmpty();
  }
}
