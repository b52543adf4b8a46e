package org.linli.commons;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.StewardPosts;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for a household in its building's group, behind its signed link. */
@RestController
@RequestMapping("/api/home/{token}/group")
@Refuses({403, 410})
class HomeGroupResource {

  private final HomeGroup group;
  private final Posts posts;
  private final StewardPosts people;

  HomeGroupResource(HomeGroup group, Posts posts, StewardPosts people) {
    this.group = group;
    this.posts = posts;
    this.people = people;
  }

  record HomeGroupView(String building, List<OwnNoticeView> notices) {}

  /**
   * @param seen whether this household has had it before its eyes
   * @param answeredBy who answered for them; null where they did it themselves
   */
  record OwnNoticeView(
      UUID id,
      String words,
      @Nullable String question,
      String by,
      Instant written,
      Instant until,
      boolean seen,
      @Nullable Answer answer,
      @Nullable Instant answered,
      @Nullable String answeredBy) {

    static OwnNoticeView of(OwnNotice it, Speakers speakers) {
      var notice = it.notice();
      return new OwnNoticeView(
          notice.id(),
          notice.words(),
          notice.question(),
          speakers.author(notice),
          notice.written(),
          notice.until(),
          it.seen(),
          it.answer(),
          it.answered(),
          speakers.nameOrNull(it.by()));
    }
  }

  record OwnAnswer(Answer answer) {}

  @GetMapping
  HomeGroupView group(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var home = group.of(token);
    var notices = home.notices().stream().map(OwnNotice::notice).toList();
    var proxies = new HashSet<UUID>();
    home.notices().forEach(it -> it.nameTo(proxies));
    var speakers = Speakers.of(people, posts, notices, proxies);
    return new HomeGroupView(
        home.building(),
        home.notices().stream().map(it -> OwnNoticeView.of(it, speakers)).toList());
  }

  @PutMapping("/notices/{notice}/seen")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 409, 410})
  void seen(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @PathVariable UUID notice) {
    group.seen(token, notice);
  }

  @PutMapping("/notices/{notice}/answer")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 409, 410})
  void answer(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token,
      @PathVariable UUID notice,
      @RequestBody OwnAnswer it) {
    group.answer(token, notice, it.answer());
  }
}
