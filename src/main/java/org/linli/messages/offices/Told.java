package org.linli.messages.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.messages.offices.Tiding.What;

/** What an address knows, beside what is so now. */
record Told(List<Tiding> all) {

  Told {
    all = List.copyOf(all);
  }

  /** What is so now and was not told; and of what was told, which response is over. */
  List<Tiding> news(List<Tiding> now) {
    var news = new ArrayList<Tiding>();
    for (var it : now) {
      if (like(it, all).map(it::isNewsAfter).orElse(true)) news.add(it);
    }
    all.stream()
        .filter(it -> it.what() == What.RESPONSE && like(it, now).isEmpty())
        .map(Tiding::over)
        .forEach(news::add);
    return news;
  }

  /**
   * The same without what is done meanwhile, so that what comes anew is news again. That a response
   * is over is not known before it is told.
   */
  Told lowered(List<Tiding> now) {
    var left = new ArrayList<Tiding>();
    for (var it : all) {
      like(it, now)
          .map(next -> next.isLessThan(it) ? next : it)
          .or(() -> it.what() == What.RESPONSE ? Optional.of(it) : Optional.empty())
          .ifPresent(left::add);
    }
    return new Told(left);
  }

  private static Optional<Tiding> like(Tiding it, List<Tiding> among) {
    return among.stream().filter(it::isSameAs).findFirst();
  }
}
