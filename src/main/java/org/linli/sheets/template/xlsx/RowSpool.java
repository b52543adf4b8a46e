package org.linli.sheets.template.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.Edit;
import org.linli.sheets.template.NewRows;

/** Rows kept in memory, compressed, so that they are counted before the first is written. */
public final class RowSpool implements NewRows.Source {

  private static final int BUFFER = 1 << 16;
  private static final int CHUNK = 1 << 14;

  private final byte[] packed;
  private final int count;

  private RowSpool(byte[] packed, int count) {
    this.packed = packed;
    this.count = count;
  }

  /** Lets a source push all its rows. */
  public static RowSpool of(NewRows.Source source) {
    var bytes = new ByteArrayOutputStream(BUFFER);
    var count = new int[1];
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out =
        new DataOutputStream(
            new java.io.BufferedOutputStream(
                new DeflaterOutputStream(bytes, deflater, CHUNK), BUFFER))) {
      source.each(row -> {
        write(out, row);
        count[0]++;
      });
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } finally {
      deflater.end();
    }
    return new RowSpool(bytes.toByteArray(), count[0]);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public void each(Consumer<List<ColumnEdit>> take) {
    try (var in =
        new DataInputStream(
            new java.io.BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER))) {
      for (var i = 0; i < count; i++) take.accept(read(in));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static void write(DataOutputStream out, List<ColumnEdit> row) {
    try {
      out.writeShort(row.size());
      for (var each : row) {
        out.writeShort(each.column());
        switch (each.edit()) {
          case Edit.Keep() -> words(out, 'k', "");
          case Edit.Text(var text) -> words(out, 't', text);
          case Edit.Number(var number) -> words(out, 'n', number.toString());
          case Edit.Day(var day) -> words(out, 'd', day.toString());
        }
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static void words(DataOutputStream out, char kind, String words) throws IOException {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<ColumnEdit> read(DataInputStream in) throws IOException {
    var cells = in.readUnsignedShort();
    var row = new ArrayList<ColumnEdit>(cells);
    for (var i = 0; i < cells; i++) {
      var column = in.readUnsignedShort();
      var kind = (char) in.readByte();
      var words = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      row.add(new ColumnEdit(column, edit(kind, words)));
    }
    return row;
  }

  private static Edit edit(char kind, String words) {
    return switch (kind) {
      case 't' -> new Edit.Text(words);
      case 'n' -> new Edit.Number(new BigDecimal(words));
      case 'd' -> new Edit.Day(LocalDate.parse(words));
      default -> new Edit.Keep();
    };
  }
}
