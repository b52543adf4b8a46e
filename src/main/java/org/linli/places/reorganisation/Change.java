package org.linli.places.reorganisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.GeoJson;

/**
 * One thing a plan does. All but a new name end places and begin others: a code is never given
 * twice, so whatever was written under the old code keeps its meaning.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Rename.class, name = "RENAME"),
  @JsonSubTypes.Type(value = Change.Split.class, name = "SPLIT"),
  @JsonSubTypes.Type(value = Change.Merge.class, name = "MERGE"),
  @JsonSubTypes.Type(value = Change.Redraw.class, name = "REDRAW"),
  @JsonSubTypes.Type(value = Change.MergeCommunities.class, name = "MERGE_COMMUNITIES"),
  @JsonSubTypes.Type(value = Change.MergeSubdistricts.class, name = "MERGE_SUBDISTRICTS"),
  @JsonSubTypes.Type(value = Change.Form.class, name = "FORM"),
  @JsonSubTypes.Type(value = Change.MoveGrid.class, name = "MOVE_GRID"),
  @JsonSubTypes.Type(value = Change.MoveCommunity.class, name = "MOVE_COMMUNITY"),
  @JsonSubTypes.Type(value = Change.MoveSubdistrict.class, name = "MOVE_SUBDISTRICT")
})
public sealed interface Change {

  /** The places it changes or ends. */
  @JsonIgnore
  List<PlaceCode> touched();

  /** Where it brings something to, besides. */
  @JsonIgnore
  default List<PlaceCode> targets() {
    return List.of();
  }

  /** A part of what grids are divided into; {@code buildings} are those allotted by hand. */
  record Part(String name, @Nullable GeoJson outline, Set<Long> buildings) {
    public Part {
      name = name == null ? "" : name.strip();
      buildings = buildings == null ? Set.of() : Set.copyOf(buildings);
    }
  }

  /**
   * Grids of one community are laid together and divided anew: by a line (pairs of degrees in
   * WGS-84), by the outlines of the parts, or, without either, around the buildings of each part.
   */
  sealed interface Regroup extends Change {
    List<PlaceCode> grids();

    @Nullable List<List<Double>> line();

    List<Part> parts();

    @Override
    @JsonIgnore
    default List<PlaceCode> touched() {
      return grids();
    }
  }

  record Rename(PlaceCode place, String name) implements Change {
    public Rename {
      required(place, "place");
      name = name == null ? "" : name.strip();
      if (name.isEmpty()) throw new IllegalArgumentException("A name is needed");
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return List.of(place);
    }
  }

  record Split(PlaceCode grid, @Nullable List<List<Double>> line, List<Part> parts)
      implements Regroup {
    public Split {
      of(Level.GRID, grid);
      parts = parts == null ? List.of() : List.copyOf(parts);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> grids() {
      return List.of(grid);
    }
  }

  record Merge(List<PlaceCode> grids, String name) implements Regroup {
    public Merge {
      grids = several(Level.GRID, grids);
      name = name == null ? "" : name.strip();
    }

    @Override
    @JsonIgnore
    public @Nullable List<List<Double>> line() {
      return null;
    }

    @Override
    @JsonIgnore
    public List<Part> parts() {
      return List.of(new Part(name, null, Set.of()));
    }
  }

  record Redraw(List<PlaceCode> grids, @Nullable List<List<Double>> line, List<Part> parts)
      implements Regroup {
    public Redraw {
      grids = several(Level.GRID, grids);
      parts = parts == null ? List.of() : List.copyOf(parts);
    }
  }

  /** All that is below several places of one parent comes below a new one. */
  sealed interface MergePlaces extends Change {
    String name();

    /** The new place's, where the civil affairs office has given one. */
    @Nullable PlaceCode code();
  }

  record MergeCommunities(List<PlaceCode> communities, String name, @Nullable PlaceCode code)
      implements MergePlaces {
    public MergeCommunities {
      communities = several(Level.COMMUNITY, communities);
      name = name == null ? "" : name.strip();
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return communities;
    }
  }

  record MergeSubdistricts(List<PlaceCode> subdistricts, String name, @Nullable PlaceCode code)
      implements MergePlaces {
    public MergeSubdistricts {
      subdistricts = several(Level.SUBDISTRICT, subdistricts);
      name = name == null ? "" : name.strip();
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return subdistricts;
    }
  }

  /**
   * A new community of grids, below a subdistrict; or a new subdistrict of communities, below a
   * district. Its members may come from several places; one that keeps none of its own ends.
   */
  record Form(PlaceCode parent, List<PlaceCode> members, String name, @Nullable PlaceCode code)
      implements Change {
    public Form {
      members = members == null ? List.of() : members.stream().distinct().sorted().toList();
      if (members.isEmpty()) throw new IllegalArgumentException("Of nothing");
      var level = members.getFirst().level();
      if (level != Level.GRID && level != Level.COMMUNITY) {
        throw new IllegalArgumentException("Neither grids nor communities");
      }
      members.forEach(it -> of(level, it));
      of(level == Level.GRID ? Level.SUBDISTRICT : Level.DISTRICT, parent);
      name = name == null ? "" : name.strip();
      if (name.isEmpty()) throw new IllegalArgumentException("A name is needed");
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return members;
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> targets() {
      return List.of(parent);
    }
  }

  record MoveGrid(PlaceCode grid, PlaceCode community) implements Change {
    public MoveGrid {
      of(Level.GRID, grid);
      of(Level.COMMUNITY, community);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return List.of(grid);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> targets() {
      return List.of(community);
    }
  }

  record MoveCommunity(PlaceCode community, PlaceCode subdistrict, @Nullable PlaceCode code)
      implements Change {
    public MoveCommunity {
      of(Level.COMMUNITY, community);
      of(Level.SUBDISTRICT, subdistrict);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return List.of(community);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> targets() {
      return List.of(subdistrict);
    }
  }

  record MoveSubdistrict(PlaceCode subdistrict, PlaceCode district, @Nullable PlaceCode code)
      implements Change {
    public MoveSubdistrict {
      of(Level.SUBDISTRICT, subdistrict);
      of(Level.DISTRICT, district);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> touched() {
      return List.of(subdistrict);
    }

    @Override
    @JsonIgnore
    public List<PlaceCode> targets() {
      return List.of(district);
    }
  }

  private static void required(@Nullable Object it, String name) {
    if (it == null) throw new IllegalArgumentException("Missing: " + name);
  }

  private static void of(Level level, @Nullable PlaceCode place) {
    if (place == null || place.level() != level) {
      throw new IllegalArgumentException("Not a " + level + ": " + place);
    }
  }

  private static List<PlaceCode> several(Level level, @Nullable List<PlaceCode> places) {
    var all = places == null ? List.<PlaceCode>of() : places.stream().distinct().sorted().toList();
    if (all.size() < 2) throw new IllegalArgumentException("Two or more are needed");
    all.forEach(it -> of(level, it));
    return all;
  }
}
