package org.linli.cases.classes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.linli.cases.classes.ClosedCases.Closed;

/**
 * Everything suggestions know, in memory alone: the words of the classes, the situations of their
 * standards, and closed cases. It is made once and never changed; what is not used any more is
 * memory that is given back, there is nothing to close.
 */
final class Experience {

  /** The fields of a document, each kind of which has one of the first three. */
  static final String TAUGHT = "taught";

  static final String SITUATION = "situation";
  static final String LEARNT = "learnt";
  static final String LEAF = "leaf";
  static final String STANDARD = "standard";
  static final String SUBDISTRICT = "subdistrict";
  static final String NUMBER = "number";
  static final String PLACE = "place";

  /** Megabytes that are gathered before they are put in order. */
  private static final double BUFFER = 48;

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.freeze();
  }

  /** How much a match counts does not depend on how many words a class has been given. */
  static final Similarity LIKENESS =
      new PerFieldSimilarityWrapper() {
        private final Similarity taught = new BM25Similarity(1.2f, 0.3f);
        private final Similarity told = new BM25Similarity();

        @Override
        public Similarity get(String field) {
          return field.equals(TAUGHT) ? taught : told;
        }
      };

  private Experience() {}

  /**
   * @param leaves the classes; a document's leaf is the position in this list
   * @param cases hands over the closed ones
   */
  static IndexReader of(List<CaseClass> leaves, Consumer<Consumer<Closed>> cases) {
    var directory = new ByteBuffersDirectory();
    // A character alone is much in the few words of a class, and nothing in whole reports.
    var speech = new PerFieldAnalyzerWrapper(new Speech(true), Map.of(LEARNT, new Speech(false)));
    var settings =
        new IndexWriterConfig(speech)
            .setSimilarity(LIKENESS)
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(BUFFER);
    try (var writer = new IndexWriter(directory, settings)) {
      var position = new HashMap<String, Integer>();
      for (var leaf : leaves) {
        position.put(leaf.code(), position.size());
        teach(writer, leaf, position.size() - 1);
      }
      cases.accept(it -> learn(writer, it, position.get(it.leaf())));
      // One piece, so that it is looked through in one go.
      writer.forceMerge(1);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    try {
      return DirectoryReader.open(directory);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static void teach(IndexWriter writer, CaseClass leaf, int position) throws IOException {
    var all = new Document();
    all.add(new Field(TAUGHT, leaf.name().chinese(), WORDS));
    all.add(new Field(TAUGHT, String.join(" ", leaf.words()), WORDS));
    all.add(new NumericDocValuesField(LEAF, position));
    for (var standard : leaf.standards()) {
      all.add(new Field(TAUGHT, standard.situation().chinese(), WORDS));
      var one = new Document();
      one.add(new Field(SITUATION, standard.situation().chinese(), WORDS));
      one.add(new NumericDocValuesField(LEAF, position));
      one.add(new NumericDocValuesField(STANDARD, standard.number()));
      writer.addDocument(one);
    }
    writer.addDocument(all);
  }

  /** A case of a class that is no more teaches nothing. */
  private static void learn(IndexWriter writer, Closed it, @Nullable Integer position) {
    if (position == null) return;
    var one = new Document();
    one.add(new Field(LEARNT, it.words(), WORDS));
    one.add(new NumericDocValuesField(LEAF, position));
    one.add(new NumericDocValuesField(STANDARD, it.standard()));
    one.add(new NumericDocValuesField(SUBDISTRICT, it.id().subdistrict()));
    one.add(new NumericDocValuesField(NUMBER, it.id().number()));
    one.add(new NumericDocValuesField(PLACE, it.place().value()));
    try {
      writer.addDocument(one);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
