package org.linli.cases.photos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.CaseFile;
import org.linli.cases.CaseId;
import org.linli.cases.Cases;
import org.linli.cases.OwnCases;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to photos: whoever reports may add some, then or later; whoever sees the case sees them.
 * Nobody who handles it is asked for any. A photo is read and made anew before a transaction
 * begins, since that takes long.
 */
@Service
public class CasePhotos {

  /** How many a case has. */
  public static final int MOST = 3;

  /** How much one may be. */
  public static final long LARGEST_BYTES = (long) Darkroom.LARGEST << 20;

  /** How long they are kept once the case is at rest. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final String IMAGE = "case_photo.image";
  private static final String THUMBNAIL = "case_photo.thumbnail";
  private static final int DROPPED_AT_ONCE = 500;

  private final CasePhotoStore store;
  private final Cases cases;
  private final OwnCases own;
  private final Darkroom darkroom;
  private final PhotoLinks links;
  private final Vault vault;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CasePhotos(
      CasePhotoStore store,
      Cases cases,
      OwnCases own,
      Darkroom darkroom,
      PhotoLinks links,
      Vault vault,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.cases = cases;
    this.own = own;
    this.darkroom = darkroom;
    this.links = links;
    this.vault = vault;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The photos of a case for one who looks at it.
   *
   * @param room how many more they may add
   * @param until when they are deleted; null while the case is open
   */
  public record Album(List<Photo> photos, int room, @Nullable Instant until) {}

  public Album album(Caller caller, CaseId id) {
    var file = cases.file(caller, id);
    return album(file, caller.powers().contains(Power.REPORT_CASES));
  }

  /** The same for its reporter, by the case's link. */
  public Album album(String link) {
    return album(own.byLink(link), true);
  }

  private Album album(CaseFile file, boolean mayAdd) {
    var photos = store.of(file.id());
    var room =
        mayAdd && !isTooLate(file) && !file.isGuarded() ? Math.max(0, MOST - photos.size()) : 0;
    return new Album(photos, room, until(file));
  }

  private static @Nullable Instant until(CaseFile file) {
    var closed = file.times().closed();
    return closed == null ? null : closed.plus(KEPT);
  }

  private boolean isTooLate(CaseFile file) {
    var until = until(file);
    return until != null && until.isBefore(clock.instant());
  }

  /** Adds what came with a report. Sent again under its id it is the same photo. */
  public Photo add(Caller caller, CaseId id, UUID photo, Sent sent) {
    caller.require(Power.REPORT_CASES);
    return add(caller, cases.file(caller, id), photo, sent);
  }

  /** The same by the reporter, with the case's link. */
  public Photo add(String link, UUID photo, Sent sent) {
    return add(null, own.byLink(link), photo, sent);
  }

  private Photo add(@Nullable Caller by, CaseFile file, UUID photo, Sent sent) {
    if (file.isGuarded()) throw Refusal.because(PhotoReason.OF_ILLNESS);
    var before = before(file, photo);
    if (before.isPresent()) return before.get();
    var developed = darkroom.develop(sent);
    var image = vault.sealFile(developed.image(), IMAGE, photo);
    var thumbnail = vault.sealFile(developed.thumbnail(), THUMBNAIL, photo);
    var it = new Photo(file.id(), photo, clock.instant(), by == null ? null : by.account());
    // Somebody may take the same place at the same moment; then there is another, or none.
    for (var attempt = 0; attempt < MOST; attempt++) {
      if (keep(by, file, it, image, thumbnail)) return it;
      var meanwhile = before(file, photo);
      if (meanwhile.isPresent()) return meanwhile.get();
    }
    throw Refusal.because(PhotoReason.TOO_MANY, MOST);
  }

