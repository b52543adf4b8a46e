package org.linli.people.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.Residents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for uncovering personal data: for a purpose, noted, and shown to the person. */
@Service
@Transactional
public class Reveals {

  private static final int LONGEST_WORDS = 200;

  private final RevealStore store;
  private final Residents residents;
  private final Posts posts;
  private final Journal journal;
  private final Clock clock;

  Reveals(RevealStore store, Residents residents, Posts posts, Journal journal, Clock clock) {
    this.store = store;
    this.residents = residents;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The data as they are; what is not known is left out. That they were shown is in the journal and
   * on the household's own page before they are answered.
   */
  public Map<Datum, String> reveal(
      Caller caller, ResidentId id, Set<Datum> data, Reveal.Purpose purpose, String words) {
    var located = residents.requiring(caller, Power.REVEAL, id);
    var faults = faults(data, purpose, words);
    if (!faults.isEmpty()) {
      throw Refusal.forFaults(PrivacyReason.PRIVACY_WRONG, faults);
    }
    data.forEach(datum -> caller.require(Reveal.powerFor(datum)));
    var post = posts.of(caller);
    var asked = data.stream().sorted().toList();
    store.add(
        new Reveal(
            UUID.randomUUID(),
            id,
            clock.instant(),
            asked,
            List.of(),
            purpose,
            words.strip(),
            post.title(),
            caller.place()),
        caller);
    journal.note(
        caller,
        "REVEALED",
        id.toString(),
        located.grid(),
        Map.of("data", asked.stream().map(Enum::name).toList(), "purpose", purpose.name()));
    var clear = new EnumMap<Datum, String>(Datum.class);
    var known = ResidentData.of(located.resident());
    for (var datum : asked) {
      var value = known.get(datum);
      if (value != null) clear.put(datum, value);
    }
    return clear;
  }

  /**
   * Notes that other things known of a person were shown, by their names; before they are answered.
   * For the room that keeps them.
   */
  public void shown(
      Caller caller, ResidentId id, List<String> items, Reveal.Purpose purpose, String words) {
    var located = residents.requiring(caller, Power.REVEAL, id);
    var faults = new ArrayList<Fault>();
    wordsOf(purpose, words, faults);
    if (!faults.isEmpty()) throw Refusal.forFaults(PrivacyReason.PRIVACY_WRONG, faults);
    store.add(
        new Reveal(
            UUID.randomUUID(),
            id,
            clock.instant(),
            List.of(),
            items,
            purpose,
            words.strip(),
            posts.of(caller).title(),
            caller.place()),
        caller);
    journal.note(
        caller,
        "REVEALED",
        id.toString(),
        located.grid(),
        Map.of("data", items, "purpose", purpose.name()));
  }

  /**
   * The data of people leave for, or came from, another installation that they are handed over to
   * or by; for who has asked for the right and writes the journal. The people are shown it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handedOver(Caller caller, Map<ResidentId, Set<Datum>> data, String words) {
    var title = posts.of(caller).title();
    var at = clock.instant();
    data.forEach((id, told) ->
        store.add(
            new Reveal(
                UUID.randomUUID(),
                id,
                at,
                told.stream().sorted().toList(),
                List.of(),
                Reveal.Purpose.HAND_OVER,
                words,
                title,
                caller.place()),
            caller));
  }

  /** Who looked at these people's data, the newest first; for their own page. */
  @Transactional(readOnly = true)
  Page<Reveal> of(Collection<ResidentId> people, Page.Ask ask) {
    return store.of(people, ask);
  }

  private static List<Fault> faults(Set<Datum> data, Reveal.Purpose purpose, String words) {
    var faults = new ArrayList<Fault>();
    if (data.isEmpty()) faults.add(Fault.at("data", "", PrivacyFault.NO_DATA));
    for (var datum : data) {
      if (!datum.isMasked()) faults.add(Fault.at("data", datum, PrivacyFault.NOT_COVERED));
    }
    wordsOf(purpose, words, faults);
    return faults;
  }

  private static void wordsOf(Reveal.Purpose purpose, String words, List<Fault> faults) {
    if (purpose == Reveal.Purpose.OTHER && words.isBlank()) {
      faults.add(Fault.at("words", "", PrivacyFault.WORDS_MISSING));
    }
    if (words.length() > LONGEST_WORDS) {
      faults.add(Fault.at("words", words, PrivacyFault.TOO_LONG, LONGEST_WORDS));
    }
  }
}
