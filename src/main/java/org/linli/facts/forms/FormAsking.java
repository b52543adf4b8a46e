package org.linli.facts.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Texts;
import org.linli.facts.admission.Burden;
import org.linli.facts.admission.Burdens;
import org.linli.facts.admission.Terms;
import org.linli.facts.asks.Asks;
import org.linli.facts.asks.Need;
import org.linli.facts.asks.Reason;
import org.linli.law.LegalBases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has what a form needs and nobody knows be asked, and keeps what that costs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FormAsking {

  /** Needs are handed over in parcels, so that memory does not grow with the place. */
  private static final int PARCEL = 20_000;

  private final Surveying surveying;
  private final Asks asks;
  private final Burdens burdens;
  private final LegalBases bases;
  private final Texts texts;

  FormAsking(Surveying surveying, Asks asks, Burdens burdens, LegalBases bases, Texts texts) {
    this.surveying = surveying;
    this.asks = asks;
    this.burdens = burdens;
    this.bases = bases;
    this.texts = texts;
  }

  /** What whoever is asked may read of the form; an emergency is registered with a basis later. */
  void introduce(Form form, UUID issue, Terms terms) {
    var law = bases.find(terms.basis());
    var said =
        new Reason(
            form.title(),
            null,
            terms.issuer(),
            orLater(terms.number()),
            law.map(it -> it.title()).orElse(texts.say("forms.later")),
            law.map(it -> it.englishTitle()).orElse(null),
            terms.purpose(),
            terms.englishPurpose(),
            terms.keepUntil());
    asks.introduce(issue, said, terms.emergency() != null, deadline(terms));
  }

  private String orLater(String number) {
    return number.isBlank() ? texts.say("forms.later") : number;
  }

  /** Looks through the form and asks what is missing or stale; what is open already is merged. */
  void ask(Form form, byte[] bytes, UUID issue, Terms terms, LocalDate today) {
    var parcel = new ArrayList<Need>(PARCEL);
    surveying.survey(
        form,
        bytes,
        today,
        need -> {
          parcel.add(need);
          if (parcel.size() == PARCEL) {
            asks.need(issue, deadline(terms), parcel);
            parcel.clear();
          }
        });
    if (!parcel.isEmpty()) asks.need(issue, deadline(terms), parcel);
  }

  private static Instant deadline(Terms terms) {
    return Objects.requireNonNull(terms.deadline());
  }

  /**
   * Keeps what a form that goes out costs each grid.
   *
   * @param asksSince when it began to ask; null where it asks nobody
   */
  void record(UUID issue, Surveying.Survey survey, @Nullable Instant asksSince) {
    var byGrid = new HashMap<PlaceCode, Asks.Brought>();
    if (asksSince != null) {
      asks.broughtBy(issue, asksSince).forEach(it -> byGrid.put(it.grid(), it));
    }
    var all = new HashSet<>(survey.byGrid().keySet());
    all.addAll(byGrid.keySet());
    burdens.record(
        issue,
        all.stream()
            .filter(it -> it.level() == Level.GRID)
            .map(grid -> {
              var of = survey.byGrid().getOrDefault(grid, new Surveying.OfGrid());
              var it = byGrid.getOrDefault(grid, new Asks.Brought(grid, Map.of(), 0, 0));
              return new Burden.OfGrid(
                  grid,
                  of.cells,
                  of.known,
                  of.spared,
                  of.derived,
                  it.merged(),
                  it.people(),
                  it.asked());
            })
            .toList());
  }

  /** Keeps what a form in force has asked besides since a moment; answers how much that is. */
  int recordMore(UUID issue, Instant since) {
    List<Burden.OfGrid> more =
        asks.broughtBy(issue, since).stream()
            .filter(it -> it.grid().level() == Level.GRID && !it.asked().isEmpty())
            .map(it -> new Burden.OfGrid(it.grid(), 0, 0, 0, 0, 0, it.people(), it.asked()))
            .toList();
    if (!more.isEmpty()) burdens.record(issue, more);
    return more.stream().flatMap(it -> it.asked().values().stream()).mapToInt(it -> it).sum();
  }
}
