package org.linli.command.teams;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.plans.Plan.Share;

/**
 * What a station is to be, the same at every place it is opened at.
 *
 * @param key its name within what opens it; opened twice at a place it is there once
 * @param group the team it is of: its key, or its name where a plan has one of its own
 * @param heads how many people it wants, its head among them
 * @param makeup of whom there must be how many among them
 * @param skills what some of them should be able to do
 */
public record StationWish(
    String key,
    String name,
    @Nullable String englishName,
    String group,
    @Nullable String englishGroup,
    int heads,
    List<Share> makeup,
    String duties,
    @Nullable String englishDuties,
    Set<Skill> skills) {

  public StationWish {
    makeup = List.copyOf(makeup);
    skills = Set.copyOf(skills);
  }

  /** One that asks for no skills, as plans have it. */
  public StationWish(
      String key,
      String name,
      @Nullable String englishName,
      String group,
      @Nullable String englishGroup,
      int heads,
      List<Share> makeup,
      String duties,
      @Nullable String englishDuties) {
    this(
        key,
        name,
        englishName,
        group,
        englishGroup,
        heads,
        makeup,
        duties,
        englishDuties,
        Set.of());
  }

  /** How many it lacks before anybody is there. */
  int lacking() {
    return Math.max(heads, makeup.stream().mapToInt(Share::atLeast).sum());
  }
}
