package org.linli.command.teams;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan.Kin;
import org.linli.places.PlaceView;

/** Stations and people as they are shown. */
final class TeamView {

  private TeamView() {}

  /** How many of a kind are wanted and there. */
  record ShareView(Kin kin, int atLeast, int there) {}

  /** Somebody at a station. */
  record MemberView(
      TeamKey id, String name, Kin kin, SecondmentState.Name state, String unit, boolean head) {}

  /**
   * A station as it is shown: {@code byHand} is one of the place's own, {@code community} a grid's.
   */
  record StationView(
      TeamKey id,
      boolean byHand,
      boolean exercise,
      PlaceView place,
      @Nullable PlaceView community,
      String name,
      @Nullable String englishName,
      String group,
      @Nullable String englishGroup,
      int heads,
      int there,
      int lacking,
      List<ShareView> makeup,
      List<Skill> skills,
      String duties,
      @Nullable String englishDuties,
      Instant openedAt,
      List<MemberView> members,
      boolean mayChange) {}

  /** A station as it is named beside somebody. */
  record Named(TeamKey id, String name, @Nullable String englishName, PlaceView place) {}

  /** Who commands: the community, by the title of the post that speaks for it. */
  record Commander(PlaceView place, String post) {}

  record HomeView(PlaceView place, @Nullable SourceAgency agency, String unit) {}

  record Protected(boolean adult, boolean insured, boolean gear) {}

  /**
   * A secondment as it is shown. {@code commander}: nobody else gives them anything to do; {@code
   * proposed}: the station somebody kept in mind for them.
   */
  record SecondmentView(
      TeamKey id,
      String name,
      @Nullable String phone,
      boolean hasAccount,
      boolean hasPost,
      Kin kin,
      List<Skill> skills,
      HomeView home,
      @Nullable PlaceView livesIn,
      PlaceView place,
      boolean exercise,
      SecondmentState.Name state,
      @Nullable Named station,
      @Nullable Named proposed,
      @Nullable Commander commander,
      Protected protection,
      Instant from,
      Instant until,
      Instant nominatedAt,
      @Nullable Instant checkedInAt,
      @Nullable Instant overAt,
      @Nullable String evaluation,
      List<SecondmentAct> may) {}

  /** A line of a story: {@code post} of {@code by}; missing where the program did it. */
  record StoryLine(
      Instant at,
      SecondmentAct act,
      @Nullable String post,
      @Nullable PlaceView by,
      @Nullable Named station,
      String words) {}
}
