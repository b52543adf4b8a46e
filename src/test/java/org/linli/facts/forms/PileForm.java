package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.catalogue.SourceAgency;

/** One workbook of the pile, as the department that sent it would describe it. */
final class PileForm {

  final String file;
  final String sentAs;
  final SourceAgency agency;
  final String office;
  String titleChinese = "";
  String titleEnglish = "";
  String number = "";
  String rows = "";
  String population = "";
  String roster = "MADE";
  String basis = "";
  String duty = "";
  String purpose = "";
  String versionOf = "";
  String charset = "";
  char separator = ',';
  final Map<String, String[]> lists = new LinkedHashMap<>();
  final List<PilePage> pages = new ArrayList<>();

  private PileForm(String file, String sentAs, SourceAgency agency, String office) {
    this.file = file;
    this.sentAs = sentAs;
    this.agency = agency;
    this.office = office;
  }

  /** The file's name here, and the one its office gave it. */
  static PileForm of(String file, String sentAs, SourceAgency agency, String office) {
    return new PileForm(file, sentAs, agency, office);
  }

  PileForm named(String chinese, String english, String formNumber) {
    titleChinese = chinese;
    titleEnglish = english;
    number = formNumber;
    return this;
  }

  /** What a row is about, and who is on the list; empty = everybody. */
  PileForm rows(String subject, String condition) {
    rows = subject;
    population = condition;
    return this;
  }

  PileForm because(String law, String dutyOfList, String why) {
    basis = law;
    duty = dutyOfList;
    purpose = why;
    return this;
  }

  /** The department gives names and identity numbers; who replays the form fills them in first. */
  PileForm roster() {
    roster = "GIVEN";
    return this;
  }

  /** It is the next month's or another department's form of an earlier one. */
  PileForm after(String earlier) {
    versionOf = earlier;
    return this;
  }

  /** A .csv: in which letters, and what parts its cells. */
  PileForm text(String letters, char parting) {
    charset = letters;
    separator = parting;
    return this;
  }

  /** Words to choose from, on a hidden sheet. */
  PileForm list(String name, String... words) {
    lists.put(name, words);
    return this;
  }

  PileForm sheet(String name, Consumer<PilePage> filled) {
    return sheet(name, rows, population, filled);
  }

  PileForm sheet(String name, String subject, String condition, Consumer<PilePage> filled) {
    var page = new PilePage(charset.isEmpty() ? name : file, subject, condition);
    filled.accept(page);
    pages.add(page);
    return this;
  }
}
