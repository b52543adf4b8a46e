package org.linli.cases.photos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** How photos are taken and answered over HTTP, to whomever. */
final class PhotoAnswer {

  private static final Duration CACHED = Duration.ofHours(1);

  private PhotoAnswer() {}

  /**
   * The photos of a case.
   *
   * @param room how many more the asker may add
   * @param until when all of them are deleted; null while the case is open
   */
  record AlbumView(List<PhotoView> photos, int room, @Nullable Instant until) {}

  /**
   * @param byReporter came by the case's link
   * @param mine the asker added it and may take it back
   */
  record PhotoView(UUID id, Instant added, boolean byReporter, boolean mine) {}

  static AlbumView view(CasePhotos.Album album, Predicate<Photo> mine) {
    var photos = album.photos().stream().map(it -> view(it, mine.test(it))).toList();
    return new AlbumView(photos, album.room(), album.until());
  }

  static PhotoView view(Photo it, boolean mine) {
    return new PhotoView(it.id(), it.added(), it.account() == null, mine);
  }

  static Sent sent(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) throw Refusal.because(PhotoReason.NO_FILE);
    return new Sent(file.getSize(), file::getBytes);
  }

  /** For this browser alone, which must not take it for anything else. */
  static ResponseEntity<byte[]> jpeg(byte[] file) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(CACHED).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'")
        .body(file);
  }
}
