package org.linli.cases.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.classes.ClosedCases.Closed;

/** How often invented complaints are given their class: first, and among the first three. */
class ComplaintsTest {

  private static final List<CaseClass> LEAVES = new Classes().all();

  private record Complaint(String leaf, String words) {}

  private record Rate(double first, double amongThree) {}

  @Test
  void everyClassIsComplainedOf() throws IOException {
    assertThat(complaints()).hasSizeGreaterThan(150);
    assertThat(complaints().stream().map(Complaint::leaf).distinct())
        .containsExactlyInAnyOrderElementsOf(LEAVES.stream().map(CaseClass::code).toList());
  }

  @Test
  void theClassesWordsAreEnoughToBeginWith() throws IOException {
    var guesser = new Guesser(LEAVES, _ -> {});
    var rate = rate(complaints(), _ -> guesser);
    System.out.printf(
        "Classes' words: first %.3f, among three %.3f%n", rate.first, rate.amongThree);
    assertThat(rate.first).isGreaterThan(0.88);
    assertThat(rate.amongThree).isGreaterThan(0.95);
  }

  /** Each asked as if all others were closed: cases of other classes must not lead astray. */
  @Test
  void aFewClosedCasesDoNoHarm() throws IOException {
    var all = complaints();
    var rate =
        rate(
            all,
            asked ->
                new Guesser(
                    LEAVES,
                    each -> {
                      for (var it : all)
                        if (!it.equals(asked)) each.accept(closed(it, all.indexOf(it) + 1));
                    }));
    System.out.printf("Closed cases: first %.3f, among three %.3f%n", rate.first, rate.amongThree);
    assertThat(rate.first).isGreaterThan(0.87);
    assertThat(rate.amongThree).isGreaterThan(0.95);
  }

  private static Closed closed(Complaint it, int number) {
    return new Closed(
        new CaseId(420102002, number), PlaceCode.of("420102002003001"), it.leaf(), 1, it.words());
  }

  private static Rate rate(
      List<Complaint> complaints, java.util.function.Function<Complaint, Guesser> guessers) {
    var first = 0;
    var three = 0;
    for (var it : complaints) {
      var found =
          guessers.apply(it).of(it.words()).stream()
              .map(guess -> guess.leaf().code())
              .limit(3)
              .toList();
      if (found.indexOf(it.leaf()) == 0) first++;
      if (found.contains(it.leaf())) three++;
    }
    return new Rate(first / (double) complaints.size(), three / (double) complaints.size());
  }

  private static List<Complaint> complaints() throws IOException {
    var in =
        Objects.requireNonNull(ComplaintsTest.class.getResourceAsStream("/cases/complaints.csv"));
    var format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#');
    try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return format.get().parse(text).stream()
          .map(row -> new Complaint(row.get("class"), row.get("words")))
          .toList();
    }
  }
}
