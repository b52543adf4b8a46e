package org.linli.cases.classes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** HTTP for the classes of cases. */
@RestController
@RequestMapping("/api/case-classes")
class CaseClassResource {

  private final Classes classes;
  private final Map<Locale, Tree> trees = new ConcurrentHashMap<>();

  CaseClassResource(Classes classes) {
    this.classes = classes;
  }

  /** A group with its classes; all texts are in the language that was asked for. */
  record CaseClassGroup(String code, String name, List<CaseClassView> classes) {}

  /**
   * A class that cases are of.
   *
   * @param unseen there is nothing to look at on the spot
   * @param onTheSpot whoever sees it may mend it and end it at once
   * @param guarded of somebody's health: not to be chosen, the program opens them
   */
  record CaseClassView(
      String code,
      String name,
      boolean unseen,
      boolean onTheSpot,
      boolean guarded,
      List<CaseStandardView> standards) {

    static CaseClassView of(CaseClass it, Locale language) {
      return new CaseClassView(
          it.code(),
          it.name().in(language),
          it.isUnseen(),
          it.isOnTheSpot(),
          it.isGuarded(),
          it.standards().stream().map(one -> CaseStandardView.of(one, language)).toList());
    }
  }

  /**
   * How a class is handled in a situation.
   *
   * @param accept when it is a case of this kind
   * @param close when it is done
   * @param agency the department whose work it is; null for the place's own people
   */
  record CaseStandardView(
      int number,
      String situation,
      Limit limit,
      String accept,
      String close,
      @Nullable SourceAgency agency) {

    static CaseStandardView of(Standard it, Locale language) {
      return new CaseStandardView(
          it.number(),
          it.situation().in(language),
          it.limit(),
          it.accept().in(language),
          it.close().in(language),
          it.agency());
    }
  }

  private record Tree(String version, List<CaseClassGroup> groups) {}

  /** All classes with their standards; 304 while the asker's are the same. */
  @GetMapping
  @Nullable ResponseEntity<List<CaseClassGroup>> list(Caller caller, WebRequest request) {
    var tree = trees.computeIfAbsent(LocaleContextHolder.getLocale(), this::tree);
    if (request.checkNotModified(tree.version())) return null;
    return ResponseEntity.ok()
        .eTag(tree.version())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(tree.groups());
  }

  private Tree tree(Locale language) {
    var groups =
        classes.groups().stream()
            .map(group ->
                new CaseClassGroup(
                    group.code(),
                    group.name().in(language),
                    classes.within(group).stream()
                        .map(it -> CaseClassView.of(it, language))
                        .toList()))
            .toList();
    // Of the records as they are written out: another shape of the answer is another version too.
    var sum = new CRC32C();
    sum.update(groups.toString().getBytes(StandardCharsets.UTF_8));
    return new Tree("W/\"%s-%x\"".formatted(language.getLanguage(), sum.getValue()), groups);
  }
}
