package org.linli.exchange.open311;

import static org.linli.exchange.open311.Document.parts;

import java.util.List;
import java.util.Locale;
import org.linli.cases.classes.CaseClass;
import org.linli.cases.classes.Classes;
import org.springframework.stereotype.Component;

/**
 * Our classes as the standard's services. Where a class comes in several situations, which of them
 * it is can be told by the attribute {@code SITUATION}.
 */
@Component
class Services {

  static final String SITUATION = "SITUATION";

  private final Classes classes;

  Services(Classes classes) {
    this.classes = classes;
  }

  CaseClass service(String code) {
    return classes.find(code).filter(it -> !it.isGuarded()).orElseThrow(() -> unknown(code));
  }

  static Open311Trouble unknown(String code) {
    return Open311Trouble.unknown("service_code " + code + " was not found");
  }

  Document list(Locale language) {
    var services = classes.all().stream().map(it -> service(it, language)).toList();
    return new Document("services", "service", services);
  }

  private Object service(CaseClass it, Locale language) {
    var group = classes.group(it.code()).map(CaseClass::name).orElse(it.name());
    return parts(
        "service_code", it.code(),
        "service_name", it.name().in(language),
        "description", it.standards().getFirst().accept().in(language),
        "metadata", String.valueOf(isAsked(it)),
        "type", "realtime",
        "keywords", String.join(",", it.words()),
        "group", group.in(language));
  }

  private static boolean isAsked(CaseClass it) {
    return it.standards().size() > 1;
  }

  Document definition(String code, Locale language) {
    var it = service(code);
    List<?> attributes = isAsked(it) ? List.of(situation(it, language)) : List.of();
    return new Document(
        "service_definition", "attribute", parts("service_code", code, "attributes", attributes));
  }

  private static Object situation(CaseClass it, Locale language) {
    var english = language.getLanguage().equals("en");
    var values =
        it.standards().stream()
            .map(standard ->
                parts("key", standard.number(), "name", standard.situation().in(language)))
            .toList();
    return parts(
        "variable",
        "true",
        "code",
        SITUATION,
        "datatype",
        "singlevaluelist",
        "required",
        "false",
        "datatype_description",
        null,
        "order",
        "1",
        "description",
        english ? "Which of these is it?" : "是哪一种情况？",
        "values",
        values);
  }
}
