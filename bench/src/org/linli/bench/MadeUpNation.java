package org.linli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.places.CopyRows;
import org.linli.places.Source;

/**
 * A tree as large as the nation's: 31 provinces, 41,000 subdistricts, 620,000 communities, with
 * made-up names. Its cities begin at 50, so that none is a real one of the benchmark's.
 */
final class MadeUpNation {

  private static final int SUBDISTRICTS = 41_000;
  private static final int COMMUNITIES = 620_000;
  private static final int DISTRICTS = 2_850;
  private static final int PROVINCES = 31;

  private final Path folder;
  private final List<Long> districts = new ArrayList<>();
  private final List<Long> subdistricts = new ArrayList<>();
  private final List<Long> communities = new ArrayList<>();

  private MadeUpNation(Path folder) {
    this.folder = folder;
    for (var i = 0; i < DISTRICTS; i++) {
      var city = (11L + i % PROVINCES) * 100 + 50 + i / PROVINCES / 10;
      districts.add(city * 100 + 1 + i / PROVINCES % 10);
    }
    for (var i = 0; i < SUBDISTRICTS; i++) {
      subdistricts.add(districts.get(i % DISTRICTS) * 1000 + 1 + i / DISTRICTS);
    }
    for (var i = 0; i < COMMUNITIES; i++) {
      communities.add(subdistricts.get(i % SUBDISTRICTS) * 1000 + 1 + i / SUBDISTRICTS);
    }
  }

  static MadeUpNation write(Path folder) throws IOException {
    var nation = new MadeUpNation(folder);
    nation.write(
        "districts.csv", "code,name,city_code,province_code", nation.districts, 100, 10_000);
    nation.write(
        "streets.csv", "code,name,district_code,city_code", nation.subdistricts, 1000, 100_000);
    nation.write(
        "communities.csv",
        "code,name,street_code,district_code",
        nation.communities,
        1000,
        1_000_000);
    return nation;
  }

  List<Source> files() {
    return List.of(
        Source.of(folder.resolve("communities.csv")),
        Source.of(folder.resolve("streets.csv")),
        Source.of(folder.resolve("districts.csv")));
  }

  void copyInto(CopyRows copy) throws SQLException {
    for (var code : districts) copy.add(code, name(code), code / 100);
    for (var code : subdistricts) copy.add(code, name(code), code / 1000);
    for (var code : communities) copy.add(code, name(code), code / 1000);
  }

  private void write(String file, String header, List<Long> codes, long parent, long grandparent)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
      out.write(header + "\n");
      for (var code : codes) {
        out.write(code + "," + name(code) + "," + code / parent + "," + code / grandparent + "\n");
      }
    }
  }

  private static String name(long code) {
    return "试" + code % 1_000_000 + "社区居委会";
  }
}
