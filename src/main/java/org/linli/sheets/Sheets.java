package org.linli.sheets;

import org.linli.base.Refusal;

/**
 * Opens a workbook by what it is, whatever its name ends with. Macros are never run, formulas never
 * computed, links never followed: what is read are the values that stand in the file.
 */
public final class Sheets {

  /** The largest file taken, in bytes. */
  public static final int LARGEST = 40 << 20;

  private Sheets() {}

  /** What a file is by its first bytes: a package of XML, one of the time before 2007, or text. */
  public enum Kind {
    PACKAGE,
    OLD,
    TEXT
  }

  /** Opens a file's bytes; a {@link Refusal} with a {@link SheetReason} tells why it cannot. */
  public static SheetBook open(String name, byte[] bytes) {
    return switch (kind(name, bytes)) {
      case PACKAGE -> XlsxBook.open(name, bytes);
      case OLD -> XlsBook.open(name, bytes);
      case TEXT -> CsvBook.open(name, bytes);
    };
  }

  /** What a file is; refused where it is empty or too large for any of them. */
  public static Kind kind(String name, byte[] bytes) {
    if (bytes.length == 0) throw Refusal.because(SheetReason.EMPTY, name);
    if (bytes.length > LARGEST) throw Refusal.because(SheetReason.TOO_BIG, name, LARGEST >> 20);
    if (startsWith(bytes, 'P', 'K', 3, 4)) return Kind.PACKAGE;
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return Kind.OLD;
    return Kind.TEXT;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) return false;
    for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
    return true;
  }
}
