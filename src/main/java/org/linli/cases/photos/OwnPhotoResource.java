package org.linli.cases.photos;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.cases.photos.PhotoAnswer.AlbumView;
import org.linli.cases.photos.PhotoAnswer.PhotoView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for the photos of who reported something, by the case's own link. */
@RestController
@RequestMapping("/api/case-links/{token}/photos")
class OwnPhotoResource {

  private final CasePhotos photos;

  OwnPhotoResource(CasePhotos photos) {
    this.photos = photos;
  }

  @GetMapping
  AlbumView album(@PathVariable @Parameter(example = "QxkNq3YAAAAA") String token) {
    return PhotoAnswer.view(photos.album(token), it -> it.account() == null);
  }

  /** One photo, under an id its sender has made. */
  @PutMapping(path = "/{photo}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  PhotoView add(
      @PathVariable @Parameter(example = "QxkNq3YAAAAA") String token,
      @PathVariable UUID photo,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    return PhotoAnswer.view(photos.add(token, photo, PhotoAnswer.sent(file)), true);
  }

  @DeleteMapping("/{photo}")
  ResponseEntity<Void> takeBack(
      @PathVariable @Parameter(example = "QxkNq3YAAAAA") String token, @PathVariable UUID photo) {
    photos.takeBack(token, photo);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{photo}")
  @AnswersJpeg
  ResponseEntity<byte[]> whole(
      @PathVariable @Parameter(example = "QxkNq3YAAAAA") String token, @PathVariable UUID photo) {
    return PhotoAnswer.jpeg(photos.file(token, photo, Photo.Size.WHOLE));
  }

  @GetMapping("/{photo}/thumbnail")
  @AnswersJpeg
  ResponseEntity<byte[]> thumbnail(
      @PathVariable @Parameter(example = "QxkNq3YAAAAA") String token, @PathVariable UUID photo) {
    return PhotoAnswer.jpeg(photos.file(token, photo, Photo.Size.THUMBNAIL));
  }
}
