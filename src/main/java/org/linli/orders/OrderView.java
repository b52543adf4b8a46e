package org.linli.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.SourceAgency;
import org.linli.orders.OrderTasks.Found;
import org.linli.places.PlaceView;

/**
 * An order as it is shown.
 *
 * @param englishTitle the same in English, as all that has it beside it; null where nobody has said
 *     it so
 * @param basisTitle what the basis is called; null where nothing has its key
 * @param by the title of the post that issued it
 * @param flags what was lacking when it was issued nevertheless
 * @param sweep whose coverage shows how far it is; null where owners tell
 * @param next the order that took its place
 * @param progress how far it is within the place looked at
 * @param mine the caller's office issued it and may change it
 */
record OrderView(
    UUID id,
    String title,
    @Nullable String englishTitle,
    String words,
    @Nullable String englishWords,
    @Nullable String basis,
    @Nullable String basisTitle,
    @Nullable String englishBasisTitle,
    @Nullable SourceAgency agency,
    @Nullable String duty,
    PlaceView scope,
    Level level,
    String unit,
    @Nullable String englishUnit,
    OrderRule rule,
    @Nullable Integer minutes,
    boolean emergency,
    OrderMeans means,
    @Nullable UUID sweep,
    @Nullable UUID exercise,
    String by,
    PlaceView byPlace,
    @Nullable SourceAgency byAgency,
    List<OrderFinding> flags,
    @Schema(example = "ISSUED") String state,
    Instant draftedAt,
    @Nullable Instant issuedAt,
    @Nullable Instant due,
    @Nullable Instant restedAt,
    @Nullable String restedWords,
    @Nullable UUID next,
    @Nullable UUID supersedes,
    OrderProgress progress,
    boolean mine) {

  /** A task as it is taken to where there is no network: with the words of its order. */
  record TakenTask(TaskView task, String orderWords, @Nullable String englishOrderWords) {}

  /**
   * A task as it is shown.
   *
   * @param owner the title of the post that sits at the place, or answers for it
   * @param standsIn nobody sits there
   * @param inherited what the places had asked that have become this one
   * @param may what the caller can do with it
   */
  record TaskView(
      UUID order,
      String title,
      @Nullable String englishTitle,
      String unit,
      @Nullable String englishUnit,
      PlaceView place,
      boolean leaf,
      long target,
      long told,
      Instant due,
      @Schema(example = "SENT") String state,
      boolean late,
      boolean emergency,
      boolean exercise,
      boolean seenBySweep,
      @Nullable AskedView asked,
      List<InheritedView> inherited,
      String owner,
      boolean standsIn,
      List<OrderAct> may) {

    static TaskView of(
        Found it,
        PlaceView place,
        List<InheritedView> inherited,
        String owner,
        boolean standsIn,
        List<OrderAct> may,
        Instant now) {
      var task = it.task();
      var wish = it.order().wish();
      return new TaskView(
          task.order(),
          wish.title(),
          wish.englishTitle(),
          wish.unit(),
          wish.englishUnit(),
          place,
          task.leaf(),
          task.target(),
          task.told(),
          task.due(),
          task.state().name(),
          task.isLate(now),
          wish.emergency(),
          it.order().exercise() != null,
          wish.sweep() != null,
          task.state() instanceof TaskState.Asking asking ? AskedView.of(asking) : null,
          inherited,
          owner,
          standsIn,
          may);
    }
  }

  /** What a place has asked of the issuer, and by when it must be answered. */
  record AskedView(
      Question.@Nullable Why why,
      @Nullable Long target,
      @Nullable Instant due,
      String words,
      Instant answerDue) {

    static AskedView of(TaskState.Asking it) {
      return of(it.question(), it.answerDue());
    }

    static AskedView of(Question it, Instant answerDue) {
      return switch (it) {
        case Question.Refusing(var why, var words) ->
            new AskedView(why, null, null, words, answerDue);
        case Question.Proposing(var target, var due, var words) ->
            new AskedView(null, target, due, words, answerDue);
        case Question.Wanting(var words) -> new AskedView(null, null, null, words, answerDue);
      };
    }
  }

  /**
   * What a place had asked before it became one with another; answered by itself.
   *
   * @param from the place that asked
   * @param part what of the task's target was that place's own
   * @param state the name of what it asked, as a task's state has it
   */
  record InheritedView(
      UUID id,
      PlaceView from,
      long part,
      @Schema(example = "COUNTERED") String state,
      AskedView asked) {

    static InheritedView of(Inherited it, PlaceView from) {
      return new InheritedView(
          it.id(),
          from,
          it.target(),
          it.question().state(),
          AskedView.of(it.question(), it.answerDue()));
    }
  }

  /**
   * Something that was done.
   *
   * @param place whose task it is about; null where it is about the order
   * @param post the title of who did it; null where the program did
   * @param about the order that took its place
   * @param formerly the place it was of, where that has become one with another
   */
  record Line(
      Instant at,
      OrderAct act,
      @Nullable PlaceView place,
      @Nullable String post,
      String words,
      @Nullable Long amount,
      @Nullable Instant due,
      @Nullable UUID about,
      @Nullable PlaceView formerly) {}
}
