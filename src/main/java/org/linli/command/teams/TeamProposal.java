package org.linli.command.teams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;

/**
 * Who should go to which gap: as many as can, of least cost together. Make-up that is missing comes
 * first, then skills, then the community somebody lives in, then the way. It decides nothing: the
 * community does.
 */
final class TeamProposal {

  /** What somebody costs who goes nowhere: more than any way can. */
  static final int UNUSED = 1_000_000;

  private static final int NOT_MAKEUP = 10_000;
  private static final int NO_SKILL = 1_000;
  private static final int NOT_AT_HOME = 300;
  private static final int METRES_A_POINT = 100;
  private static final int LONGEST_WAY = 20_000;
  private static final int WAY_UNKNOWN = LONGEST_WAY / 2;

  private TeamProposal() {}

  /**
   * Somebody without a station.
   *
   * @param target the place within which they can be used
   * @param livesIn the community they live in, if anybody has said
   */
  record Seeker(
      TeamKey id,
      Kin kin,
      Set<Skill> skills,
      PlaceCode target,
      @Nullable PlaceCode livesIn,
      @Nullable UUID exercise) {}

  /**
   * So many people lacking at a station.
   *
   * @param wants of which kind they must be; null for any
   */
  record Gap(
      TeamKey station,
      PlaceCode place,
      @Nullable Kin wants,
      int many,
      Set<Skill> skills,
      @Nullable UUID exercise) {}

  /** How far it is between two places in metres; null where nobody knows. */
  interface Ways {
    @Nullable Integer between(PlaceCode one, PlaceCode other);
  }

  /** One of a proposal, with what speaks for it. */
  record Pair(
      Seeker who,
      Gap to,
      boolean makeup,
      List<Skill> skills,
      boolean livesThere,
      @Nullable Integer metres) {}

  static List<Pair> of(List<Seeker> seekers, List<Gap> gaps, Ways ways) {
    if (seekers.isEmpty() || gaps.isEmpty()) return List.of();
    var flow = new Flow(seekers.size(), gaps);
    for (var who = 0; who < seekers.size(); who++) {
      for (var gap = 0; gap < gaps.size(); gap++) {
        if (fits(seekers.get(who), gaps.get(gap))) {
          flow.could(who, gap, cost(seekers.get(who), gaps.get(gap), ways));
        }
      }
    }
    return flow.least().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(it -> pair(seekers.get(it.getKey()), gaps.get(it.getValue()), ways))
        .toList();
  }

  /** Within the place they are for, of the kind that is wanted there, both of one exercise. */
  static boolean fits(Seeker who, Gap to) {
    return who.target().contains(to.place())
        && (to.wants() == null || to.wants() == who.kin())
        && java.util.Objects.equals(who.exercise(), to.exercise());
  }

  static int cost(Seeker who, Gap to, Ways ways) {
    var metres = metres(who, to, ways);
    var way = metres == null ? WAY_UNKNOWN : Math.min(metres, LONGEST_WAY);
    return (to.wants() == null ? NOT_MAKEUP : 0)
        + NO_SKILL * (to.skills().size() - shared(who, to).size())
        + (livesThere(who, to) ? 0 : NOT_AT_HOME)
        + way / METRES_A_POINT;
  }

  private static Pair pair(Seeker who, Gap to, Ways ways) {
    return new Pair(
        who,
        to,
        to.wants() != null,
        shared(who, to).stream().sorted().toList(),
        livesThere(who, to),
        metres(who, to, ways));
  }

  private static Set<Skill> shared(Seeker who, Gap to) {
    var shared = new HashSet<>(to.skills());
    shared.retainAll(who.skills());
    return shared;
  }

  private static boolean livesThere(Seeker who, Gap to) {
    return who.livesIn() != null && who.livesIn().contains(to.place());
  }

  private static @Nullable Integer metres(Seeker who, Gap to, Ways ways) {
    return who.livesIn() == null ? null : ways.between(who.livesIn(), to.place());
  }

  /** People flow to gaps or, at a price, past them; each has a number, the gaps those after. */
  private static final class Flow {

    private static final int FROM = -1;
    private static final int TO = -2;

    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> ways =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> widths = new HashMap<>();
    private final List<DefaultWeightedEdge> chosen = new ArrayList<>();
    private final int people;

    Flow(int people, List<Gap> gaps) {
      this.people = people;
      ways.addVertex(FROM);
      ways.addVertex(TO);
      for (var who = 0; who < people; who++) {
        ways.addVertex(who);
        way(FROM, who, 1, 0);
      }
      for (var gap = 0; gap < gaps.size(); gap++) {
        ways.addVertex(people + gap);
        way(people + gap, TO, gaps.get(gap).many(), 0);
      }
      way(FROM, TO, people, UNUSED);
    }

    void could(int who, int gap, int cost) {
      chosen.add(way(who, people + gap, 1, cost));
    }

    private DefaultWeightedEdge way(int from, int to, int width, int cost) {
      var way = ways.addEdge(from, to);
      ways.setEdgeWeight(way, cost);
      widths.put(way, width);
      return way;
    }

    /** Which gap each goes to; who goes nowhere is left out. */
    Map<Integer, Integer> least() {
      var problem =
          new MinimumCostFlowProblemImpl<>(
              ways,
              it -> it == FROM ? people : it == TO ? -people : 0,
              way -> widths.getOrDefault(way, 0));
      var flow =
          new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
              .getMinimumCostFlow(problem);
      var to = new HashMap<Integer, Integer>();
      for (var way : chosen) {
        if (flow.getFlow(way) > 0.5)
          to.put(ways.getEdgeSource(way), ways.getEdgeTarget(way) - people);
      }
      return to;
    }
  }
}
