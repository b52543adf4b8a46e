package org.linli.facts.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small workbooks with something wrong with each, and the table that tells what. */
final class BadForms {

  private static final String[] HEAD = {"file", "wrong", "sheet", "cell", "note"};
  private static final byte[] DOT =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final Path folder;
  private final List<Object[]> expected = new ArrayList<>();

  private BadForms(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var bad = new BadForms(folder);
    bad.notRead();
    bad.nothingInIt();
    bad.oddCells();
    bad.oddShapes();
    PileTruth.write(folder.resolve("expected.csv"), HEAD, bad.expected);
  }

  private void notRead() throws IOException {
    var plain = bytes(BadForms::people);
    expect("encrypted.xlsx", "ENCRYPTED", "", "", "needs a password to be opened");
    Files.write(folder.resolve("encrypted.xlsx"), encrypted(plain));
    expect("broken-zip.xlsx", "BROKEN", "", "", "cut off in the middle");
    Files.write(folder.resolve("broken-zip.xlsx"), Arrays.copyOf(plain, plain.length / 2));
    expect("word.xlsx", "BROKEN", "", "", "a text document renamed");
    try (var text = new XWPFDocument();
        var out = Files.newOutputStream(folder.resolve("word.xlsx"))) {
      text.createParagraph().createRun().setText("关于报送流动人口登记表的通知");
      text.write(out);
    }
    expect("zero-bytes.xlsx", "EMPTY", "", "", "nothing was saved");
    Files.write(folder.resolve("zero-bytes.xlsx"), new byte[0]);
    expect(
        "macro.xlsm", "MACRO", "", "", "carries a macro: may be read, the macro never comes back");
    Files.write(folder.resolve("macro.xlsm"), withMacro());
  }

  private void nothingInIt() throws IOException {
    save("empty.xlsx", sheet -> {});
    expect("empty.xlsx", "NO_TABLE", "Sheet1", "", "no cell is filled");
    save(
        "pictures.xlsx",
        sheet -> {
          var book = sheet.getWorkbook();
          var anchor = book.getCreationHelper().createClientAnchor();
          anchor.setCol1(1);
          anchor.setRow1(1);
          sheet
              .createDrawingPatriarch()
              .createPicture(anchor, book.addPicture(DOT, Workbook.PICTURE_TYPE_PNG));
        });
    expect("pictures.xlsx", "NO_TABLE", "Sheet1", "", "the form is a picture");
  }

  private void oddCells() throws IOException {
    save(
        "errors.xlsx",
        sheet -> {
          people(sheet);
          sheet.getRow(2).createCell(4).setCellFormula("#REF!*2");
          sheet.getRow(3).createCell(4).setCellErrorValue((byte) 0x2A);
        });
    expect("errors.xlsx", "ERROR_IN_CELL", "Sheet1", "E3", "#REF!");
    expect("errors.xlsx", "ERROR_IN_CELL", "Sheet1", "E4", "#N/A");
    save(
        "dates-as-text.xlsx",
        sheet -> {
          row(sheet, 0, "姓名", "出生日期");
          row(sheet, 1, "赵测试", "1950.1.1");
          row(sheet, 2, "钱测试", "1950年1月1日");
          row(sheet, 3, "孙测试", "19500101");
          row(sheet, 4, "李测试", "1950-13-45");
        });
    expect("dates-as-text.xlsx", "NOT_A_DATE", "Sheet1", "B5", "the three before it are dates");
    save(
        "full-width.xlsx",
        sheet -> {
          row(sheet, 0, "序　号", "姓　名", "联系电话（１１位）");
          row(sheet, 1, "１", "赵测试", "１００１２３４５６７８");
        });
    expect("full-width.xlsx", "FINE", "Sheet1", "C2", "read as 10012345678");
    save(
        "hidden-rows.xlsx",
        sheet -> {
          people(sheet);
          sheet.getRow(2).setZeroHeight(true);
        });
    expect(
        "hidden-rows.xlsx",
        "HIDDEN_ROW",
        "Sheet1",
        "A3",
        "has data; told, and filled as the others");
  }

  private void oddShapes() throws IOException {
    save(
        "twice.xlsx",
        sheet -> {
          row(sheet, 0, "序号", "姓名", "联系电话", "手机号");
          row(sheet, 1, "1", "", "", "");
        });
    expect("twice.xlsx", "ITEM_TWICE", "Sheet1", "D1", "联系电话 in C1 is the same item");
    save(
        "trailing-notes.xlsx",
        sheet -> {
          people(sheet);
          row(sheet, 4, "说明", "姓名须与身份证一致", "性别填男或女");
          row(sheet, 5, "1", "身份证号填18位", "不得空缺", "见上", "");
        });
    expect(
        "trailing-notes.xlsx", "NOTES_BELOW", "Sheet1", "A5", "not a row of the table, nor is A6");
    save(
        "wide.xlsx",
        sheet -> {
          var head = sheet.createRow(0);
          for (var i = 0; i < 600; i++) head.createCell(i).setCellValue(i == 0 ? "姓名" : "指标" + i);
        });
    expect("wide.xlsx", "TOO_WIDE", "Sheet1", "WB1", "600 columns");
    save(
        "deep.xlsx",
        sheet -> {
          row(sheet, 0, "填报须知");
          for (var i = 2; i < 38; i++) row(sheet, i, i - 1 + ".请各社区认真填报。");
          row(sheet, 39, "序号", "姓名", "性别", "联系电话");
          row(sheet, 40, "1", "", "", "");
        });
    expect("deep.xlsx", "FINE", "Sheet1", "A40", "the header is in row 40");
    save(
        "other-place.xlsx",
        sheet -> {
          row(sheet, 0, "社区", "总人口");
          row(sheet, 1, "水果湖社区", "");
        });
    expect(
        "other-place.xlsx",
        "PLACE_UNKNOWN_HERE",
        "Sheet1",
        "A2",
        "a community of another district");
  }

  private void expect(String file, String wrong, String sheet, String cell, String note) {
    expected.add(new Object[] {file, wrong, sheet, cell, note});
  }

  /** Two invented people whose numbers can belong to nobody. */
  private static void people(Sheet sheet) {
    row(sheet, 0, "流动人口登记");
    row(sheet, 1, "姓名", "性别", "身份证号", "联系电话", "年龄");
    row(sheet, 2, "赵测试", "男", "990001195001010011", "10012345678", "");
    row(sheet, 3, "钱测试", "女", "990001195001010021", "10012345679", "");
  }

  private static void row(Sheet sheet, int number, String... texts) {
    var line = sheet.createRow(number);
    for (var i = 0; i < texts.length; i++) line.createCell(i).setCellValue(texts[i]);
  }

  private void save(String name, Consumer<Sheet> filled) throws IOException {
    Files.write(folder.resolve(name), bytes(filled));
  }

  private static byte[] bytes(Consumer<Sheet> filled) throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      filled.accept(book.createSheet("Sheet1"));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] withMacro() throws IOException {
    try (var book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        var out = new ByteArrayOutputStream()) {
      people(book.createSheet("Sheet1"));
      book.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted(byte[] plain) throws IOException {
    try (var files = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("123456");
      try (var into = encryptor.getDataStream(files)) {
        into.write(plain);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (java.security.GeneralSecurityException noCipher) {
      throw new IOException(noCipher);
    }
  }
}
