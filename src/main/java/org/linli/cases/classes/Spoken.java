package org.linli.cases.classes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.linli.cases.classes.Guesser.Found;
import org.linli.cases.classes.Guesser.Hit;
import org.linli.cases.classes.Guesser.Telling;
import org.linli.cases.classes.Speech.Piece;

/** What in somebody's words speaks for each class, as it was written. */
final class Spoken {

  private static final int MOST_WORDS = 5;
  private static final int MOST_DOCUMENTS = 3;

  /** What every tenth of many documents has tells nothing; a single character must be rarer. */
  private static final double COMMON = 0.1;

  private static final int MANY = 20;

  private static final double COMMON_ALONE = 0.03;

  private final LeafReader reader;
  private final String text;
  private final List<Piece> pieces;
  private final Map<Integer, Map<String, Double>> weights = new HashMap<>();

  Spoken(LeafReader reader, String text, List<Piece> pieces) {
    this.reader = reader;
    this.text = text;
    this.pieces = pieces;
  }

  /** Notes which pieces stand in what was found of some classes; each piece is looked up once. */
  void look(Found found, List<Integer> leaves) throws IOException {
    var documents =
        leaves.stream()
            .flatMap(leaf -> found.of(leaf).stream().limit(MOST_DOCUMENTS))
            .sorted(Comparator.comparingInt(Hit::document))
            .toList();
    double all = reader.getDocCount(found.field());
    for (var it : found.telling()) {
      if (isCommon(it, all)) continue;
      var in = reader.postings(new Term(found.field(), it.term()), PostingsEnum.NONE);
      if (in == null) continue;
      for (var document : documents) {
        if (in.docID() < document.document()) in.advance(document.document());
        if (in.docID() != document.document()) continue;
        weights
            .computeIfAbsent(document.leaf(), _ -> new HashMap<>())
            .merge(it.term(), Math.log1p(all / it.documents()), Math::max);
      }
    }
  }

  private static boolean isCommon(Telling it, double all) {
    return it.term().length() == 1
        ? it.documents() > COMMON_ALONE * all
        : it.documents() > Math.max(MANY, COMMON * all);
  }

  /** A stretch of the text, and how much it tells. */
  private record Stretch(int from, int until, double weight) {}

  /** The stretches that tell most, in the order of the text. */
  List<String> of(int leaf) {
    return stretches(weights.getOrDefault(leaf, Map.of())).stream()
        .sorted(Comparator.comparingDouble(it -> -it.weight()))
        .limit(MOST_WORDS)
        .sorted(Comparator.comparingInt(Stretch::from))
        .map(it -> text.substring(it.from(), it.until()))
        .distinct()
        .toList();
  }

  /** Pieces that overlap are one stretch. */
  private List<Stretch> stretches(Map<String, Double> telling) {
    var all = new ArrayList<Stretch>();
    pieces.stream()
        .filter(it -> telling.containsKey(it.term()))
        .sorted(Comparator.comparingInt(Piece::from))
        .forEach(it -> {
          var weight = telling.getOrDefault(it.term(), 0.0);
          var last = all.isEmpty() ? null : all.getLast();
          if (last == null || it.from() >= last.until()) {
            all.add(new Stretch(it.from(), it.until(), weight));
          } else {
            var until = Math.max(last.until(), it.until());
            all.set(all.size() - 1, new Stretch(last.from(), until, last.weight() + weight));
          }
        });
    return all;
  }
}
