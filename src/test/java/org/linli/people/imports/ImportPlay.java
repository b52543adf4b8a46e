package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.linli.Http;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.NewBuilding;
import org.linli.people.Register;
import tools.jackson.databind.JsonNode;

/** How somebody brings lists: read, tried dry, carried out; and workbooks that went out. */
final class ImportPlay {

  private final RegisterImports imports;
  private final Http who;

  ImportPlay(RegisterImports imports, Http who) {
    this.imports = imports;
    this.who = who;
  }

  JsonNode upload(String name, byte[] file) {
    var answer = who.upload("/api/registers/imports", "file", List.of(new Http.File(name, file)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  Http.Answer uploadInto(PlaceCode place, String name, byte[] file) {
    return who.upload(
        "/api/registers/imports?within=" + place, "file", List.of(new Http.File(name, file)));
  }

  /** How it was recognised: the first sheet's columns as they were found. */
  static String asFound(boolean makes) {
    return "{'sheet': 0, 'columns': [], 'makes': %s}".formatted(makes);
  }

  /** Has it tried, but does not wait. */
  void plan(JsonNode read, String plan) {
    var answer = who.put(path(read) + "/plan", plan);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  JsonNode check(JsonNode read, String plan) {
    plan(read, plan);
    imports.workNow();
    return get(read);
  }

  JsonNode get(JsonNode read) {
    return who.get(path(read)).json();
  }

  static String path(JsonNode read) {
    return "/api/registers/imports/" + read.path("importId").asString();
  }

  JsonNode carryOut(JsonNode checked) {
    assertThat(checked.path("state").asString()).as(checked.toString()).isEqualTo("CHECKED");
    who.put(path(checked) + "/start", "{}");
    imports.workNow();
    var done = get(checked);
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
    return done;
  }

  JsonNode imported(String name, byte[] file, boolean makes) {
    return carryOut(check(upload(name, file), asFound(makes)));
  }

  /** The whole way, as it was recognised. */
  JsonNode imported(String name, byte[] file) {
    return imported(name, file, false);
  }

  byte[] file(String address) {
    var answer = who.get(address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.raw().body();
  }

  static String counts(JsonNode it) {
    return "%d+ %d~ %d= %d!"
        .formatted(
            it.path("added").asInt(),
            it.path("changed").asInt(),
            it.path("same").asInt(),
            it.path("rejected").asInt());
  }

  static byte[] csv(String... lines) {
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook after somebody wrote into its first sheet. */
  static byte[] edited(byte[] file, Consumer<Sheet> edit) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      edit.accept(book.getSheetAt(0));
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The row, from 0, in which a cell of a column is this text. */
  static int rowOf(Sheet sheet, int column, String text) {
    for (var row : sheet) {
      var cell = row.getCell(column);
      if (cell != null && cell.getStringCellValue().equals(text)) return row.getRowNum();
    }
    throw new AssertionError(text + " stands in no cell of column " + column);
  }

  static void write(Sheet sheet, int row, int column, String text) {
    sheet.getRow(row).createCell(column).setCellValue(text);
  }

  static String text(Sheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  /** A name nobody has used. */
  static String newName(String ending) {
    var name = new StringBuilder();
    for (var i = 0; i < 6; i++) {
      name.append("春夏秋冬东南西北梅兰竹菊江河湖海".charAt(ThreadLocalRandom.current().nextInt(16)));
    }
    return name + ending;
  }

  /** An empty building 3 with rooms 501 and 502 behind entrance 2, in a compound nobody named. */
  static String newCompound(Register register, PlaceCode grid) {
    var name = newName("苑");
    register.enter(
        grid.at(Level.SUBDISTRICT),
        List.of(
            new NewBuilding(
                grid,
                name + "3栋",
                "测试路",
                6,
                null,
                null,
                List.of(
                    new NewBuilding.NewEntrance(
                        "1单元", List.of(new NewBuilding.NewDwelling(5, "501", List.of()))),
                    new NewBuilding.NewEntrance(
                        "2单元",
                        List.of(
                            new NewBuilding.NewDwelling(5, "501", List.of()),
                            new NewBuilding.NewDwelling(5, "502", List.of())))))),
        new Register.Origin("test", "test", true));
    return name;
  }
}
