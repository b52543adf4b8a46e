package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.TeamProposal.Gap;
import org.linli.command.teams.TeamProposal.Pair;
import org.linli.command.teams.TeamProposal.Seeker;

/** Who is proposed for which gap, for any people and any gaps. */
@Tag("C5")
class ProposalTest {

  private static final PlaceCode SUBDISTRICT = PlaceCode.of("420102002");
  private static final List<PlaceCode> COMMUNITIES =
      List.of(
          PlaceCode.of("420102002001"), PlaceCode.of("420102002002"), PlaceCode.of("420102002003"));

  /** Far between communities with numbers far apart. */
  private static final TeamProposal.Ways WAYS =
      (one, other) ->
          one.contains(other) ? 0 : (int) Math.abs(one.value() - other.value() / 1000) * 700;

  private static Seeker seeker(int number, Kin kin, PlaceCode livesIn, Skill... skills) {
    return new Seeker(
        new TeamKey(420102002, number), kin, Set.of(skills), SUBDISTRICT, livesIn, null);
  }

  private static Gap gap(
      int number,
      int community,
      @org.jspecify.annotations.Nullable Kin wants,
      int many,
      Skill... skills) {
    return new Gap(
        new TeamKey(420102002, number),
        PlaceCode.of(COMMUNITIES.get(community) + "001"),
        wants,
        many,
        Set.of(skills),
        null);
  }

  @Provide
  Arbitrary<List<Seeker>> people() {
    var one =
        Combinators.combine(
                Arbitraries.of(Kin.CADRE, Kin.POLICE, Kin.VOLUNTEER),
                Arbitraries.of(Skill.MEDICAL, Skill.DRIVING).set(),
                Arbitraries.of(COMMUNITIES).injectNull(0.3),
                Arbitraries.of(SUBDISTRICT, COMMUNITIES.get(0), COMMUNITIES.get(1)))
            .as((kin, skills, lives, target) ->
                new Seeker(new TeamKey(1, 1), kin, skills, target, lives, null));
    return one.list()
        .ofMaxSize(12)
        .map(all ->
            IntStream.range(0, all.size()).mapToObj(at -> numbered(all.get(at), at + 1)).toList());
  }

  private static Seeker numbered(Seeker it, int number) {
    return new Seeker(
        new TeamKey(420102002, number),
        it.kin(),
        it.skills(),
        it.target(),
        it.livesIn(),
        it.exercise());
  }

  @Provide
  Arbitrary<List<Gap>> gaps() {
    var one =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.of(Kin.CADRE, Kin.POLICE, Kin.VOLUNTEER).injectNull(0.5),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(Skill.MEDICAL, Skill.DRIVING).set())
            .as((community, wants, many, skills) ->
                gap(1, community, wants, many, skills.toArray(Skill[]::new)));
    return one.list()
        .ofMaxSize(8)
        .map(all ->
            IntStream.range(0, all.size())
                .mapToObj(at ->
                    new Gap(
                        new TeamKey(420102002, 100 + at),
                        all.get(at).place(),
                        all.get(at).wants(),
                        all.get(at).many(),
                        all.get(at).skills(),
                        null))
                .toList());
  }

  @Property(tries = 300)
  void nobodyGoesTwiceAndNoGapGetsMoreThanItLacks(
      @ForAll("people") List<Seeker> people, @ForAll("gaps") List<Gap> gaps) {
    var pairs = TeamProposal.of(people, gaps, WAYS);

    assertThat(pairs.stream().map(it -> it.who().id())).doesNotHaveDuplicates();
    var filled =
        pairs.stream()
            .collect(Collectors.groupingBy(it -> it.to().station(), Collectors.counting()));
    for (var gap : gaps) {
      assertThat(filled.getOrDefault(gap.station(), 0L)).isLessThanOrEqualTo(gap.many());
    }
    assertThat(pairs).allMatch(it -> TeamProposal.fits(it.who(), it.to()));
  }

  @Property(tries = 300)
  void costsNoMoreThanTakingTheBestForEachInTurn(
      @ForAll("people") List<Seeker> people, @ForAll("gaps") List<Gap> gaps) {
    var pairs = TeamProposal.of(people, gaps, WAYS);

    assertThat(cost(people, pairs)).isLessThanOrEqualTo(greedy(people, gaps));
  }

  @Property(tries = 50)
  void theSameIsProposedTwice(
      @ForAll("people") List<Seeker> people, @ForAll("gaps") List<Gap> gaps) {
    assertThat(TeamProposal.of(people, gaps, WAYS)).isEqualTo(TeamProposal.of(people, gaps, WAYS));
  }

  private static long cost(List<Seeker> people, List<Pair> pairs) {
    return (long) (people.size() - pairs.size()) * TeamProposal.UNUSED
        + pairs.stream().mapToLong(it -> TeamProposal.cost(it.who(), it.to(), WAYS)).sum();
  }

  private static long greedy(List<Seeker> people, List<Gap> gaps) {
    var left = new HashMap<TeamKey, Integer>();
    gaps.forEach(it -> left.put(it.station(), it.many()));
    var total = 0L;
    for (var who : people) {
      var best =
          gaps.stream()
              .filter(it -> TeamProposal.fits(who, it) && left.getOrDefault(it.station(), 0) > 0)
              .min(java.util.Comparator.comparingInt(it -> TeamProposal.cost(who, it, WAYS)));
      if (best.isEmpty()) {
        total += TeamProposal.UNUSED;
      } else {
        left.merge(best.get().station(), -1, Integer::sum);
        total += TeamProposal.cost(who, best.get(), WAYS);
      }
    }
    return total;
  }

  /** Taking the best for each in turn would leave the second with nowhere to go. */
  @Test
  void nobodyIsLeftWhereAnotherCouldMakeRoom() {
    var anywhere = seeker(1, Kin.CADRE, COMMUNITIES.get(0));
    var onlyHere =
        new Seeker(new TeamKey(420102002, 2), Kin.POLICE, Set.of(), COMMUNITIES.get(0), null, null);
    var here = gap(101, 0, null, 1);
    var there = gap(102, 2, null, 1);
    assertThat(TeamProposal.cost(anywhere, here, WAYS))
        .isLessThan(TeamProposal.cost(anywhere, there, WAYS));

    var pairs = TeamProposal.of(List.of(anywhere, onlyHere), List.of(here, there), WAYS);

    assertThat(pairs)
        .extracting(it -> it.to().station())
        .containsExactly(there.station(), here.station());
  }

  @Test
  void whoLivesThereGoesThereAndSkillsComeBeforeTheWay() {
    var near = seeker(1, Kin.CADRE, COMMUNITIES.get(0));
    var far = seeker(2, Kin.CADRE, COMMUNITIES.get(2));
    var doctor = seeker(3, Kin.CADRE, COMMUNITIES.get(2), Skill.MEDICAL);
    var gaps =
        List.of(gap(101, 0, null, 1), gap(102, 2, null, 1), gap(103, 0, null, 1, Skill.MEDICAL));

    var pairs = TeamProposal.of(List.of(near, far, doctor), gaps, WAYS);

    assertThat(pairs)
        .extracting(it -> it.to().station().number())
        .containsExactly(101L, 102L, 103L);
    assertThat(new HashSet<>(pairs.get(2).skills())).containsExactly(Skill.MEDICAL);
    assertThat(pairs.get(1).livesThere()).isTrue();
  }
}
