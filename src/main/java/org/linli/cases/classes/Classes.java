package org.linli.cases.classes;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;

/** The door to the classes of cases, which are the same for every place and open to all. */
@Service
public class Classes {

  private final SequencedMap<String, CaseClass> all = ClassFile.shipped();

  /**
   * A class that cases are of, by its code.
   *
   * @throws NoSuchElementException where there is none; a group is none
   */
  public CaseClass get(String code) {
    return find(code).orElseThrow(() -> new NoSuchElementException(code));
  }

  /** The same where it may not be there. */
  public Optional<CaseClass> find(String code) {
    return Optional.ofNullable(all.get(code)).filter(CaseClass::isLeaf);
  }

  /** The group of a class, or a group itself, by its code. */
  public Optional<CaseClass> group(String code) {
    return Optional.ofNullable(all.get(code))
        .map(it -> it.parent() == null ? it : all.get(it.parent()));
  }

  /** Is it one that nobody tells, because it is of somebody's health? */
  public boolean isGuarded(String code) {
    return find(code).map(CaseClass::isGuarded).orElse(false);
  }

  /** All that people tell cases of, in the order of the list. */
  public List<CaseClass> all() {
    return all.values().stream().filter(it -> it.isLeaf() && !it.isGuarded()).toList();
  }

  /** The groups, in the order of the list. */
  public List<CaseClass> groups() {
    return all.values().stream().filter(it -> !it.isLeaf()).toList();
  }

  /** The classes of a group, in the order of the list. */
  public List<CaseClass> within(CaseClass group) {
    return all.values().stream().filter(it -> group.code().equals(it.parent())).toList();
  }
}
