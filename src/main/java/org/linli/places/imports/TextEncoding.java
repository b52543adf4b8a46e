package org.linli.places.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linli.base.Refusal;
import org.linli.places.Source;

/** Tells UTF-8 (with or without a mark) from GB18030, which office programs still write. */
public final class TextEncoding {

  private static final List<Charset> KNOWN =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TextEncoding() {}

  /** A reader past the byte order mark, in the first encoding in which the whole file is text. */
  public static Reader open(Source source) throws IOException {
    for (var charset : KNOWN) {
      if (isText(source, charset)) return pastMark(reader(source, charset));
    }
    throw Refusal.because(ImportReason.NOT_TEXT, source.name());
  }

  private static boolean isText(Source source, Charset charset) throws IOException {
    var letters = new char[1 << 15];
    try (var reader = reader(source, charset)) {
      for (var read = reader.read(letters); read >= 0; read = reader.read(letters)) {
        for (var i = 0; i < read; i++) if (letters[i] == 0) return false;
      }
      return true;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }

  private static Reader reader(Source source, Charset charset) throws IOException {
    var strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(source.open(), strict);
  }

  private static Reader pastMark(Reader reader) throws IOException {
    var text = new BufferedReader(reader, 1 << 15);
    text.mark(1);
    if (text.read() != '\uFEFF') text.reset();
    return text;
  }
}
