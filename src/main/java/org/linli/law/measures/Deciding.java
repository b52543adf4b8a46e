package org.linli.law.measures;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.law.LawReason;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.law.measures.MeasureState.Decision;
import org.linli.law.measures.MeasureState.Notice;
import org.springframework.stereotype.Component;

/** The rules of deciding: who may, on what ground, with everything said that must be said. */
@Component
class Deciding {

  private final LegalBases bases;

  Deciding(LegalBases bases) {
    this.bases = bases;
  }

  /** Whoever decides measures, of whatever kind, of their place. */
  static void requireDecider(Caller caller) {
    caller.requireOneOf(Power.DECIDE_MEASURES, Power.DECIDE_CATEGORIES);
  }

  static boolean isDecider(Caller caller) {
    return caller.powers().contains(Power.DECIDE_MEASURES)
        || caller.powers().contains(Power.DECIDE_CATEGORIES);
  }

  /** Drafts are for whoever decides or prepares such a kind there. */
  static void requireKind(Caller caller, MeasureKind kind) {
    if (caller.uses(kind.decider().power())) return;
    throw Refusal.because(
        kind.decider() == MeasureKind.Decider.MEDICINE
            ? MeasureReason.ONLY_MEDICINE_DECIDES
            : EdgeReason.NO_POWER);
  }

  /** Only an authority of the level the law names decides. */
  static void requireLevel(Caller caller, MeasureKind kind) {
    requireKind(caller, kind);
    if (!kind.isFor(caller.place().level())) {
      throw Refusal.because(MeasureReason.TOO_LOW_TO_DECIDE);
    }
  }

  /** The one that decided it, or one above. */
  static void requireSame(Caller caller, Measure it) {
    requireKind(caller, it.kind());
    if (!isSame(caller, it)) throw Refusal.because(MeasureReason.DECIDED_BY_OTHERS);
  }

  static boolean isSame(Caller caller, Measure it) {
    var made = it.state().decisionOrNull();
    return made != null && caller.place().contains(made.place());
  }

  /** In whose name the caller's place decides. */
  static Decision decision(Caller caller, String authority, Instant now) {
    return new Decision(
        Written.one("authority", authority, Written.LINE),
        caller.place().level(),
        caller.place(),
        now);
  }

  /** The announcement as it is typed. */
  static Notice notice(String number, @Nullable String link, Instant now) {
    var where =
        link == null || link.isBlank() ? null : Written.one("link", link, Written.PARAGRAPH);
    return new Notice(Written.one("number", number, Written.LINE), where, now);
  }

  /** A draft of what is wanted, with nothing missing. */
  Measure draft(Caller by, Wish wish, String source, @Nullable UUID exercise, Instant now) {
    var kind = MeasureKinds.get(wish.kind());
    requireKind(by, kind);
    by.require(Power.SEE_PLACES, wish.place());
    var written = new Written(Written.PARAGRAPH);
    var words =
        new Measure.Words(
            written.text("content", wish.words().content()),
            wish.words().englishContent(),
            written.text("proportion", wish.words().proportion()),
            wish.words().englishProportion(),
            written.text("protection", wish.words().protection()),
            wish.words().englishProtection(),
            written.text("appeal", wish.words().appeal()),
            wish.words().englishAppeal());
    written.refuseIfWrong();
    var made =
        new Measure(
            UUID.randomUUID(),
            kind,
            wish.place(),
            Objects.requireNonNullElse(wish.from(), now),
            wish.until(),
            wish.basis(),
            words,
            source,
            exercise,
            new Measure.Drafted(by.place(), now),
            new MeasureState.Draft());
    made.requireTerm(now, made.until());
    requireGround(made);
    return made;
  }

  /**
   * The basis is one this kind may rest on, or an approval or notice somebody entered, and holds
   * from the first day to the last.
   */
  void requireGround(Measure it) {
    var basis = bases.known(it.basis());
    if (basis.source() != LegalBasis.Source.ENTERED && !it.kind().laws().contains(it.basis())) {
      throw Refusal.because(MeasureReason.BASIS_NOT_FOR_MEASURE, it.basis());
    }
    if (!basis.isInForce(it.place(), it.from()) || !basis.isInForce(it.place(), it.until())) {
      throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, it.basis());
    }
  }

  /** And it is for the level that decides. */
  void requireGround(Caller by, Measure it) {
    requireGround(it);
    var basis = bases.find(it.basis()).orElseThrow();
    if (!basis.isFor(by.place().level())) {
      throw Refusal.because(LawReason.BASIS_FOR_HIGHER, it.basis());
    }
  }

  /** Does what it rests on hold at this instant? */
  boolean isGrounded(Measure it, Instant now) {
    return bases.find(it.basis()).filter(basis -> basis.isInForce(it.place(), now)).isPresent();
  }
}
