package org.linli.cases.classes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.classes.ClosedCases.Closed;
import org.linli.cases.classes.Speech.Piece;

/**
 * Guesses what words are about: by the words of the classes, and by the closed cases that are most
 * like them (the nearest of all, weighed by how near they are). Where nothing like it has been
 * closed the classes' words speak alone; what neither knows leaves a doubt, and all shares together
 * stay as much below one.
 */
final class Guesser {

  static final int MOST = 5;

  /** How many closed cases have a say, and how many the classes' words and situations may find. */
  private static final int NEAREST = 40;

  private static final int MATCHES = 40;

  /** The most telling pieces of a long text decide; the others cost time. */
  private static final int PIECES = 64;

  /** As likely as one or two pieces by chance: what matches no better is not sure. */
  private static final double DOUBT = 5;

  /** How much closed cases count where they are as sure as can be. */
  private static final double EXPERIENCE = 0.6;

  /** As if so many more were as like it as the nearest, and each said something else. */
  private static final double DISSENT = 6;

  private static final double LEAST_SHARE = 0.02;

  private final List<CaseClass> leaves;
  private final Speech speech = new Speech(true);
  private final IndexSearcher searcher;
  private final LeafReader reader;

  Guesser(List<CaseClass> leaves, Consumer<Consumer<Closed>> cases) {
    this.leaves = leaves;
    IndexReader all = Experience.of(leaves, cases);
    this.searcher = new IndexSearcher(all);
    this.searcher.setSimilarity(Experience.LIKENESS);
    this.searcher.setQueryCache(null);
    this.reader = all.leaves().getFirst().reader();
  }

  /** A closed case that is like it, and where it was. */
  record Similar(CaseId id, PlaceCode place) {}

  /** A class it may be of; {@code cases} is all that were found, the most similar first. */
  record Guess(
      CaseClass leaf,
      @Nullable Integer standard,
      double share,
      List<String> words,
      List<Similar> cases) {}

  /** At most five, the surest first. */
  List<Guess> of(String words) {
    try {
      var pieces = speech.pieces(words);
      var taught = find(Experience.TAUGHT, pieces, MATCHES);
      var learnt = find(Experience.LEARNT, pieces, NEAREST);
      var situations = find(Experience.SITUATION, pieces, MATCHES);
      var shares = shares(taught.hits(), learnt.hits());
      var surest = surest(shares);
      var spoken = new Spoken(reader, words, pieces);
      spoken.look(taught, surest);
      spoken.look(learnt, surest);
      return surest.stream()
          .map(leaf -> {
            var cases = learnt.of(leaf);
            return new Guess(
                leaves.get(leaf),
                standard(leaf, situations.of(leaf), cases),
                shares[leaf],
                spoken.of(leaf),
                cases.stream().map(this::similar).toList());
          })
          .toList();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** A document that was found. */
  record Hit(int document, int leaf, double score) {}

  /** A piece that was looked for, and how many documents have it. */
  record Telling(String term, int documents) {}

  /** What was looked for in a field, and what was found, the most similar first. */
  record Found(String field, List<Telling> telling, List<Hit> hits) {

    List<Hit> of(int leaf) {
      return hits.stream().filter(it -> it.leaf() == leaf).toList();
    }
  }

  private Found find(String field, List<Piece> pieces, int most) throws IOException {
    var query = new BooleanQuery.Builder();
    var telling = new ArrayList<Telling>();
    for (var term : pieces.stream().map(Piece::term).distinct().toList()) {
      var documents = reader.docFreq(new Term(field, term));
      if (documents > 0) telling.add(new Telling(term, documents));
    }
    telling.sort(Comparator.comparingInt(Telling::documents));
    var asked = List.copyOf(telling.subList(0, Math.min(PIECES, telling.size())));
    for (var it : asked) {
      query.add(new TermQuery(new Term(field, it.term())), BooleanClause.Occur.SHOULD);
    }
    var hits = new ArrayList<Hit>();
    for (ScoreDoc it : searcher.search(query.build(), most).scoreDocs) {
      hits.add(new Hit(it.doc, (int) value(Experience.LEAF, it.doc), it.score));
    }
    return new Found(field, asked, hits);
  }

  /**
   * Closed cases count as far as they agree: where each tells something else, they tell nothing.
   */
  private double[] shares(List<Hit> taught, List<Hit> learnt) {
    var byWords = parts(taught, raised(DOUBT));
    var nearest = learnt.isEmpty() ? 0 : learnt.getFirst().score();
    var byCases = parts(learnt, DISSENT * raised(nearest) + Float.MIN_NORMAL);
    var weight = EXPERIENCE * Arrays.stream(byCases).max().orElse(0);
    var shares = new double[leaves.size()];
    for (var leaf = 0; leaf < shares.length; leaf++) {
      shares[leaf] = (1 - weight) * byWords[leaf] + weight * byCases[leaf];
    }
    return shares;
  }

  /** Of each leaf its part of all there is, the doubt among it. */
  private double[] parts(List<Hit> hits, double doubt) {
    var parts = new double[leaves.size()];
    var sum = doubt;
    for (var hit : hits) {
      parts[hit.leaf()] += raised(hit.score());
      sum += raised(hit.score());
    }
    for (var leaf = 0; leaf < parts.length; leaf++) parts[leaf] /= sum;
    return parts;
  }

  /** One good match outweighs many poor ones. */
  private static double raised(double score) {
    return score * score * score;
  }

  private static List<Integer> surest(double[] shares) {
    return IntStream.range(0, shares.length)
        .filter(it -> shares[it] >= LEAST_SHARE)
        .boxed()
        .sorted(Comparator.comparingDouble(it -> -shares[it]))
        .limit(MOST)
        .toList();
  }

  /** The situation that was told, else that of the case most like it, else the only one. */
  private @Nullable Integer standard(int leaf, List<Hit> situations, List<Hit> cases) {
    if (leaves.get(leaf).standards().size() == 1) return 1;
    var best = !situations.isEmpty() ? situations : cases;
    if (best.isEmpty()) return null;
    var number = (int) value(Experience.STANDARD, best.getFirst().document());
    return number <= leaves.get(leaf).standards().size() ? number : null;
  }

  private Similar similar(Hit it) {
    var id =
        new CaseId(
            value(Experience.SUBDISTRICT, it.document()), value(Experience.NUMBER, it.document()));
    return new Similar(id, new PlaceCode(value(Experience.PLACE, it.document())));
  }

  private long value(String field, int document) {
    try {
      var values = Objects.requireNonNull(reader.getNumericDocValues(field));
      if (!values.advanceExact(document)) throw new IllegalStateException(field + " is missing");
      return values.longValue();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
