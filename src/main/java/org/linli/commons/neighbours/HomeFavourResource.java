package org.linli.commons.neighbours;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.StewardPosts;
import org.linli.commons.Speakers;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for a household among its neighbours, behind its signed link. */
@RestController
@RequestMapping("/api/home/{token}/group/favours")
@Refuses({403, 410})
class HomeFavourResource {

  private final HomeFavours favours;
  private final StewardPosts people;

  HomeFavourResource(HomeFavours favours, StewardPosts people) {
    this.favours = favours;
    this.people = people;
  }

  /** How it stands to whoever reads it; what was taken down is to neighbours not needed. */
  enum State {
    STANDING,
    OVER,
    DONE,
    NOT_NEEDED,
    TAKEN_DOWN;

    static State of(Favour it, Instant now) {
      var ending = it.ending();
      if (ending == null) return it.isOverAt(now) ? OVER : STANDING;
      return switch (ending) {
        case Ending.Done _ -> DONE;
        case Ending.NotNeeded _ -> NOT_NEEDED;
        case Ending.TakenDown _ -> TAKEN_DOWN;
      };
    }
  }

  record HomeFavoursView(List<OwnView> own, List<NeighbourView> others) {}

  /**
   * The household's own.
   *
   * @param proxy who wrote it for them; null where they did it themselves
   * @param takenDownBy who took it down, for {@code reason}; null where nobody did
   */
  record OwnView(
      UUID id,
      Favour.Kind kind,
      String words,
      Instant until,
      State state,
      @Nullable String proxy,
      @Nullable String takenDownBy,
      @Nullable String reason,
      List<CameView> came) {}

  /**
   * Who answered: a neighbour with their door and what they added, or somebody responsible for the
   * building by name. Past its day the door and the words are no longer told.
   */
  record CameView(
      @Nullable String entrance,
      @Nullable String room,
      @Nullable String family,
      @Nullable String line,
      @Nullable String official) {

    static CameView of(Came it, boolean stands, Around around, Speakers people) {
      return switch (it) {
        case Came.Official(var account, _) ->
            new CameView(null, null, null, null, people.name(account));
        case Came.Neighbour(var id, var line, _) -> {
          var home = around.household(id);
          yield new CameView(
              home.entrance(),
              stands ? home.room() : null,
              FamilyName.of(home.headName()),
              stands ? line : null,
              null);
        }
      };
    }
  }

  /**
   * A neighbour's.
   *
   * @param room only where this household has answered and it stands; null else
   * @param answered whether this household has answered, {@code line} what it added
   */
  record NeighbourView(
      UUID id,
      Favour.Kind kind,
      String words,
      Instant until,
      State state,
      String entrance,
      String family,
      @Nullable String room,
      boolean answered,
      @Nullable String line) {

    static NeighbourView of(Favour it, Around around) {
      var answer = it.answerOf(around.home());
      var home = around.household(it.household());
      var state = State.of(it, around.at());
      return new NeighbourView(
          it.id(),
          it.kind(),
          it.words(),
          it.until(),
          state == State.TAKEN_DOWN ? State.NOT_NEEDED : state,
          home.entrance(),
          FamilyName.of(home.headName()),
          answer.isPresent() && state == State.STANDING ? home.room() : null,
          answer.isPresent(),
          answer.isEmpty() ? null : answer.get().line());
    }
  }

  record OwnWish(
      UUID id,
      Favour.Kind kind,
      @Schema(example = "周四谁去药店，能帮我带一盒降压药吗？") String words,
      @Schema(example = "7") int days) {}

  /** {@code line}: a word to whoever wrote it; empty where none is added. */
  record Answer(@Schema(example = "下午三点我去，电话 100 0000 0000") String line) {}

  record End(Ending.Closing closing) {}

  @GetMapping
  HomeFavoursView favours(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var around = favours.of(token);
    var names = Speakers.named(people, Around.officials(around.favours()));
    return new HomeFavoursView(
        around.own().stream().map(it -> own(it, around, names)).toList(),
        around.others().stream().map(it -> NeighbourView.of(it, around)).toList());
  }

  @PostMapping
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 410})
  void write(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody OwnWish it) {
    favours.write(token, new Wish(it.id(), it.kind(), it.words(), it.days()));
  }

  /** The household helps, or would like it; said again it changes what it added. */
  @PutMapping("/{favour}/answer")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 409, 410})
  void answer(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token,
      @PathVariable UUID favour,
      @RequestBody Answer it) {
    favours.answer(token, favour, it.line());
  }

  @DeleteMapping("/{favour}/answer")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 409, 410})
  void stepBack(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @PathVariable UUID favour) {
    favours.stepBack(token, favour);
  }

  @PutMapping("/{favour}/closing")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 409, 410})
  void close(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token,
      @PathVariable UUID favour,
      @RequestBody End it) {
    favours.close(token, favour, it.closing());
  }

  private static OwnView own(Favour it, Around around, Speakers people) {
    var down = it.ending() instanceof Ending.TakenDown taken ? taken : null;
    var state = State.of(it, around.at());
    return new OwnView(
        it.id(),
        it.kind(),
        it.words(),
        it.until(),
        state,
        people.nameOrNull(it.proxy()),
        down == null ? null : people.name(down.by()),
        down == null ? null : down.reason(),
        it.came().stream()
            .map(came -> CameView.of(came, state == State.STANDING, around, people))
            .toList());
  }
}
