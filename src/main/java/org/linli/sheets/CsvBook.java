package org.linli.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.linli.base.Refusal;

/**
 * A CSV file in UTF-8, or in GB18030, of which GBK and GB2312 are parts; comma, semicolon or tab.
 */
public final class CsvBook implements SheetBook {

  private static final List<Charset> KNOWN =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d+");

  private final String name;
  private final byte[] bytes;
  private final Charset charset;
  private final char between;

  private CsvBook(String name, byte[] bytes, Charset charset, char between) {
    this.name = name;
    this.bytes = bytes;
    this.charset = charset;
    this.between = between;
  }

  public static CsvBook open(String name, byte[] bytes) {
    var charset =
        KNOWN.stream()
            .filter(it -> isText(bytes, it))
            .findFirst()
            .orElseThrow(() -> Refusal.because(SheetReason.NOT_A_TABLE, name));
    return new CsvBook(name, bytes, charset, separator(bytes, charset));
  }

  public Charset charset() {
    return charset;
  }

  /** What divides the cells: a comma, a semicolon or a tab. */
  public char between() {
    return between;
  }

  /** How the file is to be read. */
  public CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(between).setIgnoreEmptyLines(false).get();
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(0, name, false));
  }

  @Override
  public void read(int sheet, Taker taker) {
    try (var parser =
        CSVParser.builder().setReader(reader(bytes, charset)).setFormat(format()).get()) {
      for (var row : parser) {
        if (row.getRecordNumber() > MOST_ROWS) {
          throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, MOST_ROWS);
        }
        if (!taker.take(row(row))) return;
      }
    } catch (IOException | UncheckedIOException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  @Override
  public void close() {}

  /** A row with its cells as they are meant. */
  public static SheetRow row(CSVRecord row) {
    return new SheetRow((int) row.getRecordNumber(), row.stream().map(CsvBook::cell).toList());
  }

  /** Programs write ="0123" or a leading quote to keep a spreadsheet from changing digits. */
  private static Cell cell(String text) {
    var bare = text.strip();
    if (bare.startsWith("\uFEFF")) bare = bare.substring(1);
    if (bare.startsWith("=\"") && bare.endsWith("\"") && bare.length() > 2) {
      bare = bare.substring(2, bare.length() - 1);
    } else if (bare.startsWith("'")) {
      bare = bare.substring(1);
    }
    // Digits an exponent has eaten are lost in a CSV file too.
    if (EXPONENT.matcher(bare).matches()) {
      return new Cell(Cell.Kind.NUMBER, new java.math.BigDecimal(bare).toPlainString(), false);
    }
    return Cell.text(bare, false);
  }

  private static char separator(byte[] bytes, Charset charset) {
    var head = new String(bytes, 0, Math.min(bytes.length, 4000), charset);
    var best = ',';
    for (var each : new char[] {';', '\t'}) {
      if (count(head, each) > count(head, best)) best = each;
    }
    return best;
  }

  private static long count(String text, char letter) {
    return text.chars().filter(it -> it == letter).count();
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    var letters = new char[1 << 15];
    try (var reader = reader(bytes, charset)) {
      for (var read = reader.read(letters); read >= 0; read = reader.read(letters)) {
        for (var i = 0; i < read; i++) if (letters[i] == 0) return false;
      }
      return true;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Reader reader(byte[] bytes, Charset charset) {
    var strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(new ByteArrayInputStream(bytes), strict);
  }
}
