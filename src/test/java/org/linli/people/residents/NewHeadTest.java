package org.linli.people.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.people.HouseholdId;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.Resident.Relation;

class NewHeadTest {

  /** A household of all: what each becomes when one of them is the head. */
  @ParameterizedTest
  @CsvSource({
    "SPOUSE, SPOUSE, HEAD, CHILD, PARENT, GRANDCHILD, OTHER, UNRELATED",
    "CHILD, PARENT, PARENT, HEAD, GRANDPARENT, CHILD, OTHER, UNRELATED",
    "PARENT, CHILD, CHILD, GRANDCHILD, HEAD, OTHER, CHILD, UNRELATED",
    "GRANDCHILD, GRANDPARENT, GRANDPARENT, PARENT, OTHER, HEAD, OTHER, UNRELATED",
    "SIBLING, SIBLING, SIBLING, OTHER, PARENT, OTHER, HEAD, UNRELATED",
    "UNRELATED, UNRELATED, UNRELATED, UNRELATED, UNRELATED, UNRELATED, UNRELATED, HEAD",
    "HEAD, HEAD, SPOUSE, CHILD, PARENT, GRANDCHILD, SIBLING, UNRELATED"
  })
  void everybodyIsToldAnew(
      Relation chosen,
      Relation head,
      Relation spouse,
      Relation child,
      Relation parent,
      Relation grandchild,
      Relation sibling,
      Relation unrelated) {
    var all =
        List.of(
            person(1, Relation.HEAD, null),
            person(2, Relation.SPOUSE, null),
            person(3, Relation.CHILD, null),
            person(4, Relation.PARENT, null),
            person(5, Relation.GRANDCHILD, null),
            person(6, Relation.SIBLING, null),
            person(7, Relation.UNRELATED, null));
    var number = all.stream().filter(it -> it.relation() == chosen).findFirst().orElseThrow().id();

    var becomes = NewHead.relations(all, number);

    assertThat(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L))
        .extracting(becomes::get)
        .containsExactly(head, spouse, child, parent, grandchild, sibling, unrelated);
  }

  @Test
  void ofTwoParentsTheOtherIsTheSpouseAndOfThreeOnlyOne() {
    var all =
        List.of(
            person(1, Relation.HEAD, null),
            person(2, Relation.PARENT, null),
            person(3, Relation.PARENT, null),
            person(4, Relation.PARENT, null));

    assertThat(NewHead.relations(all, 2))
        .containsEntry(1L, Relation.CHILD)
        .containsEntry(3L, Relation.SPOUSE)
        .containsEntry(4L, Relation.OTHER);
  }

  @Test
  void whoIsTooOldForItIsNotProposedAsAChild() {
    var all =
        List.of(
            person(1, Relation.HEAD, LocalDate.of(1950, 1, 1)),
            person(2, Relation.CHILD, LocalDate.of(2000, 1, 1)),
            person(3, Relation.GRANDCHILD, LocalDate.of(1999, 1, 1)));

    assertThat(NewHead.relations(all, 2)).containsEntry(3L, Relation.OTHER);
  }

  private static Resident person(
      long id, Relation relation, @org.jspecify.annotations.Nullable LocalDate born) {
    return new Resident(
        id,
        new HouseholdId(420102001L, 1),
        "某",
        Resident.Sex.UNKNOWN,
        born,
        relation,
        null,
        Papers.NONE,
        Resident.Registration.UNKNOWN,
        new Resident.Stay.Permanent(),
        Resident.Whereabouts.HERE,
        1,
        "test",
        Instant.EPOCH);
  }
}
