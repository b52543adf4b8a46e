package org.linli.places.reorganisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Component;

/** Turns the changes of a plan into a recoding of the tree as it is now; writes nothing. */
@Component
class Recoder {

  private final Places places;
  private final Outlines outlines;
  private final Regrouping regrouping;

  Recoder(Places places, Outlines outlines, Regrouping regrouping) {
    this.places = places;
    this.outlines = outlines;
    this.regrouping = regrouping;
  }

  Recoding of(List<Change> changes) {
    requireApart(changes);
    var codes = new Codes(places::everGiven);
    var recoding = new Recoding();
    for (var change : changes) {
      change.touched().forEach(this::current);
      change.targets().forEach(this::current);
      switch (change) {
        case Change.Rename(var place, var name) -> recoding.rename(place, name);
        case Change.Regroup regroup -> regrouping.add(regroup, codes, recoding);
        case Change.MergePlaces merge -> {
          var parent = parentOf(merge.touched());
          var members = childrenOf(merge.touched());
          form(parent, members, merge.name(), merge.code(), codes, recoding);
        }
        case Change.Form(var parent, var members, var name, var wanted) ->
            form(parent, members, name, wanted, codes, recoding);
        case Change.MoveGrid(var grid, var to) -> move(grid, to, null, codes, recoding);
        case Change.MoveCommunity(var community, var to, var wanted) ->
            move(community, to, wanted, codes, recoding);
        case Change.MoveSubdistrict(var subdistrict, var to, var wanted) ->
            move(subdistrict, to, wanted, codes, recoding);
      }
    }
    return recoding;
  }

  /** Two changes of one plan never touch the same place, nor one within the other. */
  private static void requireApart(List<Change> changes) {
    var seen = new HashSet<PlaceCode>();
    for (var change : changes) {
      for (var place : change.touched()) {
        var twice =
            change instanceof Change.Rename
                ? seen.contains(place)
                : seen.stream().anyMatch(it -> it.contains(place) || place.contains(it));
        if (twice) throw Refusal.because(ReorganisationReason.TOUCHED_TWICE, place);
      }
      seen.addAll(change.touched());
    }
  }

  private Place current(PlaceCode code) {
    var place = places.named(List.of(code)).get(code);
    if (place == null) throw new NoSuchElementException(code.toString());
    if (!place.isCurrent()) {
      throw Refusal.because(ReorganisationReason.PLACE_HAS_ENDED, place.name(), code);
    }
    return place;
  }

  private static PlaceCode parentOf(List<PlaceCode> places) {
    var parent = places.getFirst().ancestors().getLast();
    if (!places.stream().allMatch(parent::contains)) {
      throw Refusal.because(
          parent.level() == Level.DISTRICT
              ? ReorganisationReason.NOT_ONE_DISTRICT
              : ReorganisationReason.NOT_ONE_SUBDISTRICT);
    }
    return parent;
  }

  private List<PlaceCode> childrenOf(List<PlaceCode> all) {
    return all.stream().flatMap(it -> children(it).stream()).toList();
  }

  private List<PlaceCode> children(PlaceCode place) {
    return places.children(place).stream().map(Place::code).toList();
  }

  /** A new place takes the members of others; one that keeps none of its own ends in it. */
  private void form(
      PlaceCode parent,
      List<PlaceCode> members,
      String wish,
      @Nullable PlaceCode wanted,
      Codes codes,
      Recoding recoding) {
    if (members.isEmpty()) throw Refusal.because(ReorganisationReason.NOTHING_TO_TAKE);
    var olds = members.stream().map(it -> it.ancestors().getLast()).distinct().toList();
    var emptied = olds.stream().filter(it -> members.containsAll(children(it))).toList();
    var first = current(olds.getFirst());
    var code = codes.below(parent, first.code(), wanted);
    var name = wish.isEmpty() ? first.name() : wish;
    recoding.begin(begun(first, code, name), groundOf(code, emptied, members), emptied, members);
    emptied.forEach(recoding::end);
    for (var member : members) move(member, code, null, codes, recoding);
  }

  /** Known only where every piece of it is. */
  private @Nullable Outline groundOf(
      PlaceCode code, List<PlaceCode> whole, List<PlaceCode> members) {
    var pieces = new ArrayList<>(whole);
    for (var it : members) if (!whole.contains(it.ancestors().getLast())) pieces.add(it);
    var found = outlines.find(pieces);
    return found.size() < pieces.size()
        ? null
        : Regrouping.together(code, List.copyOf(found.values()));
  }

  /** A whole subtree comes below another place; below its own new code all numbers stay. */
  private void move(
      PlaceCode old, PlaceCode to, @Nullable PlaceCode wanted, Codes codes, Recoding recoding) {
    if (to.contains(old)) throw Refusal.because(ReorganisationReason.ALREADY_THERE, old, to);
    var code = codes.below(to, old, wanted);
    var outline = outlines.find(List.of(old)).get(old);
    recode(current(old), code, outline, recoding);
    for (var level = old.level(); level != Level.GRID; ) {
      level = level.below();
      var drawn = outlines.within(old, level);
      for (var place : places.all(old, level)) {
        var offset = place.code().value() - old.first(level);
        var follows = new PlaceCode(code.first(level) + offset);
        recode(place, follows, drawn.get(place.code()), recoding);
      }
    }
    if (outline != null) reshape(old, to, outline, recoding);
  }

  private static void recode(
      Place old, PlaceCode code, @Nullable Outline outline, Recoding recoding) {
    var usual = Regrouping.usualName(old.code()).equals(old.name());
    var name = usual && code.level() == Level.GRID ? Regrouping.usualName(code) : old.name();
    recoding.end(old.code());
    recoding.begin(
        begun(old, code, name),
        outline == null
            ? null
            : new Outline(code, outline.area(), outline.synthetic(), outline.label()),
        List.of(old.code()));
  }

  private static Place begun(Place like, PlaceCode code, String name) {
    return new Place(
        code,
        name,
        like.name().equals(name) ? like.pinyin() : null,
        Place.Kind.of(code),
        like.households(),
        like.synthetic());
  }

  /** The places above lose the ground on one side and gain it on the other. */
  private void reshape(PlaceCode old, PlaceCode to, Outline moved, Recoding recoding) {
    for (var above : old.ancestors()) {
      if (!above.contains(to)) reshape(above, moved, false, recoding);
    }
    var gaining = new ArrayList<>(to.ancestors());
    gaining.add(to);
    for (var above : gaining) if (!above.contains(old)) reshape(above, moved, true, recoding);
  }

  private void reshape(PlaceCode code, Outline moved, boolean gains, Recoding recoding) {
    if (recoding.ends(code)) return;
    var before = recoding.reshaped(code);
    if (before == null) before = outlines.find(List.of(code)).get(code);
    if (before == null) return;
    var area = Regrouping.changed(before.area(), moved.area(), gains);
    if (!area.isEmpty()) recoding.reshape(Outline.of(code, area, before.synthetic()));
  }
}
