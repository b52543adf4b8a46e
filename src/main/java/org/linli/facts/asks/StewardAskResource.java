package org.linli.facts.asks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.edge.Caller;
import org.linli.facts.known.Subject;
import org.linli.people.Masked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what the steward of a building is asked. */
@RestController
@RequestMapping("/api/stewardship/doors")
class StewardAskResource {

  private final StewardAsks asks;

  StewardAskResource(StewardAsks asks) {
    this.asks = asks;
  }

  /**
   * A door with questions: {@code at} is its household, a dwelling nobody lives in, or the building
   * itself, whose {@code door} is empty. The head's name is masked; empty where there is none.
   */
  record StewardDoor(
      Subject at, String building, String door, String headName, int asks, Instant due) {

    static StewardDoor of(StewardAsks.Waiting it) {
      var door = it.door();
      var home = it.household();
      var head = home == null ? "" : Masked.name(home.headName());
      return new StewardDoor(
          door.at(), door.building(), door.door(), head, door.asks(), door.due());
    }
  }

  record OpenedDoor(Subject at, String door, String headName, List<About> about) {}

  record StewardAnswers(UUID id, List<Answer.Sent> answers) {}

  @GetMapping
  Page<StewardDoor> list(Caller caller, Page.Ask ask) {
    return asks.list(caller, ask).map(StewardDoor::of);
  }

  @GetMapping("/{door}")
  OpenedDoor open(Caller caller, @PathVariable Subject door) {
    var it = asks.open(caller, door);
    var home = it.household();
    return new OpenedDoor(
        it.at(), it.door(), home == null ? "" : Masked.name(home.headName()), it.about());
  }

  @PostMapping("/{door}")
  Answered answer(Caller caller, @PathVariable Subject door, @RequestBody StewardAnswers it) {
    return asks.take(caller, door, it.id(), it.answers());
  }
}
