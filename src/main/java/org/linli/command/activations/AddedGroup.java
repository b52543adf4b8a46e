package org.linli.command.activations;

import java.util.HashSet;
import java.util.List;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan;

/**
 * A group the plan had not foreseen.
 *
 * @param takes the keys of matters it takes over
 * @param posts the temporary posts that come with it
 */
record AddedGroup(Plan.Group group, List<String> takes, List<Plan.Station> posts) {

  /**
   * As it comes to a further place: one that sits at the very places an activation is over sits at
   * this one too, of whatever level it is.
   */
  AddedGroup at(PlaceCode further, List<PlaceCode> places) {
    if (places.stream().noneMatch(it -> group.at().contains(it.level()))) return this;
    var levels = new HashSet<>(group.at());
    levels.add(further.level());
    var there =
        new Plan.Group(
            group.key(),
            group.name(),
            group.englishName(),
            levels,
            group.from(),
            group.agency(),
            group.duties(),
            group.englishDuties(),
            group.matters());
    return new AddedGroup(there, takes, posts);
  }
}
