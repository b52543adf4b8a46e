package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.activations.Line.Act;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.command.teams.Stations;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how an activation changes with the emergency: stronger, weaker, longer, with groups
 * nobody had foreseen, and over; wider is {@link ActivationPlaces}. Each is a decision with a
 * ground of its own, and comes about in one transaction or not at all.
 */
@Service
@Transactional
public class ActivationSteps {

  /** As long as what is learnt of an emergency can be. */
  private static final int LESSONS = 4000;

  /** As the file of a plan has them. */
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Teams are of communities and of their grids. */
  private static final Set<Level> TEAM_LEVELS = Set.of(Level.COMMUNITY, Level.GRID);

  private final Decisions decisions;
  private final ActivationStore store;
  private final PartStore parts;
  private final AddedGroupStore added;
  private final Assembly assembly;
  private final WorkParts work;
  private final Clock clock;

  ActivationSteps(
      Decisions decisions,
      ActivationStore store,
      PartStore parts,
      AddedGroupStore added,
      Assembly assembly,
      WorkParts work,
      Clock clock) {
    this.decisions = decisions;
    this.store = store;
    this.parts = parts;
    this.added = added;
    this.assembly = assembly;
    this.work = work;
    this.clock = clock;
  }

  /** Up brings what the stronger levels add; down ends exactly that. */
  public Activation stepTo(
      Caller caller, UUID id, ResponseLevel level, Instant until, Ground said) {
    var it = decisions.held(caller, id);
    var now = clock.instant();
    var ground = decisions.ground(caller, it, said);
    var plan = decisions.plan(it);
    var next = it.stepTo(plan, caller, level, until, now);
    store.save(next);
    var up = level.isAtLeast(it.level());
    var stronger = up ? level : it.level();
    var between = new ArrayList<>(stronger.andWeaker());
    between.removeAll((up ? it.level() : level).andWeaker());
    var changed =
        up
            ? assembly.bring(begin(caller, next, plan, next.places(), now), between)
            : assembly.end(caller, it, between.reversed(), ground.words(), now);
    var act = up ? Act.STEP_UP : Act.STEP_DOWN;
    decisions.tell(caller, next, act, until, ground, Decisions.numbers(changed));
    return next;
  }

  private Bringing begin(
      Caller caller, Activation it, Plan plan, List<PlaceCode> scopes, Instant now) {
    return assembly.begin(caller, it, plan, scopes, now, Trouble.refusing());
  }

  /** A new end: powers and measures go on by a new decision, from where the old one ends. */
  public Activation extend(Caller caller, UUID id, Instant until, Ground said) {
    var it = decisions.held(caller, id);
    var now = clock.instant();
    var ground = decisions.ground(caller, it, said);
    var plan = decisions.plan(it);
    var next = it.extend(plan, until, now);
    store.save(next);
    var occasion = begin(caller, next, plan, next.places(), now);
    var made = assembly.prolong(occasion, next.level().andWeaker(), it.until());
    decisions.tell(caller, next, Act.EXTEND, until, ground, Decisions.numbers(made));
    return next;
  }

  /** Groups that the emergency needs (Wuhan: 8, then 12, then 13), with their posts. */
  Activation addGroups(Caller caller, UUID id, List<AddedGroup> groups, Ground said) {
    var it = decisions.held(caller, id);
    it.requireResponding();
    var now = clock.instant();
    var ground = decisions.ground(caller, it, said);
    var matters = new HashMap<String, PartStore.Held>();
    parts.matters(id).stream()
        .filter(held -> held.until() == null)
        .forEach(held -> matters.put(held.matter(), held));
    requireNew(it, groups);
    groups.forEach(ActivationSteps::requireSense);
    var taken = new ArrayList<PartStore.Held>();
    for (var more : groups) {
      for (var key : more.takes()) {
        var held = matters.get(key);
        if (held == null) throw Refusal.because(CommandReason.NO_SUCH_MATTER, key);
        var group = PartStore.Holder.of(more.group());
        taken.add(new PartStore.Held(key, held.name(), held.englishName(), group, now, null));
      }
    }
    if (taken.stream().map(PartStore.Held::matter).distinct().count() != taken.size()) {
      throw Refusal.because(CommandReason.NO_SUCH_MATTER, "");
    }
    var made = assembly.add(begin(caller, it, decisions.plan(it), it.places(), now), groups);
    added.add(id, groups, now);
    parts.take(id, taken);
    var numbers = Decisions.numbers(made);
    numbers.put("MATTERS", (long) taken.size());
    decisions.tell(caller, it, Act.ADD_GROUPS, null, ground, numbers);
    return it;
  }

  private void requireNew(Activation it, List<AddedGroup> groups) {
    var there = new HashSet<String>();
    parts.of(it.id()).stream()
        .filter(part -> part.kind() == Part.Kind.GROUP && part.endedAt() == null)
        .forEach(part -> there.add(part.key()));
    for (var more : groups) {
      var group = more.group();
      if (!there.add(group.key())) {
        throw Refusal.because(CommandReason.GROUP_THERE_ALREADY, group.name());
      }
    }
  }

  /** Named like a group of a plan; its posts are where teams are, and want somebody. */
  private static void requireSense(AddedGroup more) {
    var group = new Written(Written.LINE);
    group.text("name", more.group().name());
    group.text("duties", more.group().duties());
    group.refuseIfWrong();
    if (!KEY.matcher(more.group().key()).matches()) {
      throw Refusal.because(CommandReason.GROUP_KEY_UNCLEAR, more.group().key());
    }
    for (var post : more.posts()) {
      var written = new Written(Written.LINE);
      written.text("posts.name", post.name());
      written.text("posts.duties", post.duties());
      written.refuseIfWrong();
      if (post.heads() < 1
          || post.heads() > Stations.MOST_HEADS
          || !TEAM_LEVELS.contains(post.at())) {
        throw Refusal.because(CommandReason.POST_UNCLEAR, post.name(), Stations.MOST_HEADS);
      }
    }
  }

  /**
   * Ends it all: what was lent is taken back, what bound people is lifted, what was asked is
   * withdrawn, and everyday posts are as they were.
   *
   * @param endSweeps whoever stands down knows that a sweep is still under way
   */
  public Activation standDown(Caller caller, UUID id, Ground said, boolean endSweeps) {
    var it = decisions.held(caller, id);
    it.requireResponding();
    var now = clock.instant();
    var ground = decisions.ground(caller, it, said);
    var sweeping = work.sweeping(it);
    if (!endSweeps && !sweeping.isEmpty()) {
      throw Refusal.because(
          CommandReason.SWEEP_RUNNING,
          sweeping.stream().map(Part::title).collect(Collectors.joining("、")));
    }
    var words = Written.one("words", said.words(), Written.PARAGRAPH);
    var over = it.standDown(words, now);
    var ended = assembly.end(caller, it, it.level().andWeaker(), words, now);
    store.save(over);
    decisions.tell(caller, over, Act.STAND_DOWN, null, ground, Decisions.numbers(ended));
    return over;
  }

  /** What is to be learnt, said by whom it commanded; the plan's next version cites it. */
  public Activation review(Caller caller, UUID id, String lessons) {
    var it = decisions.held(caller, id);
    var said = Written.one("lessons", lessons, LESSONS);
    var done = it.review(said);
    store.save(done);
    var ground = it.ground();
    var beginning = said.substring(0, Math.min(said.length(), Written.PARAGRAPH));
    decisions.tell(
        caller,
        done,
        Act.REVIEW,
        null,
        new Ground(ground.authority(), ground.basis(), ground.notice(), beginning),
        Map.of());
    return done;
  }
}
