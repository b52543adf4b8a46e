package org.linli.sheets.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, as programs write them that are not the usual one. */
final class RawWorkbook {

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
      <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
      </Types>\
      """;

  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/%s\" Target=\"%s\"/>";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "%s</Relationships>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook of one sheet, with a few formats and texts. */
  RawWorkbook() {
    with("[Content_Types].xml", TYPES);
    with(
        "_rels/.rels",
        RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "/xl/workbook.xml")));
    with(
        "xl/_rels/workbook.xml.rels",
        RELATIONS.formatted(
            RELATION.formatted("r1", "worksheet", "/xl/worksheets/sheet1.xml")
                + RELATION.formatted("r2", "styles", "styles.xml")
                + RELATION.formatted("r3", "sharedStrings", "sharedStrings.xml")));
    with(
        "xl/workbook.xml",
        """
        <x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <x:sheets><x:sheet name="表" sheetId="7" rel:id="r1"/></x:sheets><x:extLst/></x:workbook>\
        """);
    with(
        "xl/styles.xml",
        """
        <x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill/></x:fills>\
        <x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs>\
        <x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="31" fontId="0">\
        <x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>\
        """);
    with(
        "xl/sharedStrings.xml",
        """
        <x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si>\
        <x:r><x:t>姓</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>名</x:t></x:r>\
        <x:rPh sb="0" eb="1"><x:t>ming</x:t></x:rPh></x:si><x:si><x:t>年 &amp; 月</x:t></x:si></x:sst>\
        """);
  }

  RawWorkbook with(String part, String xml) {
    parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The sheet; its elements have the prefix {@code x}. */
  RawWorkbook sheet(String within) {
    return with(
        "xl/worksheets/sheet1.xml",
        "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + within
            + "</x:worksheet>");
  }

  /** Changes a part's text. */
  RawWorkbook replace(String part, String now, String then) {
    return with(part, new String(parts.get(part), StandardCharsets.UTF_8).replace(now, then));
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return out.toByteArray();
  }

  static Map<String, String> parts(byte[] file) throws IOException {
    var parts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(file))) {
      for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
