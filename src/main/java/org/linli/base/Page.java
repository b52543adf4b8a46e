package org.linli.base;

import java.util.List;
import java.util.function.Function;

/** One page of a list that is too long to be sent whole: {@code total} counts all there are. */
public record Page<T>(long total, int page, int size, List<T> items) {

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(total, page, size, items.stream().map(change).toList());
  }

  /** Which page is asked for: {@code page} counts from 0, {@code size} is 1 to 200. */
  public record Ask(int page, int size) {

    /** How many items a page has when nobody says. */
    public static final int USUAL = 50;

    public static final int MOST = 200;
    public static final int FURTHEST = 10_000_000;

    public Ask {
      if (page < 0 || size < 1 || size > MOST) {
        throw new IllegalArgumentException("Not a page: " + page + " of size " + size);
      }
    }

    public long offset() {
      return (long) page * size;
    }

    public <T> Page<T> of(long total, List<T> items) {
      return new Page<>(total, page, size, items);
    }
  }
}
