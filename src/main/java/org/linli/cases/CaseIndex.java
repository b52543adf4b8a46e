package org.linli.cases;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * What cases are found by: the pairs of their words and address, their number, and every place
 * around them, each a term. Documents lie in the order of their times, the newest first, so a
 * search stops as soon as it has a page, however many cases have the words; what few have is found
 * by skipping. It knows nothing that the database does not, and can be made again at any time.
 */
final class CaseIndex implements Closeable {

  private static final String KEY = "key";
  private static final String TERM = "term";
  private static final String AT = "at";
  private static final String SUBDISTRICT = "subdistrict";
  private static final String NUMBER = "number";

  private static final Sort NEWEST =
      new Sort(
          new SortField(AT, SortField.Type.LONG, true),
          new SortField(NUMBER, SortField.Type.LONG, true));

  /** Megabytes that are gathered before they are put in order. */
  private static final double BUFFER = 64;

  private final IndexWriter writer;
  private final SearcherManager searchers;

  private CaseIndex(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * @param folder where it is kept; null for in memory alone
   */
  static CaseIndex in(@Nullable Path folder) {
    try {
      var directory = folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder);
      var settings =
          new IndexWriterConfig()
              .setIndexSort(NEWEST)
              .setRAMBufferSizeMB(BUFFER)
              .setCommitOnClose(false);
      return new CaseIndex(new IndexWriter(directory, settings));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** What a case says, and where and when. */
  record Said(CaseId id, PlaceCode place, String address, String words, Instant reportedAt) {}

  /** Adds it, or puts it in the place of what it said before. */
  void put(Said it) {
    try {
      writer.updateDocument(new Term(KEY, it.id().toString()), document(it));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** The same where it is known to be new, which is quicker. */
  void add(Said it) {
    try {
      writer.addDocument(document(it));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static Document document(Said it) {
    var document = new Document();
    document.add(new StringField(KEY, it.id().toString(), Field.Store.NO));
    document.add(new NumericDocValuesField(SUBDISTRICT, it.id().subdistrict()));
    document.add(new NumericDocValuesField(NUMBER, it.id().number()));
    document.add(new NumericDocValuesField(AT, it.reportedAt().toEpochMilli()));
    for (var gram : Grams.of(it.words() + " " + it.address())) term(document, gram);
    term(document, number(it.id().number()));
    for (var level : Level.values()) {
      if (!it.place().level().isWiderThan(level)) term(document, place(it.place().at(level)));
    }
    return document;
  }

  private static void term(Document document, String term) {
    document.add(new StringField(TERM, term, Field.Store.NO));
  }

  /** What a case of this number has. */
  static String number(long number) {
    return "#" + number;
  }

  private static String place(PlaceCode place) {
    return "@" + place;
  }

  /** A case that has all that was looked for. */
  record Found(CaseId id, Instant reportedAt) {}

  /** Those within a place that have all these terms, the newest first. */
  List<Found> newest(List<String> terms, PlaceCode within, int most) {
    var query = new BooleanQuery.Builder();
    for (var it : terms) query.add(of(it), BooleanClause.Occur.FILTER);
    query.add(of(place(within)), BooleanClause.Occur.FILTER);
    try {
      var searcher = searchers.acquire();
      try {
        return newest(searcher, query.build(), most);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static Query of(String term) {
    return new TermQuery(new Term(TERM, term));
  }

  private static List<Found> newest(IndexSearcher searcher, Query query, int most)
      throws IOException {
    var hits = searcher.search(query, new TopFieldCollectorManager(NEWEST, most, null, most));
    var found = new ArrayList<Found>();
    for (var hit : hits.scoreDocs) {
      var leaves = searcher.getIndexReader().leaves();
      var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      var at = hit.doc - leaf.docBase;
      var id =
          new CaseId(
              value(leaf.reader().getNumericDocValues(SUBDISTRICT), at),
              value(leaf.reader().getNumericDocValues(NUMBER), at));
      var time = value(leaf.reader().getNumericDocValues(AT), at);
      found.add(new Found(id, Instant.ofEpochMilli(time)));
    }
    return found;
  }

  private static long value(NumericDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) throw new IllegalStateException("A document has no value");
    return values.longValue();
  }

  /** From now on searches find what was put. */
  void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Keeps it on disk, with a word about how far it goes. */
  void keep(Map<String, String> about) {
    try {
      writer.setLiveCommitData(about.entrySet());
      writer.commit();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** What was said of it when it was last kept; empty where it never was. */
  Map<String, String> about() {
    var about = new HashMap<String, String>();
    var kept = writer.getLiveCommitData();
    if (kept != null) kept.forEach(it -> about.put(it.getKey(), it.getValue()));
    return about;
  }

  /** Forgets everything. */
  void clear() {
    try {
      writer.deleteAll();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
