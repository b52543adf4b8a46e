package org.linli.cases.classes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Divides what people say into pieces that can be compared: each two characters that stand side by
 * side, and each alone where that is wanted too.
 */
final class Speech extends Analyzer {

  /** A piece of a text and where it stands in it. */
  record Piece(String term, int from, int until) {}

  private final boolean isEachAlone;

  Speech(boolean isEachAlone) {
    this.isEachAlone = isEachAlone;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var pieces = new StandardTokenizer();
    var every =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;
    return new TokenStreamComponents(
        pieces,
        new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(pieces)), every, isEachAlone));
  }

  /** The pieces of a text, in its order. */
  List<Piece> pieces(String text) {
    var all = new ArrayList<Piece>();
    try (var stream = tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        all.add(new Piece(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return all;
  }
}
