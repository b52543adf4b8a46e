package org.linli.facts.asks;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.Knower;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.known.Subject;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is asked at a desk: of the community, or of the agency an item is owned by. */
@Service
@Transactional
public class DeskAsks {

  private final AskListStore lists;
  private final AskStore store;
  private final Questions questions;
  private final AnswerTaking answers;
  private final SubjectNameStore names;
  private final Places places;
  private final Posts posts;
  private final DataItems items;
  private final Clock clock;

  DeskAsks(
      AskListStore lists,
      AskStore store,
      Questions questions,
      AnswerTaking answers,
      SubjectNameStore names,
      Places places,
      Posts posts,
      DataItems items,
      Clock clock) {
    this.lists = lists;
    this.store = store;
    this.questions = questions;
    this.answers = answers;
    this.names = names;
    this.places = places;
    this.posts = posts;
    this.items = items;
    this.clock = clock;
  }

  /** Whose desk it is: the community's, or an agency's. */
  sealed interface Desk {

    record Community() implements Desk {}

    record Agency(SourceAgency agency) implements Desk {}

    /** As it is named in an address. */
    static Desk of(Knower turn, @Nullable SourceAgency agency) {
      return switch (turn) {
        case COMMUNITY -> new Community();
        case SOURCE_AGENCY -> {
          if (agency == null) throw Refusal.because(AsksReason.AGENCY_UNTOLD);
          yield new Agency(agency);
        }
        case RESIDENT, STEWARD, GRID_WORKER -> throw Refusal.because(AsksReason.NOT_A_DESK);
      };
    }

    default Knower turn() {
      return this instanceof Agency ? Knower.SOURCE_AGENCY : Knower.COMMUNITY;
    }

    default Power power() {
      return this instanceof Agency ? Power.TELL_FACTS : Power.ANSWER_ASKS;
    }

    default SourceAgency voice() {
      return this instanceof Agency(var agency) ? agency : SourceAgency.COMMUNITY;
    }
  }

  private @Nullable List<String> itemsOf(Desk desk) {
    return switch (desk) {
      case Desk.Community _ -> null;
      case Desk.Agency(var agency) ->
          items.all().stream().filter(it -> it.owner() == agency).map(DataItem::key).toList();
    };
  }

  /** By subject, the most urgent first, cut to the caller's place. */
  @Transactional(readOnly = true)
  Page<About.AtDesk> list(Caller caller, PlaceCode within, Desk desk, Page.Ask ask) {
    var place = caller.cut(desk.power(), within);
    requireOwn(caller, desk);
    var now = clock.instant();
    var only = itemsOf(desk);
    var subjects = lists.subjects(place, desk.turn(), only, now, ask);
    var asks = lists.of(place, desk.turn(), only, now, subjects.items());
    var asked = questions.of(asks, Questions.Reader.POST);
    var named = names.of(asked.keySet());
    var first = new HashMap<Subject, Ask>();
    asks.forEach(it -> first.putIfAbsent(it.subject(), it));
    var grids = places.named(asks.stream().map(Ask::grid).collect(Collectors.toSet()));
    return subjects.map(it -> {
      var name = named.getOrDefault(it.subject(), new SubjectNameStore.Named("", ""));
      var of = first.get(it.subject());
      var grid = of == null ? null : grids.get(of.grid());
      return new About.AtDesk(
          new About(it.subject(), name.name(), null, asked.getOrDefault(it.subject(), List.of())),
          name.address(),
          grid == null ? null : PlaceView.of(grid),
          of == null ? null : of.household(),
          it.due());
    });
  }

  /** Who is of a department sits at its desk alone. */
  private void requireOwn(Caller caller, Desk desk) {
    if (desk instanceof Desk.Agency(var agency)) posts.voice(caller, agency);
  }

  /** For Today, whose caller may answer in this place. */
  @Transactional(readOnly = true)
  public Visits.Waiting waiting(Caller caller) {
    caller.require(Power.ANSWER_ASKS);
    return lists.deskWaiting(caller.place(), Knower.COMMUNITY, null, clock.instant());
  }

  /** What is asked of it lies within the caller's place; what is asked no more lies nowhere. */
  @Transactional(readOnly = true)
  void requireWithin(Caller caller, Desk desk, Subject subject) {
    store.openOf(subject).stream()
        .findFirst()
        .ifPresent(it -> caller.require(desk.power(), it.grid()));
  }

  /** Takes what a desk answers about one subject. */
  Answered take(Caller caller, Desk desk, Subject subject, UUID id, List<Answer.Sent> sent) {
    caller.require(desk.power());
    requireOwn(caller, desk);
    var earlier = store.answering(subject.subdistrict(), id);
    if (earlier.isPresent()) {
      return Answered.again(earlier.get(), 0);
    }
    var grid =
        store.openOf(subject).stream()
            .findFirst()
            .map(Ask::grid)
            .orElseThrow(() -> new NoSuchElementException(subject.toString()));
    caller.require(desk.power(), grid);
    var only = itemsOf(desk);
    var asks =
        store.ofSubject(subject, desk.turn(), clock.instant()).stream()
            .filter(it -> only == null || only.contains(it.item()))
            .toList();
    var round =
        new Round(
            id,
            Way.DESK,
            subject.subdistrict(),
            null,
            subject.toString(),
            grid,
            caller,
            null,
            desk.voice());
    return answers.take(round, asks, sent);
  }
}