  /** The photo, where it is there already; refused where none can be added. */
  private Optional<Photo> before(CaseFile file, UUID photo) {
    var there = store.of(file.id());
    var same = there.stream().filter(it -> it.id().equals(photo)).findFirst();
    if (same.isPresent()) return same;
    if (isTooLate(file)) throw Refusal.because(PhotoReason.TOO_LATE, KEPT.toDays());
    if (there.size() >= MOST) throw Refusal.because(PhotoReason.TOO_MANY, MOST);
    return Optional.empty();
  }

  private boolean keep(
      @Nullable Caller by, CaseFile file, Photo it, byte[] image, byte[] thumbnail) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var added = store.add(it, image, thumbnail);
          if (added) note(by, "CASE_PHOTO_ADDED", file, it.id());
          return added;
        }));
  }

  private void note(@Nullable Caller by, String what, CaseFile file, UUID photo) {
    var place = file.it().spot().place();
    var detail = Map.of("photo", photo.toString());
    if (by == null) {
      journal.noteOwn(what, file.id().toString(), place, "the reporter's link", detail);
    } else {
      journal.note(by, what, file.id().toString(), place, detail);
    }
  }

  /** Taken back by the account that added it: the wrong one, or somebody is to be seen on it. */
  public void takeBack(Caller caller, CaseId id, UUID photo) {
    takeBack(caller, cases.file(caller, id), photo);
  }

  /** The same by the reporter, of what they added themselves. */
  public void takeBack(String link, UUID photo) {
    takeBack(null, own.byLink(link), photo);
  }

  private void takeBack(@Nullable Caller by, CaseFile file, UUID photo) {
    var account = by == null ? null : by.account();
    var it =
        store.of(file.id()).stream()
            .filter(one -> one.id().equals(photo) && Objects.equals(one.account(), account))
            .findFirst()
            .orElseThrow(() -> unknown(photo));
    transaction.executeWithoutResult(_ -> {
      store.remove(it);
      note(by, "CASE_PHOTO_TAKEN_BACK", file, photo);
    });
  }

  /** A JPEG file, for who sees the case. */
  public byte[] file(Caller caller, CaseId id, UUID photo, Photo.Size size) {
    return file(cases.file(caller, id).id(), photo, size);
  }

  /** The same for its reporter. */
  public byte[] file(String link, UUID photo, Photo.Size size) {
    return file(own.byLink(link).id(), photo, size);
  }

  private byte[] file(CaseId of, UUID photo, Photo.Size size) {
    var sealed = store.file(of, photo, size).orElseThrow(() -> unknown(photo));
    return vault.openFile(sealed, size == Photo.Size.WHOLE ? IMAGE : THUMBNAIL, photo);
  }

  private static NoSuchElementException unknown(UUID photo) {
    return new NoSuchElementException(photo.toString());
  }

  /**
   * A link to the first photo of each case that has one, which opens it for a day or two without
   * asking who has it: only for cases whose reader sees them.
   */
  public Map<CaseId, String> outsideLinks(Collection<CaseId> seen) {
    if (seen.isEmpty()) return Map.of();
    return store.firsts(seen).stream()
        .collect(Collectors.toMap(Photo::of, it -> links.write(it.of(), it.id())));
  }

  /** The photo behind such a link. */
  public byte[] outside(String link) {
    var it = links.read(link);
    return file(it.of(), it.photo(), Photo.Size.WHOLE);
  }

  /** Deletes the photos of what has been at rest long enough. Answers how many went. */
  public int dropDue() {
    var before = clock.instant().minus(KEPT);
    var all = 0;
    for (var gone = DROPPED_AT_ONCE; gone == DROPPED_AT_ONCE; all += gone) {
      gone = Objects.requireNonNull(transaction.execute(_ -> drop(before)));
    }
    return all;
  }

  private int drop(Instant before) {
    var gone = store.drop(before, DROPPED_AT_ONCE);
    if (gone > 0) {
      journal.noteOwn(
          "CASE_PHOTOS_DROPPED",
          "cases",
          PlaceCode.COUNTRY,
          KEPT.toDays() + " days at rest",
          Map.of("photos", gone));
    }
    return gone;
  }
}
