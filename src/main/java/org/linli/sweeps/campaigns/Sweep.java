package org.linli.sweeps.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Written;

/**
 * A campaign from door to door. The law it rests on, its purpose and how long what it finds is kept
 * are those of the form it rides on.
 *
 * @param issue the form that was let out and whose questions are asked at the doors
 * @param englishTitle the same in English, as of what it looks for; null where nobody has said it
 *     so
 * @param looksFor what a household says of itself: is anybody so? ("发热、乏力、干咳")
 * @param frozenAt since when the number of households, persons and compounds expected stands
 * @param visitsFrom from when on who is silent is visited; at once where every door is
 * @param post who started it
 */
public record Sweep(
    UUID id,
    UUID issue,
    String title,
    @Nullable String englishTitle,
    String looksFor,
    @Nullable String englishLooksFor,
    PlaceCode place,
    Mode mode,
    Instant frozenAt,
    Instant visitsFrom,
    Instant endsAt,
    UUID post,
    @Nullable Ended ended) {

  /** When somebody ended it, and why. */
  public record Ended(Instant at, String reason) {}

  /** What whoever starts one says of it; {@code visitsFrom} left out is at once. */
  public record Wish(
      UUID issue,
      @Schema(example = "第二次拉网式排查") String title,
      @Nullable @Schema(example = "Second sweep of every household") String englishTitle,
      @Schema(example = "发热、乏力、干咳") String looksFor,
      @Nullable @Schema(example = "Fever, tiredness, a dry cough") String englishLooksFor,
      PlaceCode place,
      Mode mode,
      @Nullable Instant visitsFrom,
      Instant endsAt) {

    /** In Chinese alone, as people write it. */
    public Wish(
        UUID issue,
        String title,
        String looksFor,
        PlaceCode place,
        Mode mode,
        @Nullable Instant visitsFrom,
        Instant endsAt) {
      this(issue, title, null, looksFor, null, place, mode, visitsFrom, endsAt);
    }
  }

  /** Begins now; refused where its moments are in the wrong order. */
  static Sweep begin(Wish wish, Caller by, Instant now, Instant validUntil) {
    var visits =
        wish.mode() == Mode.EVERY_DOOR || wish.visitsFrom() == null ? now : wish.visitsFrom();
    if (visits.isBefore(now)) visits = now;
    if (!wish.endsAt().isAfter(visits)) throw Refusal.because(CampaignReason.ENDS_TOO_SOON);
    if (wish.endsAt().isAfter(validUntil)) {
      throw Refusal.because(CampaignReason.LONGER_THAN_ITS_FORM);
    }
    return new Sweep(
        UUID.randomUUID(),
        wish.issue(),
        Written.one("title", wish.title(), Written.LINE),
        wish.englishTitle() == null
            ? null
            : Written.one("englishTitle", wish.englishTitle(), Written.LINE),
        Written.one("looksFor", wish.looksFor(), Written.LINE),
        wish.englishLooksFor() == null
            ? null
            : Written.one("englishLooksFor", wish.englishLooksFor(), Written.LINE),
        wish.place(),
        wish.mode(),
        now,
        visits,
        wish.endsAt(),
        by.post(),
        null);
  }

  /** The same, ended before its time; refused where it is over already. */
  Sweep end(Instant now, String reason) {
    requireOpen(now);
    return new Sweep(
        id,
        issue,
        title,
        englishTitle,
        looksFor,
        englishLooksFor,
        place,
        mode,
        frozenAt,
        visitsFrom,
        endsAt,
        post,
        new Ended(now, Written.one("reason", reason, Written.LINE)));
  }

  /** May doors still be told of? */
  public boolean isOpen(Instant now) {
    return ended == null && now.isBefore(endsAt);
  }

  void requireOpen(Instant now) {
    if (!isOpen(now)) throw Refusal.because(CampaignReason.SWEEP_OVER);
  }

  /** The day whose places and household numbers it counts by, for good. */
  public LocalDate day() {
    return LocalDate.ofInstant(frozenAt, WorkDays.ZONE);
  }

  /** Does somebody go to a door that stands so, at this moment? */
  boolean isToVisit(Standing standing, Instant now) {
    if (mode == Mode.SELF_REPORT_FIRST
        && standing == Standing.UNTOUCHED
        && now.isBefore(visitsFrom)) {
      return false;
    }
    return mode.isToVisit(standing);
  }
}
