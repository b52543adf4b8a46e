package org.linli.demo;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.linli.people.Resident.Sex;

/** Surnames by how common they are, given names by sex and by what parents chose at the time. */
final class Names {

  private static final double CHINESE_IN_TEN_THOUSANDS = 141_178;
  private static final double CHANCE_OF_A_USUAL_NAME = 0.4;

  private static final List<String> FOREIGNERS =
      List.of("安娜·伊万诺娃", "约翰·米勒", "让·杜邦", "玛丽亚·席尔瓦", "阮文明", "金智秀", "佐藤健一", "阿卜杜勒·拉赫曼");

  private final Chances<String> surnames;
  private final NavigableMap<Integer, Cohort> men = new TreeMap<>();
  private final NavigableMap<Integer, Cohort> women = new TreeMap<>();

  private Names() {
    this.surnames = surnames();
    for (var row : Facts.rows("given_names.csv")) {
      (row.get("sex").equals(Sex.MALE.name()) ? men : women)
          .put(
              Integer.valueOf(row.get("born_from")),
              new Cohort(
                  Facts.words(row, "names"),
                  Facts.words(row, "first"),
                  Facts.words(row, "second")));
    }
  }

  /** Names usual among those born then, and the characters others were made of. */
  private record Cohort(List<String> names, List<String> first, List<String> second) {

    String draw(RandomGenerator random) {
      return random.nextDouble() < CHANCE_OF_A_USUAL_NAME
          ? Chances.any(names, random)
          : Chances.any(first, random) + Chances.any(second, random);
    }
  }

  static Names ofChina() {
    return new Names();
  }

  String surname(RandomGenerator random) {
    return surnames.draw(random);
  }

  String given(Sex sex, int birthYear, RandomGenerator random) {
    return (sex == Sex.MALE ? men : women).floorEntry(birthYear).getValue().draw(random);
  }

  String ofForeigner(RandomGenerator random) {
    return Chances.any(FOREIGNERS, random);
  }

  /** Within a row of several, a surname is the rarer the further back it stands (1 / rank). */
  private static Chances<String> surnames() {
    var chances = new Chances.Of<String>();
    var rank = 0;
    for (var row : Facts.rows("surnames.csv")) {
      var here = Facts.words(row, "surnames");
      var all = 0.0;
      for (var i = 1; i <= here.size(); i++) all += 1.0 / (rank + i);
      for (var surname : here) {
        chances.add(Double.parseDouble(row.get("share")) / all / ++rank, surname);
      }
    }
    for (var row : Facts.rows("wuhan/names/compound_surnames_2020.csv")) {
      var share = 100 * Double.parseDouble(row.get("bearers_10k")) / CHINESE_IN_TEN_THOUSANDS;
      chances.add(share, row.get("surname"));
    }
    return chances.chances();
  }
}
