package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.linli.base.Refusal;
import org.linli.sheets.SheetReason;

/** What comes from outside and is not what it should be. */
class BadFilesTest {

  private static final String EMPTY_SHEET = "<x:sheetData/>";

  @Test
  void filesThatCannotBeReadSayWhy() throws IOException {
    refused(new byte[0], SheetReason.EMPTY);
    refused(encrypted(), SheetReason.ENCRYPTED);
    refused(encryptedOld(), SheetReason.ENCRYPTED);
    refused(new byte[] {0, 1, 2, 3}, SheetReason.NOT_A_TABLE);
    refused(new RawWorkbook().bytes(), SheetReason.NOT_A_TABLE); // its sheet is missing
    var whole = new RawWorkbook().sheet(EMPTY_SHEET).bytes();
    refused(Arrays.copyOf(whole, whole.length / 2), SheetReason.BROKEN);
    var document = new RawWorkbook().sheet(EMPTY_SHEET);
    refused(
        document.replace("_rels/.rels", "officeDocument", "x").bytes(), SheetReason.NOT_A_TABLE);
  }

  @Test
  void brokenXmlIsToldAtOnce() throws IOException {
    for (var broken :
        List.of(
            "<x:sheetData><x:row>",
            "<x:sheetData><x:row r=\"5\"/><x:row r=\"4\"/></x:sheetData>",
            "<x:sheetData><x:row r=\"2000000\"/></x:sheetData>",
            "<x:sheetData><x:row><x:c r=\"B1\"/><x:c r=\"A1\"/></x:row></x:sheetData>")) {
      refused(new RawWorkbook().sheet(broken).bytes(), SheetReason.BROKEN);
    }
  }

  @Test
  void nothingOutsideTheFileIsRead() throws IOException {
    var entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row>"
            + "<c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    refused(new RawWorkbook().with("xl/worksheets/sheet1.xml", entity).bytes(), SheetReason.BROKEN);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    var bomb = new RawWorkbook().with("xl/sharedStrings.xml", " ".repeat(125 << 20)).bytes();
    refused(bomb, SheetReason.UNPACKS_TOO_BIG);
  }

  @Test
  void sheetsOfOldMacrosAreRefused() throws IOException {
    var book =
        new RawWorkbook()
            .sheet(EMPTY_SHEET)
            .replace("xl/_rels/workbook.xml.rels", "relationships/sharedStrings", "x/xlMacrosheet");
    refused(book.bytes(), SheetReason.OLD_MACROS);
  }

  @Test
  void aWorkbookWithMacrosComesBackWithout() throws IOException {
    byte[] form;
    try (var book = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("姓名");
      book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      form = Filled.bytes(book);
    }
    try (var open = Templates.open("form.xlsm", form)) {
      assertThat(open.hasMacros()).isTrue();
      assertThat(open.kind().ending()).isEqualTo("xlsx");
    }
    var filled = Filled.bytes(form, Filled.cells(0, Map.of(new CellAt(1, 1), new Edit.Text("甲"))));
    assertThat(RawWorkbook.parts(filled).keySet()).noneMatch(it -> it.contains("vba"));
    assertThat(RawWorkbook.parts(filled).values()).noneMatch(it -> it.contains("vba"));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
      assertThat(book.isMacroEnabled()).isFalse();
      assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue()).isEqualTo("甲");
    }
  }

  @Test
  void moreRowsThanASheetHoldsAreRefusedBeforeAByteIsWritten() throws IOException {
    var sheet = "<x:sheetData><x:row r=\"9\"><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>";
    var form = new RawWorkbook().sheet(sheet).bytes();
    var many = NewRows.Source.of(1_048_570, take -> {});
    var filling = new SheetFilling(0, Map.of(), null, new NewRows(2, 3, many));
    var out = new ByteArrayOutputStream();
    try (var open = Templates.open("form", form)) {
      assertThatThrownBy(() -> open.fill(out, List.of(filling), List.of()))
          .isInstanceOfSatisfying(
              Refusal.class, it -> assertThat(it.reason()).isEqualTo(SheetReason.TOO_MANY_ROWS));
    }
    assertThat(out.size()).isZero();
  }

  @Test
  void emptyFormattedRowsToTheEndOfTheSheetAreNoHindrance() throws IOException {
    var rows =
        new StringBuilder("<x:sheetData><x:row r=\"1\"><x:c t=\"s\"><x:v>0</x:v></x:c></x:row>");
    for (var i = 1_048_000; i <= 1_048_576; i++) {
      rows.append("<x:row r=\"").append(i).append("\"><x:c s=\"1\"/></x:row>");
    }
    var form = new RawWorkbook().sheet(rows + "</x:sheetData>").bytes();
    try (var open = Templates.open("form", form)) {
      assertThat(open.sheets().getFirst().rowCount()).isEqualTo(1);
    }
    try (var book = Filled.book(form, Filled.rows(0, 2, 2, Filled.people(5)))) {
      assertThat(book.getSheetAt(0).getRow(5).getCell(0).getStringCellValue()).isEqualTo("居民5");
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1_048_575);
    }
  }

  private static void refused(byte[] file, SheetReason reason) {
    assertThatThrownBy(() -> Templates.open("form", file))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  private static byte[] encrypted() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      var seal = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      seal.confirmPassword("密码");
      try (var sealed = seal.getDataStream(files)) {
        sealed.write(new RawWorkbook().sheet(EMPTY_SHEET).bytes());
      } catch (java.security.GeneralSecurityException impossible) {
        throw new IOException(impossible);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] encryptedOld() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("密码");
    try (var book = new HSSFWorkbook()) {
      book.createSheet("表");
      return Filled.bytes(book);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
