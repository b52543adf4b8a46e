package org.linli.facts.asks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.facts.known.Subject;
import org.linli.people.Household;
import org.linli.people.Masked;
import org.linli.people.Resident;

/** What is asked at a door, by who it is about: the household itself first, then its people. */
final class Door {

  private Door() {}

  static List<About> sorted(
      Household household, List<Resident> people, Map<Subject, List<Question>> questions) {
    var left = new LinkedHashMap<>(questions);
    var all = new ArrayList<About>();
    for (var person : people) {
      var subject = subject(person);
      var of = left.remove(subject);
      if (of == null) continue;
      all.add(new About(subject, Masked.name(person.name()), person.relation(), of));
    }
    left.forEach((subject, of) -> all.addFirst(new About(subject, "", null, of)));
    return List.copyOf(all);
  }

  static Subject subject(Resident person) {
    return Subject.of(person.residentId());
  }
}
