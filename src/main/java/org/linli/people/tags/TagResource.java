package org.linli.people.tags;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for protection tags. */
@RestController
@RequestMapping("/api/residents/{resident}/tags")
class TagResource {

  private final Tags tags;
  private final Posts posts;

  TagResource(Tags tags, Posts posts) {
    this.tags = tags;
    this.posts = posts;
  }

  record NewTag(@Schema(example = "visit") String source) {}

  record TagView(
      ProtectionTag.Kind kind,
      String source,
      Instant beganAt,
      @Nullable String by,
      @Nullable Instant endedAt) {}

  @GetMapping
  List<TagView> of(Caller caller, @PathVariable ResidentId resident) {
    var found = tags.of(caller, resident);
    var titles = posts.titles(found.stream().map(ProtectionTag::post).collect(Collectors.toSet()));
    return found.stream()
        .map(it ->
            new TagView(it.kind(), it.source(), it.beganAt(), titles.get(it.post()), it.endedAt()))
        .toList();
  }

  @PutMapping("/{kind}")
  @ResponseStatus(NO_CONTENT)
  void begin(
      Caller caller,
      @PathVariable ResidentId resident,
      @Parameter(example = "DISABLED") @PathVariable ProtectionTag.Kind kind,
      @RequestBody NewTag it) {
    tags.begin(caller, resident, kind, it.source());
  }

  @DeleteMapping("/{kind}")
  @ResponseStatus(NO_CONTENT)
  void end(
      Caller caller,
      @PathVariable ResidentId resident,
      @Parameter(example = "DISABLED") @PathVariable ProtectionTag.Kind kind) {
    tags.end(caller, resident, kind);
  }
}
