package org.linli.places.reorganisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.places.outlines.GeoJson;

/**
 * A change as it is sent and shown. {@code places} are those it touches; {@code name} is the new
 * name; {@code target} where to it moves or what a new place comes below; {@code code} the new code
 * where an office has given one; {@code line} are pairs of degrees (WGS-84, longitude first) that
 * cut, and {@code parts} what is cut.
 */
record ChangeView(
    Kind kind,
    List<PlaceCode> places,
    @Schema(example = "第3网格") @Nullable String name,
    @Nullable PlaceCode target,
    @Nullable PlaceCode code,
    @Nullable List<List<Double>> line,
    @Nullable List<PartView> parts) {

  enum Kind {
    RENAME,
    SPLIT,
    MERGE,
    REDRAW,
    MERGE_COMMUNITIES,
    MERGE_SUBDISTRICTS,
    FORM,
    MOVE_GRID,
    MOVE_COMMUNITY,
    MOVE_SUBDISTRICT
  }

  /** {@code buildings} are those allotted to it by hand. */
  record PartView(
      @Schema(example = "第3网格") @Nullable String name,
      @Nullable GeoJson outline,
      List<String> buildings) {

    static PartView of(Change.Part it) {
      return new PartView(
          it.name(), it.outline(), it.buildings().stream().sorted().map(String::valueOf).toList());
    }

    Change.Part part(String where) {
      return new Change.Part(name == null ? "" : name, outline, ids(where));
    }

    private Set<Long> ids(String where) {
      var ids = new TreeSet<Long>();
      for (var it : buildings) {
        try {
          ids.add(Long.valueOf(it));
        } catch (NumberFormatException notANumber) {
          throw wrong(where + ".buildings", it, EdgeFault.NOT_OF_THIS_KIND);
        }
      }
      return ids;
    }
  }

  static List<Change> changes(@Nullable List<ChangeView> views) {
    var changes = new ArrayList<Change>();
    if (views == null) return changes;
    for (var i = 0; i < views.size(); i++) changes.add(views.get(i).change("changes[" + i + "]"));
    return changes;
  }

  private Change change(String where) {
    try {
      var all = List.copyOf(places);
      if (all.isEmpty()) throw wrong(where + ".places", "", EdgeFault.MISSING);
      var first = all.getFirst();
      var named = name == null ? "" : name;
      return switch (kind) {
        case RENAME -> new Change.Rename(first, named);
        case SPLIT -> new Change.Split(first, line, parts(where));
        case MERGE -> new Change.Merge(all, named);
        case REDRAW -> new Change.Redraw(all, line, parts(where));
        case MERGE_COMMUNITIES -> new Change.MergeCommunities(all, named, code);
        case MERGE_SUBDISTRICTS -> new Change.MergeSubdistricts(all, named, code);
        case FORM -> new Change.Form(target(where), all, named, code);
        case MOVE_GRID -> new Change.MoveGrid(first, target(where));
        case MOVE_COMMUNITY -> new Change.MoveCommunity(first, target(where), code);
        case MOVE_SUBDISTRICT -> new Change.MoveSubdistrict(first, target(where), code);
      };
    } catch (IllegalArgumentException unfit) {
      throw wrong(where, String.valueOf(places), EdgeFault.NOT_OF_THIS_KIND);
    }
  }

  private PlaceCode target(String where) {
    if (target == null) throw wrong(where + ".target", "", EdgeFault.MISSING);
    return target;
  }

  private List<Change.Part> parts(String where) {
    var all = new ArrayList<Change.Part>();
    if (parts == null) return all;
    for (var i = 0; i < parts.size(); i++) {
      all.add(parts.get(i).part(where + ".parts[" + i + "]"));
    }
    return all;
  }

  private static Refusal wrong(String where, String value, EdgeFault why) {
    return Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at(where, value, why)));
  }

  static ChangeView of(Change change) {
    var touched = change.touched();
    var targets = change.targets();
    var target = targets.isEmpty() ? null : targets.getFirst();
    return switch (change) {
      case Change.Rename(var _, var name) -> plain(Kind.RENAME, touched, name, null, null);
      case Change.Split it -> divided(Kind.SPLIT, it);
      case Change.Redraw it -> divided(Kind.REDRAW, it);
      case Change.Merge(var _, var name) -> plain(Kind.MERGE, touched, name, null, null);
      case Change.MergeCommunities(var _, var name, var code) ->
          plain(Kind.MERGE_COMMUNITIES, touched, name, null, code);
      case Change.MergeSubdistricts(var _, var name, var code) ->
          plain(Kind.MERGE_SUBDISTRICTS, touched, name, null, code);
      case Change.Form(var _, var _, var name, var code) ->
          plain(Kind.FORM, touched, name, target, code);
      case Change.MoveGrid(var _, var _) -> plain(Kind.MOVE_GRID, touched, null, target, null);
      case Change.MoveCommunity(var _, var _, var code) ->
          plain(Kind.MOVE_COMMUNITY, touched, null, target, code);
      case Change.MoveSubdistrict(var _, var _, var code) ->
          plain(Kind.MOVE_SUBDISTRICT, touched, null, target, code);
    };
  }

  private static ChangeView plain(
      Kind kind,
      List<PlaceCode> places,
      @Nullable String name,
      @Nullable PlaceCode target,
      @Nullable PlaceCode code) {
    return new ChangeView(kind, places, name, target, code, null, null);
  }

  private static ChangeView divided(Kind kind, Change.Regroup it) {
    var parts = it.parts().stream().map(PartView::of).toList();
    return new ChangeView(kind, it.grids(), null, null, null, it.line(), parts);
  }
}
