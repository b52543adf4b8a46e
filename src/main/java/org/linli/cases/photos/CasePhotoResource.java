package org.linli.cases.photos;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;
import org.linli.cases.photos.PhotoAnswer.AlbumView;
import org.linli.cases.photos.PhotoAnswer.PhotoView;
import org.linli.edge.Caller;
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

/** HTTP for photos, at the desk and in the grid. */
@RestController
@RequestMapping("/api/cases/{id}/photos")
class CasePhotoResource {

  private final CasePhotos photos;

  CasePhotoResource(CasePhotos photos) {
    this.photos = photos;
  }

  @GetMapping
  AlbumView album(Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    return PhotoAnswer.view(photos.album(caller, id), it -> caller.account().equals(it.account()));
  }

  /** One photo, under an id its sender has made. */
  @PutMapping(path = "/{photo}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  PhotoView add(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @PathVariable UUID photo,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    return PhotoAnswer.view(photos.add(caller, id, photo, PhotoAnswer.sent(file)), true);
  }

  @DeleteMapping("/{photo}")
  ResponseEntity<Void> takeBack(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @PathVariable UUID photo) {
    photos.takeBack(caller, id, photo);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{photo}")
  @AnswersJpeg
  ResponseEntity<byte[]> whole(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @PathVariable UUID photo) {
    return PhotoAnswer.jpeg(photos.file(caller, id, photo, Photo.Size.WHOLE));
  }

  @GetMapping("/{photo}/thumbnail")
  @AnswersJpeg
  ResponseEntity<byte[]> thumbnail(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @PathVariable UUID photo) {
    return PhotoAnswer.jpeg(photos.file(caller, id, photo, Photo.Size.THUMBNAIL));
  }
}
