package org.linli.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.Sensitivity;

/**
 * What a collection, and later a measure or a restriction, may rest on: an article, or an approval
 * or notice that somebody entered.
 *
 * @param key what it is cited by, such as {@code PIPL-13}
 * @param article which one, in words; null for what has no articles
 * @param number its document number (文号); null for a law
 * @param issuer who gave it; null for a law
 * @param words what it allows or demands, in one sentence
 * @param from the first day it holds
 * @param until the last; null while it has none
 * @param collects of which kinds data may be collected on it; none where it is no ground for that
 * @param lowest the lowest level of authority that may rest on it
 */
public record LegalBasis(
    String key,
    Kind kind,
    String title,
    String englishTitle,
    @Nullable String article,
    @Nullable String englishArticle,
    @Nullable String number,
    @Nullable String issuer,
    String words,
    String englishWords,
    PlaceCode area,
    LocalDate from,
    @Nullable LocalDate until,
    Set<Sensitivity> collects,
    Level lowest,
    Source source,
    @Nullable Withdrawal withdrawn) {

  /** What it is. */
  public enum Kind {
    LAW,
    REGULATION,
    LOCAL,
    NOTICE,
    APPROVAL
  }

  /** How its words came here: from the full text, from a digest of it, or entered by a person. */
  public enum Source {
    TEXT,
    DIGEST,
    ENTERED
  }

  /** How it stands at a place on a day. */
  public enum Standing {
    IN_FORCE,
    NOT_YET,
    OVER,
    WITHDRAWN,
    ELSEWHERE
  }

  public LegalBasis {
    collects = Set.copyOf(collects);
    if (key.isBlank() || title.isBlank() || words.isBlank()) {
      throw new IllegalArgumentException("Not a whole basis: " + key);
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(key + " ends before it begins");
    }
  }

  /** As it is cited: the law and the article. */
  public String cited() {
    return article == null ? title : title + article;
  }

  public String englishCited() {
    return englishArticle == null ? englishTitle : englishTitle + ", " + englishArticle;
  }

  /** One that is withdrawn counts for nothing from then on, whatever day is asked about. */
  public Standing standing(PlaceCode place, LocalDate day) {
    if (withdrawn != null) return Standing.WITHDRAWN;
    if (!area.contains(place)) return Standing.ELSEWHERE;
    if (day.isBefore(from)) return Standing.NOT_YET;
    return until != null && day.isAfter(until) ? Standing.OVER : Standing.IN_FORCE;
  }

  public boolean isInForce(PlaceCode place, LocalDate day) {
    return standing(place, day) == Standing.IN_FORCE;
  }

  /** On the day that an instant lies in. */
  public boolean isInForce(PlaceCode place, Instant when) {
    return isInForce(place, LocalDate.ofInstant(when, WorkDays.ZONE));
  }

  /** May data of this kind be collected on it? */
  public boolean allows(Sensitivity kind) {
    return collects.contains(kind);
  }

  /** May an authority of this level rest on it? */
  public boolean isFor(Level authority) {
    return !lowest.isWiderThan(authority);
  }
}
