package org.linli.cases.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;

/** The list that ships is whole, and one that contradicts itself is refused by file and line. */
class ClassFileTest {

  private static final String CLASS_HEAD = "code,parent,zh,en,unseen,on_the_spot,guarded,words\n";
  private static final String GROUP = "ROADS,,道路,Roads,N,N,N,\n";
  private static final String LEAF = "HOLE,ROADS,坑,Holes,N,N,N,坑 大坑\n";
  private static final String HEAD = "class,limit,agency,zh,en,accept,accept_en,close,close_en\n";
  private static final String STANDARD = "HOLE,5wd,TRANSPORT,坑洼,Pothole,深,Deep,平,Level\n";

  private final Classes classes = new Classes();

  @Test
  void whatShipsIsLargeEnoughAndInBothLanguages() {
    assertThat(classes.all()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(classes.groups()).hasSizeGreaterThanOrEqualTo(15);
    var chinese = Pattern.compile("\\p{IsHan}");
    for (var leaf : classes.all()) {
      assertThat(leaf.standards()).as(leaf.code()).hasSizeBetween(1, 4);
      assertThat(leaf.name().chinese()).containsPattern(chinese);
      assertThat(leaf.name().english()).doesNotContainPattern(chinese);
      for (var it : leaf.standards()) {
        for (var said : java.util.List.of(it.situation(), it.accept(), it.close())) {
          assertThat(said.chinese()).as(leaf.code()).containsPattern(chinese);
          assertThat(said.english()).as(leaf.code()).doesNotContainPattern(chinese);
        }
      }
    }
  }

  /**
   * What endangers people runs by the clock, and what a department is for is not the community's.
   */
  @Test
  void dangerRunsByTheClockAndDepartmentsKeepTheirDuties() {
    var cover = classes.get("MANHOLE").standard(1);
    assertThat(cover.limit()).isEqualTo(Limit.of("2h"));
    assertThat(classes.get("GAS_LEAK").standard(1).limit().unit()).isEqualTo(Limit.Unit.MINUTES);
    assertThat(classes.get("LIFT").standard(1).agency()).isEqualTo(SourceAgency.MARKET_REGULATION);
    assertThat(classes.all().stream().flatMap(it -> it.standards().stream()))
        .filteredOn(it -> it.agency() == null)
        .hasSizeLessThan(25);
  }

  @Test
  void aGroupIsNoClassOfACase() {
    assertThat(classes.find("UTILITY_ASSETS")).isEmpty();
    assertThatThrownBy(() -> classes.get("NOBODY_KNOWS"))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(classes.group("MANHOLE").orElseThrow().code()).isEqualTo("UTILITY_ASSETS");
    assertThatThrownBy(() -> classes.get("MANHOLE").standard(9))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aSmallListCanBeRead() {
    var read = read(CLASS_HEAD + GROUP + LEAF, HEAD + STANDARD);
    assertThat(read).containsOnlyKeys("ROADS", "HOLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ROADS,,道路,Roads,N,N,N,; HOLE,5wd,TRANSPORT,坑,Pothole,深,Deep,平,Level; standards.csv, line 2: No class HOLE
          HOLE,ROADS,坑,Holes,N,N,N,坑; HOLE,5wd,TRANSPORT,坑,Pothole,深,Deep,平,Level; classes.csv, line 2: No group ROADS
          ROADS,,道路,Roads,N,N,N,坑; HOLE,5wd,TRANSPORT,坑,Pothole,深,Deep,平,Level; classes.csv, line 2: A class has
          ROADS,,道路,Roads,N,X,N,; HOLE,5wd,TRANSPORT,坑,Pothole,深,Deep,平,Level; classes.csv, line 2: Neither Y nor N
          roads,,道路,Roads,N,N,N,; HOLE,5wd,TRANSPORT,坑,Pothole,深,Deep,平,Level; classes.csv, line 2: Not a code
          ROADS,,道路,Roads,N,N,N,; HOLE,soon,TRANSPORT,坑,Pothole,深,Deep,平,Level; standards.csv, line 2: Not a limit
          ROADS,,道路,Roads,N,N,N,; HOLE,5wd,NOBODY,坑,Pothole,深,Deep,平,Level; standards.csv, line 2: No enum
          ROADS,,道路,Roads,N,N,N,; HOLE,5wd,COMMUNITY,坑,Pothole,深,Deep,平,Level; standards.csv, line 2: The place's own
          ROADS,,道路,Roads,N,N,N,; HOLE,5wd,TRANSPORT,坑,,深,Deep,平,Level; standards.csv, line 2: A text is missing
          """)
  void whatIsWrongIsToldByFileAndLine(String classRow, String standardRow, String told) {
    assertThatThrownBy(() -> read(CLASS_HEAD + classRow + "\n", HEAD + standardRow + "\n"))
        .hasMessageStartingWith("cases/" + told);
  }

  @Test
  void aCodeStandsOnceAndEveryClassHasAStandard() {
    assertThatThrownBy(() -> read(CLASS_HEAD + GROUP + GROUP, HEAD))
        .hasMessage("cases/classes.csv, line 3: ROADS twice");
    assertThatThrownBy(() -> read(CLASS_HEAD + GROUP + LEAF, HEAD))
        .hasMessageContaining("classes.csv, line 3");
  }

  private static java.util.SequencedMap<String, CaseClass> read(String classes, String standards) {
    return ClassFile.read(new StringReader(classes), new StringReader(standards));
  }
}
