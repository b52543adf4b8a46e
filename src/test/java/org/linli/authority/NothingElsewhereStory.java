package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.command.activations.ActivationWish;
import org.linli.command.activations.Activations;
import org.linli.command.activations.Ground;
import org.linli.command.plans.ResponseLevel;
import org.linli.orders.OrderSets;
import org.linli.orders.WuhanNotices;
import org.linli.sweeps.campaigns.Mode;
import org.linli.sweeps.campaigns.Sweep;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * G4: walks every endpoint there is with callers from another district who hold every power there.
 * What is not theirs does not exist: 404, or a list without a word of it. A new endpoint that is
 * not told of here fails the test.
 */
@Story
@Tag("G4")
class NothingElsewhereStory {

  /** Open to everybody, the same for every place, or about nobody but the caller. */
  private static final TreeSet<String> OWN =
      new TreeSet<>(
          java.util.List.of(
              "GET /api/health",
              "GET /api/openapi.json",
              "GET /api/openapi.json.yaml",
              "POST /api/session",
              "GET /api/session",
              "PUT /api/session/post",
              "DELETE /api/session",
              "PUT /api/account/password",
              "GET /api/account/second-factor",
              "POST /api/account/second-factor",
              "PUT /api/account/second-factor",
              "POST /api/account/second-factor/recovery-codes",
              "POST /api/account/second-factor/removal",
              "GET /api/second-factor-rules",
              "PUT /api/second-factor-rules/{role}",
              "GET /api/account/sessions",
              "DELETE /api/account/sessions/{id}",
              "GET /api/tokens",
              "POST /api/tokens",
              "DELETE /api/tokens/{id}",
              "GET /api/office-addresses",
              "POST /api/office-addresses",
              "GET /api/today",
              "POST /api/order-tasks/acknowledgements",
              "GET /api/order-tasks/bundle",
              "GET /api/command/secondments/mine",
              "PUT /api/command/secondments/mine/{id}/duties/{number}/completion",
              "GET /api/duty-lists/own",
              "PUT /api/duty-lists/own/{version}/reading",
              "GET /api/command/plans/plan.schema.json",
              "GET /api/command/plans/template",
              "GET /api/catalogue/items",
              "GET /api/case-classes",
              "GET /api/catalogue/items/{key}",
              "GET /api/catalogue/proposals",
              "POST /api/catalogue/proposals",
              "PUT /api/catalogue/proposals/{id}/acceptance",
              "PUT /api/catalogue/proposals/{id}/synonym",
              "PUT /api/catalogue/proposals/{id}/declination",
              "GET /api/public/burden",
              "GET /api/public/burden/forms",
              "GET /api/daily-reports/periods",
              "GET /api/daily-reports/keeping",
              "PUT /api/daily-reports/keeping",
              "GET /api/daily-reports/holds",
              "GET /api/daily-reports/days",
              "POST /api/daily-reports/holds",
              "GET /api/moves/destinations",
              "GET /api/home/{token}",
              "POST /api/home/{token}/reports",
              "GET /api/home/{token}/data",
              "GET /api/home/{token}/data/looks",
              "GET /api/home/{token}/facts",
              "POST /api/home/{token}/data/correction-requests",
              "GET /api/home/{token}/asks",
              "POST /api/home/{token}/asks",
              "GET /api/stewardship",
              "DELETE /api/stewardship",
              "GET /api/stewardship/doors",
              "GET /api/chase/rule",
              "PUT /api/chase/rule",
              "GET /api/chase/reminders",
              "GET /api/home/{token}/messages",
              "PUT /api/home/{token}/messages",
              "POST /api/home/{token}/cases",
              "POST /api/home/{token}/cases/look",
              "GET /api/home/{token}/cases",
              "GET /api/case-links/{token}",
              "POST /api/case-links/{token}/evaluation",
              "POST /api/case-links/{token}/withdrawal",
              "GET /api/case-links/{token}/photos",
              "PUT /api/case-links/{token}/photos/{photo}",
              "GET /api/case-links/{token}/photos/{photo}",
              "GET /api/case-links/{token}/photos/{photo}/thumbnail",
              "DELETE /api/case-links/{token}/photos/{photo}",
              "GET /api/home/{token}/notices",
              "GET /api/home/{token}/group",
              "PUT /api/home/{token}/group/notices/{notice}/seen",
              "PUT /api/home/{token}/group/notices/{notice}/answer",
              "GET /api/home/{token}/group/favours",
              "POST /api/home/{token}/group/favours",
              "PUT /api/home/{token}/group/favours/{favour}/answer",
              "DELETE /api/home/{token}/group/favours/{favour}/answer",
              "PUT /api/home/{token}/group/favours/{favour}/closing",
              "GET /api/home/{token}/sweeps",
              "POST /api/home/{token}/sweeps"));

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired Sweeps sweeps;
  @Autowired OrderSets orders;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;
  @Autowired Activations activations;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Family family;
  private @org.jspecify.annotations.Nullable String move;
  private @org.jspecify.annotations.Nullable String file;
  private @org.jspecify.annotations.Nullable String basis;
  private @org.jspecify.annotations.Nullable String issue;
  private @org.jspecify.annotations.Nullable String form;
  private @org.jspecify.annotations.Nullable String sweep;
  private @org.jspecify.annotations.Nullable String sheet;
  private @org.jspecify.annotations.Nullable String whistle;
  private @org.jspecify.annotations.Nullable String station;
  private @org.jspecify.annotations.Nullable String secondee;
  private @org.jspecify.annotations.Nullable String order;
  // One for all: two exercises of one plan over one place are not held at once.
  private static @org.jspecify.annotations.Nullable String alive;

  @BeforeEach
  void aFamilyLivesHere() {
    family = world.family(BAOCHENG_1);
    move = null;
    file = null;
    basis = null;
    issue = null;
    sweep = null;
    sheet = null;
    whistle = null;
    station = null;
    secondee = null;
    order = null;
  }

  private static final String SAID = "{'version': 1, 'words': 'x'}";

  private static String measure(String step) {
    return "/api/law/measures/" + SOME_ID + "/" + step;
  }

  private static Map.Entry<String, Ask> plan(String step, String more) {
    return ask(
        "POST /api/command/plans/{key}/versions/{version}/" + step,
        "/api/command/plans/flood/versions/1/" + step,
        "{'place': '%s', %s}".formatted(BAOCHENG, more),
        404);
  }

  private static String topic(String step) {
    return "/api/topics/420102002-1/" + step;
  }

  private static String matter() {
    return "{'id': '%s', 'words': 'x', 'place': '%s'}".formatted(SOME_ID, BAOCHENG_1);
  }

  /** A case somebody here has reported; reported again it is the same. */
  private String matterId() {
    world.someone(Role.SUBDISTRICT_OFFICER, DAZHI);
    var sent =
        Http.at(port)
            .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1))
            .post("/api/cases", matter());
    return sent.json().at("/it/id").asString();
  }

  /** The address of a station of the community. */
  private String stationHere(String rest) {
    if (station == null) {
      station =
          madeBySecretary(
              "/api/command/stations",
              "{'place': '%s', 'name': 'x', 'group': 'x', 'heads': 1, 'makeup': [], 'skills': [], 'duties': 'x'}");
    }
    return station + rest;
  }

  /** The address of somebody who is seconded to it. */
  private String secondeeHere(String rest) {
    if (secondee == null) {
      secondee =
          madeBySecretary(
              "/api/command/secondments",
              "{'name': '%s', 'unit': 'x', 'kin': 'CADRE', 'skills': [], 'adult': true, 'place': '%%s', 'until': '%s'}"
                  .formatted(
                      Neighbourhood.newUser(),
                      java.time.Instant.now().plus(java.time.Duration.ofDays(9))));
    }
    return secondee + rest;
  }

  private String madeBySecretary(String path, String body) {
    var made =
        Http.at(port)
            .signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG))
            .post(path, body.formatted(BAOCHENG));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return path + "/" + made.json().path("id").asString();
  }

  private String group(String rest) {
    return "/api/building-groups/" + building() + rest;
  }

  /** The address of a photo that came with it. */
  private String photo() {
    var path = "/api/cases/" + matterId() + "/photos/" + SOME_ID;
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    var sent = worker.putFile(path, new Http.File("x.png", ONE_PIXEL));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    return path;
  }

  private static final byte[] ONE_PIXEL =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  /** What a caller from elsewhere asks of each endpoint, and the answer that gives nothing away. */
  private record Ask(String path, String body, int status) {}

  private Map<String, Ask> asks() {
    var household = "/api/households/" + family.id();
    var worker = world.someone(Role.GRID_WORKER, BAOCHENG_1);
    var resident = family.id().subdistrict() + "-" + family.members().getFirst();
    var other = family.id().subdistrict() + "-" + family.members().getLast();
    var person = "/api/residents/" + resident;
    var pair = "/api/duplicates/" + resident + "/" + other;
    var visit =
        "{'id': '%s', 'outcome': 'NO_ANSWER', 'evidence': null, 'unwell': [], 'answers': []}"
            .formatted(SOME_ID);
    var changes =
        "{'changes': [{'kind': 'RENAME', 'places': ['%s'], 'name': 'x'}]}".formatted(BAOCHENG);
    var plan =
        "{'version': 1, 'title': 'x', 'basis': 'x', 'day': '2030-01-01', " + changes.substring(1);
    var post = Http.at(port).signedIn(worker).get("/api/session").json().at("/post/id").asString();
    return Map.ofEntries(
        ask("GET /api/grants", "/api/grants?within=" + BAOCHENG, 404),
        ask("GET /api/grants/mine", "/api/grants/mine", 200),
        ask("GET /api/grants/terms", "/api/grants/terms", 200),
        ask(
            "POST /api/grants",
            "/api/grants",
            "{'power': 'SEE_CASES', 'within': '%s', 'role': 'GRID_WORKER', 'until': '2030-01-01T00:00:00Z', 'basis': 'ERL-22', 'reason': 'x'}"
                .formatted(BAOCHENG),
            404),
        ask(
            "POST /api/grants/{id}/withdrawal",
            "/api/grants/" + SOME_ID + "/withdrawal",
            "{'reason': 'x'}",
            404),
        ask(
            "POST /api/office-addresses/{id}/trial",
            "/api/office-addresses/" + SOME_ID + "/trial",
            "{}",
            404),
        ask(
            "PUT /api/office-addresses/{id}/active",
            "/api/office-addresses/" + SOME_ID + "/active",
            "{'active': false}",
            404),
        ask("DELETE /api/office-addresses/{id}", "/api/office-addresses/" + SOME_ID, 404),
        ask("GET /api/law/measures", "/api/law/measures?within=" + BAOCHENG, 404),
        ask("GET /api/law/measures/kinds", "/api/law/measures/kinds", 200),
        ask("GET /api/law/measures/{id}", "/api/law/measures/" + SOME_ID, 404),
        ask(
            "POST /api/law/measures",
            "/api/law/measures",
            "{'kind': 'DISINFECTION', 'place': '%s', 'until': '2030-01-01T00:00:00Z', 'basis': 'ERL-73', 'content': 'x', 'proportion': 'x', 'protection': 'x', 'appeal': 'x'}"
                .formatted(BAOCHENG),
            404),
        ask("POST /api/law/measures/{id}/approval", measure("approval"), "{'authority': 'x'}", 404),
        ask(
            "POST /api/law/measures/{id}/announcement",
            measure("announcement"),
            "{'number': 'x'}",
            404),
        ask(
            "POST /api/law/measures/{id}/extension",
            measure("extension"),
            "{'until': '2030-01-01T00:00:00Z', 'words': 'x', 'number': 'x'}",
            404),
        ask(
            "POST /api/law/measures/{id}/narrowing",
            measure("narrowing"),
            "{'words': 'x', 'number': 'x'}",
            404),
        ask("POST /api/law/measures/{id}/lifting", measure("lifting"), "{'words': 'x'}", 404),
        ask("POST /api/law/measures/{id}/dropping", measure("dropping"), "{'words': 'x'}", 404),
        ask("GET /api/cases", "/api/cases?within=" + BAOCHENG, 404),
        ask("POST /api/cases", "/api/cases", matter(), 404),
        ask("POST /api/cases/look", "/api/cases/look", matter(), 404),
        ask("GET /api/cases/map", "/api/cases/map?within=" + BAOCHENG, 404),
        ask("GET /api/cases/rates", "/api/cases/rates?within=" + BAOCHENG, 404),
        ask(
            "PUT /api/cases/rates/weights",
            "/api/cases/rates/weights",
            "{'response': 30, 'resolution': 35, 'satisfaction': 35, 'basis': 'x'}",
            403),
        ask("GET /api/cases/callbacks", "/api/cases/callbacks?within=" + BAOCHENG, 404),
        ask(
            "POST /api/cases/{id}/callback",
            "/api/cases/" + matterId() + "/callback",
            "{'heard': 'RESOLVED'}",
            404),
        ask("GET /api/cases/of-phone", "/api/cases/of-phone?phone=13800000000", 200),
        ask("GET /api/class-limits", "/api/class-limits?within=" + BAOCHENG, 404),
        // For the caller's own place, whichever that is.
        ask(
            "POST /api/class-limits",
            "/api/class-limits",
            "{'leaf': 'MANHOLE', 'standard': 1, 'limit': '4wh', 'from': '2027-01-01', 'basis': 'x'}",
            204),
        ask("GET /api/case-rules/recurrences", "/api/case-rules/recurrences", 200),
        ask(
            "PUT /api/case-rules/recurrences/{spread}",
            "/api/case-rules/recurrences/SPOT",
            "{'least': 5, 'hours': 1440, 'basis': 'x'}",
            403),
        ask("GET /api/case-rules/changes", "/api/case-rules/changes", 200),
        ask("GET /api/case-rules/whistles", "/api/case-rules/whistles", 200),
        ask(
            "PUT /api/case-rules/whistles/limits/{timing}",
            "/api/case-rules/whistles/limits/ANSWER",
            "{'ordinary': '30m', 'emergency': '10m', 'basis': 'x'}",
            403),
        ask(
            "POST /api/case-rules/whistles/needs",
            "/api/case-rules/whistles/needs",
            "{'name': 'x', 'englishName': 'x', 'agencies': ['WATER'], 'basis': 'x'}",
            403),
        ask(
            "PUT /api/case-rules/whistles/needs/{key}",
            "/api/case-rules/whistles/needs/FIRE",
            "{'name': 'x', 'englishName': 'x', 'agencies': ['WATER'], 'basis': 'x'}",
            403),
        ask(
            "POST /api/case-rules/whistles/needs/{key}/removal",
            "/api/case-rules/whistles/needs/FIRE/removal",
            "{'basis': 'x'}",
            403),
        ask("GET /api/case-assists", "/api/case-assists", 200),
        ask("GET /api/cases/{id}/assists", "/api/cases/" + matterId() + "/assists", 404),
        ask(
            "POST /api/cases/{id}/assists",
            "/api/cases/" + matterId() + "/assists",
            "{'place': '%s', 'agency': 'WATER', 'part': 'x', 'limit': '2wd'}".formatted(BAOCHENG),
            404),
        ask(
            "POST /api/cases/{id}/assists/{number}/steps",
            "/api/cases/" + matterId() + "/assists/1/steps",
            "{'act': 'ASSIST', 'words': 'x'}",
            404),
        ask("GET /api/case-crowds", "/api/case-crowds?within=" + BAOCHENG, 404),
        ask("GET /api/case-crowds/{leaf}/{place}", "/api/case-crowds/MANHOLE/" + BAOCHENG, 404),
        ask(
            "POST /api/case-crowds/{leaf}/merging",
            "/api/case-crowds/MANHOLE/merging",
            "{'places': ['%s'], 'until': '2026-01-01T00:00:00Z', 'into': '%s', 'words': ''}"
                .formatted(BAOCHENG, matterId()),
            404),
        ask("GET /api/command/stations", "/api/command/stations?within=" + BAOCHENG, 404),
        ask(
            "GET /api/command/stations/count",
            "/api/command/stations/count?within=" + BAOCHENG,
            404),
        ask(
            "POST /api/command/stations",
            "/api/command/stations",
            "{'place': '%s', 'name': 'x', 'group': 'x', 'heads': 1, 'makeup': [], 'skills': [], 'duties': 'x'}"
                .formatted(BAOCHENG),
            404),
        ask(
            "PUT /api/command/stations/{id}",
            stationHere(""),
            "{'heads': 2, 'makeup': [], 'skills': []}",
            404),
        ask(
            "PUT /api/command/stations/{id}/head",
            stationHere("/head"),
            "{'secondment': '420102002-1'}",
            404),
        ask("POST /api/command/stations/{id}/closing", stationHere("/closing"), "{}", 404),
        ask("GET /api/command/secondments", "/api/command/secondments?within=" + BAOCHENG, 404),
        ask(
            "POST /api/command/secondments",
            "/api/command/secondments",
            "{'name': 'x', 'unit': 'x', 'kin': 'CADRE', 'skills': [], 'adult': true, 'place': '%s', 'until': '2040-01-01T00:00:00Z'}"
                .formatted(BAOCHENG),
            404),
        ask("GET /api/command/secondments/{id}", secondeeHere(""), 404),
        ask(
            "POST /api/command/secondments/{id}/steps",
            secondeeHere("/steps"),
            "{'act': 'RELEASE', 'words': 'x'}",
            404),
        ask(
            "PUT /api/command/secondments/{id}/place",
            secondeeHere("/place"),
            "{'community': '%s'}".formatted(BAOCHENG),
            404),
        ask(
            "PUT /api/command/secondments/{id}/station",
            secondeeHere("/station"),
            "{'station': '420102002-1'}",
            404),
        ask(
            "PUT /api/command/secondments/{id}/protection",
            secondeeHere("/protection"),
            "{'insured': true, 'gear': true}",
            404),
        ask(
            "POST /api/command/secondments/{id}/duties",
            secondeeHere("/duties"),
            "{'title': 'x', 'words': ''}",
            404),
        ask(
            "PUT /api/command/secondments/{id}/duties/{number}/completion",
            secondeeHere("/duties/1/completion"),
            "{}",
            404),
        ask("GET /api/command/secondments/{id}/deeds", secondeeHere("/deeds?action=VISITED"), 404),
        ask("GET /api/command/teams", "/api/command/teams?community=" + BAOCHENG, 404),
        ask(
            "GET /api/command/teams/proposal",
            "/api/command/teams/proposal?within=" + BAOCHENG,
            404),
        ask(
            "POST /api/command/teams/proposal/confirmation",
            "/api/command/teams/proposal/confirmation",
            "{'pairs': [{'secondment': '%s', 'station': '420102002-1'}]}"
                .formatted(secondeeHere("").replaceAll(".*/", "")),
            404),
        ask("GET /api/orders", "/api/orders?within=" + BAOCHENG, 404),
        ask("POST /api/orders", "/api/orders", order(), 404),
        ask("POST /api/orders/preview", "/api/orders/preview", order(), 404),
        ask("GET /api/orders/{id}", orderHere(""), 404),
        ask("DELETE /api/orders/{id}", orderHere(""), 404),
        ask("GET /api/orders/{id}/tree", orderHere("/tree"), 404),
        ask("PUT /api/orders/{id}/issue", orderHere("/issue"), 404),
        ask(
            "PUT /api/orders/{id}/deadline",
            orderHere("/deadline"),
            "{'due': '2040-01-01T00:00:00Z', 'words': 'x'}",
            404),
        ask("PUT /api/orders/{id}/voiding", orderHere("/voiding"), "{'words': 'x'}", 404),
        ask("PUT /api/orders/{id}/end", orderHere("/end"), "{'words': 'x'}", 404),
        ask("GET /api/order-tasks", "/api/order-tasks?within=" + BAOCHENG, 404),
        ask("GET /api/orders/{id}/tasks/{place}", taskHere(""), 404),
        ask(
            "PUT /api/orders/{id}/tasks/{place}/acknowledgement",
            taskHere("/acknowledgement"),
            404),
        ask("PUT /api/orders/{id}/tasks/{place}/beginning", taskHere("/beginning"), 404),
        ask(
            "PUT /api/orders/{id}/tasks/{place}/progress",
            taskHere("/progress"),
            "{'told': 1, 'words': 'x'}",
            404),
        ask(
            "PUT /api/orders/{id}/tasks/{place}/completion",
            taskHere("/completion"),
            "{'words': 'x'}",
            404),
        ask(
            "POST /api/orders/{id}/tasks/{place}/refusal",
            taskHere("/refusal"),
            "{'why': 'DOUBLE', 'words': 'x'}",
            404),
        ask(
            "POST /api/orders/{id}/tasks/{place}/questions/{question}/answer",
            taskHere("/questions/" + new UUID(0, 1) + "/answer"),
            "{'granted': true, 'words': 'x'}",
            404),
        ask(
            "POST /api/orders/{id}/tasks/{place}/counter-proposal",
            taskHere("/counter-proposal"),
            "{'target': 1, 'words': 'x'}",
            404),
        ask(
            "POST /api/orders/{id}/tasks/{place}/request-for-means",
            taskHere("/request-for-means"),
            "{'words': 'x'}",
            404),
        ask(
            "POST /api/orders/{id}/tasks/{place}/answer",
            taskHere("/answer"),
            "{'granted': true, 'words': 'x'}",
            404),
        ask(
            "PUT /api/orders/{id}/tasks/{place}/division",
            taskHere("/division"),
            "{'parts': []}",
            404),
        ask("GET /api/duty-lists", "/api/duty-lists?role=GRID_WORKER&place=" + BAOCHENG, 404),
        ask(
            "POST /api/duty-lists",
            "/api/duty-lists",
            "{'area': '%s', 'role': 'GRID_WORKER', 'words': 'x', 'own': []}".formatted(BAOCHENG),
            404),
        ask(
            "GET /api/duty-lists/differences",
            "/api/duty-lists/differences?role=GRID_WORKER&from=1&to=2&place=" + BAOCHENG,
            404),
        ask("GET /api/command/alive", "/api/command/alive", 200),
        ask("GET /api/command/activations", "/api/command/activations", 200),
        ask(
            "GET /api/command/activations/interrupted",
            "/api/command/activations/interrupted",
            200),
        ask(
            "POST /api/command/activations/preview",
            "/api/command/activations/preview",
            activation(),
            404),
        ask("POST /api/command/activations", "/api/command/activations", activation(), 404),
        ask("GET /api/command/activations/{id}", alive(""), 404),
        ask("GET /api/command/activations/{id}/tree", alive("/tree"), 404),
        ask("GET /api/command/activations/{id}/injects", alive("/injects"), 404),
        ask("GET /api/command/activations/{id}/report", alive("/report"), 404),
        ask(
            "PUT /api/command/activations/{id}/level",
            alive("/level"),
            "{'level': 'III', 'until': '2099-01-01T00:00:00Z', " + GROUND + "}",
            404),
        ask(
            "PUT /api/command/activations/{id}/term",
            alive("/term"),
            "{'until': '2099-01-01T00:00:00Z', " + GROUND + "}",
            404),
        ask(
            "POST /api/command/activations/{id}/places",
            alive("/places"),
            "{'places': ['%s'], ".formatted(BAOCHENG) + GROUND + "}",
            404),
        ask(
            "POST /api/command/activations/{id}/places/preview",
            alive("/places/preview"),
            "{'places': []}",
            404),
        ask(
            "POST /api/command/activations/{id}/groups",
            alive("/groups"),
            "{'groups': [], " + GROUND + "}",
            404),
        ask(
            "POST /api/command/activations/{id}/end",
            alive("/end"),
            "{'endSweeps': true, " + GROUND + "}",
            404),
        ask("PUT /api/command/activations/{id}/review", alive("/review"), "{'lessons': 'x'}", 404),
        ask(
            "PUT /api/command/activations/{id}/injects/{number}/answer",
            alive("/injects/1/answer"),
            "{'words': 'x'}",
            404),
        ask("GET /api/command/plans", "/api/command/plans?place=" + BAOCHENG, 404),
        ask("GET /api/command/plans/own", "/api/command/plans/own?within=" + BAOCHENG, 404),
        ask(
            "POST /api/command/plans/check",
            "/api/command/plans/check",
            "{'place': '%s', 'yaml': 'x'}".formatted(BAOCHENG),
            404),
        ask("GET /api/command/plans/{key}", "/api/command/plans/flood?place=" + BAOCHENG, 404),
        ask(
            "GET /api/command/plans/{key}/versions/{version}",
            "/api/command/plans/flood/versions/1?place=" + BAOCHENG,
            404),
        ask(
            "GET /api/command/plans/{key}/versions/{version}/file",
            "/api/command/plans/flood/versions/1/file?place=" + BAOCHENG,
            404),
        ask(
            "POST /api/command/plans/{key}/versions",
            "/api/command/plans/flood/versions",
            "{'place': '%s'}".formatted(BAOCHENG),
            404),
        ask(
            "PUT /api/command/plans/{key}/versions/{version}",
            "/api/command/plans/flood/versions/1",
            "{'place': '%s', 'edition': 1, 'yaml': 'x'}".formatted(BAOCHENG),
            404),
        plan("submission", "'edition': 1, 'words': 'x'"),
        plan("review", "'accept': true, 'words': 'x'"),
        ask(
            "POST /api/command/plans/{key}/versions/{version}/removal",
            "/api/command/plans/flood/versions/1/removal",
            "{'place': '%s'}".formatted(BAOCHENG),
            404),
        ask(
            "GET /api/command/plans/{key}/differences",
            "/api/command/plans/flood/differences?fromPlace=0&from=1&to=1&toPlace=" + BAOCHENG,
            404),
        ask("GET /api/topics", "/api/topics?within=" + BAOCHENG, 404),
        ask("GET /api/topics/standing", "/api/topics/standing", 200),
        ask("POST /api/topics/looks", "/api/topics/looks", "{}", 200),
        ask("GET /api/topics/of-case/{id}", "/api/topics/of-case/" + matterId(), 404),
        ask("GET /api/topics/{id}", "/api/topics/420102002-1", 404),
        ask("GET /api/topics/{id}/cases", "/api/topics/420102002-1/cases", 404),
        ask(
            "PUT /api/topics/{id}/charge",
            "/api/topics/420102002-1/charge",
            "{'version': 1, 'place': '%s', 'cause': 'x', 'fix': 'x', 'due': '2030-01-01T00:00:00Z'}"
                .formatted(BAOCHENG),
            404),
        ask("PUT /api/topics/{id}/set-aside", topic("set-aside"), SAID, 404),
        ask("PUT /api/topics/{id}/fix", topic("fix"), SAID, 404),
        ask("PUT /api/topics/{id}/closure", topic("closure"), SAID, 404),
        ask(
            "PUT /api/topics/{id}/reopening",
            topic("reopening"),
            "{'version': 1, 'due': '2030-01-01T00:00:00Z', 'words': 'x'}",
            404),
        ask("GET /api/cases/{id}", "/api/cases/" + matterId(), 404),
        ask("GET /api/cases/{id}/fevers", "/api/cases/" + matterId() + "/fevers", 404),
        ask("GET /api/cases/{id}/link", "/api/cases/" + matterId() + "/link", 404),
        ask("GET /api/cases/{id}/photos", "/api/cases/" + matterId() + "/photos", 404),
        ask("GET /api/cases/{id}/photos/{photo}", photo(), 404),
        ask("GET /api/cases/{id}/photos/{photo}/thumbnail", photo() + "/thumbnail", 404),
        ask("DELETE /api/cases/{id}/photos/{photo}", photo(), 404),
        ask("POST /api/cases/{id}/reporter", "/api/cases/" + matterId() + "/reporter", "{}", 404),
        ask(
            "POST /api/cases/{id}/steps",
            "/api/cases/" + matterId() + "/steps",
            "{'act': 'DECLINE', 'version': 1, 'words': 'x'}",
            404),
        ask(
            "POST /api/cases/steps",
            "/api/cases/steps",
            "{'cases': [{'id': '%s', 'version': 1}], 'wanted': {'act': 'DECLINE', 'version': 1, 'words': 'x'}}"
                .formatted(matterId()),
            200),
        ask(
            "POST /api/case-classes/suggestions",
            "/api/case-classes/suggestions",
            "{'words': '门口的井盖没了'}",
            200),
        ask("GET /api/daily-reports/sources", "/api/daily-reports/sources?place=" + BAOCHENG, 404),
        ask(
            "GET /api/reports/batch/template.xlsx",
            "/api/reports/batch/template.xlsx?organisation=420102002-1",
            404),
        ask(
            "POST /api/paper-sheets",
            "/api/paper-sheets",
            "{'buildings': ['%s'], 'day': '%s'}".formatted(building(), today()),
            404),
        ask("GET /api/paper-sheets/{number}", "/api/paper-sheets/" + sheet(), 404),
        ask(
            "POST /api/paper-sheets/{number}/readings",
            "/api/paper-sheets/" + sheet() + "/readings",
            "{'id': '%s', 'slot': 'MORNING', 'rows': []}".formatted(SOME_ID),
            404),
        ask(
            "POST /api/buildings/{building}/door-cards",
            "/api/buildings/" + building() + "/door-cards",
            "{}",
            404),
        ask("POST /api/households/{household}/door-card", household + "/door-card", "{}", 404),
        ask("DELETE /api/daily-reports/holds/{id}", "/api/daily-reports/holds/" + SOME_ID, 404),
        ask("GET /api/residents", "/api/residents?q=王&within=" + BAOCHENG, 404),
        ask("GET /api/residents/{resident}", person, 404),
        ask("GET /api/facts/{subject}", "/api/facts/RESIDENT:" + resident, 404),
        ask(
            "GET /api/facts/{subject}/{item}/history",
            "/api/facts/RESIDENT:" + resident + "/EDUCATION/history",
            404),
        ask(
            "PUT /api/facts/{subject}/{item}",
            "/api/facts/RESIDENT:" + resident + "/EDUCATION",
            "{'value': '80', 'source': 'x'}",
            404),
        ask(
            "POST /api/facts/{subject}/reveals",
            "/api/facts/RESIDENT:" + resident + "/reveals",
            "{'items': ['EDUCATION'], 'purpose': 'VISIT'}",
            404),
        ask("GET /api/facts/received", "/api/facts/received?place=" + BAOCHENG, 404),
        ask("GET /api/facts/list/whole", "/api/facts/list/whole?place=" + BAOCHENG, 404),
        ask(
            "DELETE /api/facts/list/whole",
            "/api/facts/list/whole?item=DISABLED&agency=HEALTH&place=" + BAOCHENG,
            404),
        ask(
            "GET /api/facts/received/residents",
            "/api/facts/received/residents?agency=HEALTH&item=DISABLED&place=" + BAOCHENG,
            404),
        ask("GET /api/residents/{resident}/changes", person + "/changes", 404),
        ask(
            "POST /api/residents/{resident}/corrections",
            person + "/corrections",
            "{'version': 1, 'data': {'NAME': '张三'}, 'source': 'x', 'confirmed': false}",
            404),
        ask(
            "POST /api/households/{household}/residents",
            household + "/residents",
            "{'data': {'NAME': '张三'}, 'source': 'x', 'confirmed': false}",
            404),
        ask("GET /api/residents/{resident}/tags", person + "/tags", 404),
        ask(
            "PUT /api/residents/{resident}/tags/{kind}",
            person + "/tags/DISABLED",
            "{'source': 'x'}",
            404),
        ask("DELETE /api/residents/{resident}/tags/{kind}", person + "/tags/DISABLED", 404),
        ask(
            "POST /api/residents/{resident}/reveals",
            person + "/reveals",
            "{'data': ['PHONE'], 'purpose': 'VISIT'}",
            404),
        ask("GET /api/buildings", "/api/buildings?within=" + BAOCHENG, 404),
        ask("GET /api/buildings/{building}/entrances", "/api/buildings/420102002-1/entrances", 404),
        ask("GET /api/buildings/{building}", "/api/buildings/420102002-1", 404),
        ask(
            "PUT /api/buildings/{building}",
            "/api/buildings/420102002-1",
            "{'version': 1, 'name': 'x', 'address': 'x', 'storeys': 1}",
            404),
        ask(
            "PUT /api/buildings/{building}/end",
            "/api/buildings/420102002-1/end",
            "{'reason': 'CLOSED'}",
            404),
        ask("DELETE /api/buildings/{building}/end", "/api/buildings/420102002-1/end", 404),
        ask(
            "POST /api/buildings/{building}/layout",
            "/api/buildings/420102002-1/layout",
            "{'entrances': [], 'source': 'x'}",
            404),
        ask("PUT /api/entrances/{entrance}", "/api/entrances/420102002-1", "{'name': 'x'}", 404),
        ask("PUT /api/entrances/{entrance}/end", "/api/entrances/420102002-1/end", 404),
        ask(
            "PUT /api/dwellings/{dwelling}",
            "/api/dwellings/420102002-1",
            "{'storey': 1, 'room': 'x'}",
            404),
        ask("PUT /api/dwellings/{dwelling}/end", "/api/dwellings/420102002-1/end", 404),
        ask("GET /api/households/{household}/head", household + "/head?candidate=" + resident, 404),
        ask(
            "PUT /api/households/{household}/head",
            household + "/head",
            "{'head': '%s', 'was': null, 'relations': [], 'source': 'x'}".formatted(resident),
            404),
        ask(
            "POST /api/buildings",
            "/api/buildings",
            "{'grid': '%s', 'name': 'x', 'address': 'x', 'storeys': 1, 'source': 'x'}"
                .formatted(BAOCHENG_1),
            404),
        ask(
            "POST /api/buildings/{building}/entrances",
            "/api/buildings/420102002-1/entrances",
            "{'name': 'x', 'source': 'x'}",
            404),
        ask(
            "POST /api/entrances/{entrance}/dwellings",
            "/api/entrances/420102002-1/dwellings",
            "{'storey': 1, 'room': 'x', 'source': 'x'}",
            404),
        ask(
            "POST /api/dwellings/{dwelling}/households",
            "/api/dwellings/420102002-1/households",
            "{'residents': [], 'source': 'x', 'confirmed': false}",
            404),
        ask("GET /api/correction-requests", "/api/correction-requests?within=" + BAOCHENG, 404),
        ask(
            "PUT /api/residents/{resident}/correction-requests/{id}/decision",
            person + "/correction-requests/" + SOME_ID + "/decision",
            "{'accepted': true, 'confirmed': false}",
            404),
        ask("GET /api/duplicates", "/api/duplicates?within=" + BAOCHENG, 404),
        ask(
            "POST /api/duplicates/scans",
            "/api/duplicates/scans",
            "{'within': '%s'}".formatted(BAOCHENG),
            404),
        ask("PUT /api/duplicates/{first}/{other}/distinct", pair + "/distinct", 404),
        ask(
            "PUT /api/duplicates/{first}/{other}/merge",
            pair + "/merge",
            "{'stays': '%s', 'take': []}".formatted(resident),
            404),
        ask("DELETE /api/duplicates/{first}/{other}/merge", pair + "/merge", 404),
        ask("GET /api/places", "/api/places?within=" + JIANGAN, 404),
        ask("GET /api/places/{code}", "/api/places/" + BAOCHENG, 404),
        ask("GET /api/places/at", "/api/places/at?longitude=114.3&latitude=30.6&crs=WGS84", 404),
        ask("GET /api/places/{code}/outlines", "/api/places/" + JIANGAN + "/outlines", 404),
        ask("GET /api/places/{code}/topology", "/api/places/" + JIANGAN + "/topology", 404),
        ask("GET /api/places/imports/{id}/rest", "/api/places/imports/" + SOME_ID + "/rest", 404),
        ask(
            "POST /api/places/{code}/grids",
            "/api/places/" + JIANGAN + "/grids",
            "{'householdsPerGrid': 350, 'dryRun': true}",
            404),
        ask("GET /api/households", "/api/households?within=" + BAOCHENG, 404),
        ask("GET /api/households/{household}", household, 404),
        ask("POST /api/households/{household}/link", household + "/link", "{}", 404),
        ask("DELETE /api/households/{household}/link", household + "/link", 404),
        ask("GET /api/households/{household}/reports", household + "/reports", 404),
        ask(
            "POST /api/reports",
            "/api/reports",
            "{'id': '%s', 'household': '%s', 'day': '2026-01-01', 'slot': 'MORNING', 'readings': [{'resident': '%s', 'celsius': 36.5}]}"
                .formatted(SOME_ID, family.id(), family.members().getFirst()),
            404),
        ask("GET /api/daily-reports/board", "/api/daily-reports/board?place=" + BAOCHENG, 404),
        ask(
            "GET /api/daily-reports/board/stream",
            "/api/daily-reports/board/stream?place=" + BAOCHENG,
            404),
        ask("GET /api/daily-reports/silent", "/api/daily-reports/silent?place=" + BAOCHENG, 404),
        ask(
            "GET /api/daily-reports/reported",
            "/api/daily-reports/reported?place=" + BAOCHENG,
            404),
        ask(
            "GET /api/daily-reports/exceptions",
            "/api/daily-reports/exceptions?place=" + BAOCHENG,
            404),
        ask("GET /api/chase", "/api/chase?place=" + BAOCHENG, 404),
        ask("GET /api/chase/households", "/api/chase/households?place=" + BAOCHENG, 404),
        ask(
            "PUT /api/chase/households/{household}/attempts/{id}",
            "/api/chase/households/" + family.id() + "/attempts/" + SOME_ID,
            "{'day': '2026-01-01', 'slot': 'MORNING', 'step': 'CALL', 'outcome': 'NO_ANSWER'}",
            404),
        ask("GET /api/households/{household}/messages", household + "/messages", 404),
        ask(
            "PUT /api/households/{household}/messages",
            household + "/messages",
            "{'none': true, 'people': []}",
            404),
        ask(
            "POST /api/sweeps",
            "/api/sweeps",
            "{'issue': '%s', 'title': 'x', 'looksFor': 'x', 'place': '%s', 'mode': 'EVERY_DOOR', 'visitsFrom': null, 'endsAt': '2099-01-01T00:00:00Z'}"
                .formatted(SOME_ID, BAOCHENG),
            404),
        ask("GET /api/sweeps", "/api/sweeps", 200),
        ask("GET /api/sweeps/{id}", "/api/sweeps/" + sweep(), 404),
        ask("POST /api/sweeps/{id}/end", "/api/sweeps/" + sweep() + "/end", "{'reason': 'x'}", 404),
        ask("GET /api/sweeps/{id}/board", "/api/sweeps/" + sweep() + "/board", 404),
        ask("GET /api/sweeps/{id}/board/stream", "/api/sweeps/" + sweep() + "/board/stream", 404),
        ask("GET /api/sweeps/{id}/doors", "/api/sweeps/" + sweep() + "/doors", 404),
        ask("GET /api/sweeps/{id}/found", "/api/sweeps/" + sweep() + "/found", 404),
        ask("GET /api/sweeps/{id}/staff", "/api/sweeps/" + sweep() + "/staff", 404),
        ask(
            "PUT /api/sweeps/{id}/staff",
            "/api/sweeps/" + sweep() + "/staff",
            "{'staff': []}",
            404),
        ask("GET /api/sweeps/doors/bundle", "/api/sweeps/doors/bundle?place=" + BAOCHENG, 404),
        ask("GET /api/sweeps/doors/{household}", "/api/sweeps/doors/" + family.id(), 404),
        ask("POST /api/sweeps/doors/{household}", "/api/sweeps/doors/" + family.id(), visit, 404),
        ask("GET /api/sweeps/{id}/rechecks", "/api/sweeps/" + sweep() + "/rechecks", 404),
        ask(
            "POST /api/sweeps/{id}/rechecks",
            "/api/sweeps/" + sweep() + "/rechecks",
            "{'place': '%s', 'perGrid': 2}".formatted(BAOCHENG),
            404),
        ask(
            "POST /api/sweeps/{id}/rechecks/{household}",
            "/api/sweeps/" + sweep() + "/rechecks/" + family.id(),
            "{'visit': %s, 'nobodyHadCome': false, 'persons': 3}".formatted(visit),
            404),
        ask("GET /api/organisations", "/api/organisations?within=" + BAOCHENG, 404),
        ask("GET /api/organisations/{organisation}", "/api/organisations/420102002-7", 404),
        ask(
            "POST /api/organisations",
            "/api/organisations",
            "{'grid': '%s', 'name': 'x', 'kind': 'SHOP', 'code': '', 'address': '', 'keeper': null, 'phone': null}"
                .formatted(BAOCHENG_1),
            404),
        ask(
            "PUT /api/organisations/{organisation}",
            "/api/organisations/420102002-7",
            "{'version': 1, 'told': {'grid': '%s', 'name': 'x', 'kind': 'SHOP', 'code': '', 'address': '', 'keeper': null, 'phone': null}}"
                .formatted(BAOCHENG_1),
            404),
        ask("GET /api/registers/imports", "/api/registers/imports?within=" + BAOCHENG, 404),
        ask("GET /api/registers/imports/{id}", "/api/registers/imports/" + SOME_ID, 404),
        ask(
            "GET /api/registers/imports/{id}/rest",
            "/api/registers/imports/" + SOME_ID + "/rest",
            404),
        ask("DELETE /api/registers/imports/{id}", "/api/registers/imports/" + SOME_ID, 404),
        ask(
            "PUT /api/registers/imports/{id}/plan",
            "/api/registers/imports/" + SOME_ID + "/plan",
            "{'sheet': 0, 'columns': [], 'makes': false}",
            404),
        ask(
            "PUT /api/registers/imports/{id}/start",
            "/api/registers/imports/" + SOME_ID + "/start",
            404),
        ask(
            "GET /api/registers/residents.xlsx",
            "/api/registers/residents.xlsx?within=" + BAOCHENG,
            404),
        ask(
            "GET /api/registers/organisations.xlsx",
            "/api/registers/organisations.xlsx?within=" + BAOCHENG,
            404),
        ask(
            "GET /api/registers/dwellings.xlsx",
            "/api/registers/dwellings.xlsx?within=" + BAOCHENG,
            404),
        ask("DELETE /api/organisations/{organisation}", "/api/organisations/420102002-7", 404),
        ask(
            "POST /api/organisations/{organisation}/people",
            "/api/organisations/420102002-7/people",
            "{'resident': null, 'name': 'x', 'role': 'x', 'phone': null}",
            404),
        ask(
            "DELETE /api/organisations/{organisation}/people/{person}",
            "/api/organisations/420102002-7/people/7",
            404),
        ask(
            "GET /api/daily-reports/board/units",
            "/api/daily-reports/board/units?place=" + Neighbourhood.CITY,
            404),
        ask("GET /api/zones", "/api/zones?within=" + JIANGAN, 404),
        ask("GET /api/reorganisations", "/api/reorganisations?within=" + JIANGAN, 404),
        ask("GET /api/reorganisations/{id}", "/api/reorganisations/" + SOME_ID, 404),
        ask("POST /api/reorganisations", "/api/reorganisations", plan, 404),
        ask("PUT /api/reorganisations/{id}", "/api/reorganisations/" + SOME_ID, plan, 404),
        ask(
            "PUT /api/reorganisations/{id}/state",
            "/api/reorganisations/" + SOME_ID + "/state",
            "{'state': 'WITHDRAWN', 'version': 1}",
            404),
        ask("POST /api/reorganisations/previews", "/api/reorganisations/previews", changes, 404),
        ask("GET /api/door-scans/bundle", "/api/door-scans/bundle?place=" + BAOCHENG, 404),
        ask(
            "POST /api/door-scans",
            "/api/door-scans",
            "{'token': '%s'}".formatted(family.link()),
            404),
        ask("GET /api/visits", "/api/visits?place=" + BAOCHENG, 404),
        ask("GET /api/visits/bundle", "/api/visits/bundle?place=" + BAOCHENG, 404),
        ask("GET /api/visits/{household}", "/api/visits/" + family.id(), 404),
        ask(
            "GET /api/visits/{household}/overtaken",
            "/api/visits/" + family.id() + "/overtaken?ask=" + UUID.randomUUID(),
            404),
        ask(
            "POST /api/visits/{household}",
            "/api/visits/" + family.id(),
            "{'id': '%s', 'outcome': 'NO_ANSWER', 'answers': []}".formatted(SOME_ID),
            404),
        ask("GET /api/stewards", "/api/stewards?within=" + BAOCHENG, 404),
        ask(
            "POST /api/stewards",
            "/api/stewards",
            "{'building': '420102002-1', 'user': 'xx', 'name': 'x', 'until': '2030-01-01T00:00:00Z', 'agreed': true}",
            404),
        ask(
            "PUT /api/stewards/{steward}/until",
            "/api/stewards/420102002-1/until",
            "{'until': '2030-01-01T00:00:00Z'}",
            404),
        ask("DELETE /api/stewards/{steward}", "/api/stewards/420102002-1", 404),
        ask(
            "POST /api/stewards/{steward}/one-time-password",
            "/api/stewards/420102002-1/one-time-password",
            404),
        ask(
            "GET /api/stewardship/doors/{door}",
            "/api/stewardship/doors/HOUSEHOLD:" + family.id(),
            404),
        ask(
            "POST /api/stewardship/doors/{door}",
            "/api/stewardship/doors/HOUSEHOLD:" + family.id(),
            "{'id': '%s', 'answers': []}".formatted(SOME_ID),
            404),
        ask("GET /api/building-groups", "/api/building-groups?within=" + BAOCHENG, 404),
        ask(
            "GET /api/building-groups/bundle",
            "/api/building-groups/bundle?within=" + BAOCHENG,
            404),
        ask("GET /api/building-groups/{building}", group(""), 404),
        ask(
            "POST /api/building-groups/notices",
            "/api/building-groups/notices",
            "{'id': '%s', 'buildings': ['%s'], 'words': 'x', 'until': '2030-01-01T00:00:00Z'}"
                .formatted(SOME_ID, building()),
            404),
        ask("GET /api/building-groups/{building}/notices", group("/notices"), 404),
        ask(
            "GET /api/building-groups/{building}/notices/{notice}",
            group("/notices/" + SOME_ID),
            404),
        ask(
            "DELETE /api/building-groups/{building}/notices/{notice}",
            group("/notices/" + SOME_ID),
            404),
        ask(
            "GET /api/building-groups/{building}/notices/{notice}/doors",
            group("/notices/" + SOME_ID + "/doors"),
            404),
        ask(
            "PUT /api/building-groups/{building}/notices/{notice}/doors/{household}",
            group("/notices/" + SOME_ID + "/doors/" + family.id()),
            "{'outcome': 'TOLD'}",
            404),
        ask("GET /api/building-groups/{building}/favours", group("/favours"), 404),
        ask(
            "POST /api/building-groups/{building}/favours",
            group("/favours"),
            "{'id': '%s', 'household': '%s', 'kind': 'NEED', 'words': 'x', 'days': 1}"
                .formatted(SOME_ID, family.id()),
            404),
        ask("GET /api/building-groups/{building}/favours/homes", group("/favours/homes"), 404),
        ask(
            "PUT /api/building-groups/{building}/favours/{favour}/helper",
            group("/favours/" + SOME_ID + "/helper"),
            "{}",
            404),
        ask(
            "DELETE /api/building-groups/{building}/favours/{favour}/helper",
            group("/favours/" + SOME_ID + "/helper"),
            404),
        ask(
            "PUT /api/building-groups/{building}/favours/{favour}/closing",
            group("/favours/" + SOME_ID + "/closing"),
            "{'closing': 'DONE'}",
            404),
        ask(
            "PUT /api/building-groups/{building}/favours/{favour}/removal",
            group("/favours/" + SOME_ID + "/removal"),
            "{'reason': 'x'}",
            404),
        ask("GET /api/asks", "/api/asks?place=" + BAOCHENG, 404),
        ask(
            "POST /api/asks/answers",
            "/api/asks/answers",
            "{'id': '%s', 'subject': 'RESIDENT:%s', 'turn': 'COMMUNITY', 'answers': []}"
                .formatted(SOME_ID, resident),
            404),
        // Of whom nothing is asked any more nothing is taken, wherever they are.
        ask(
            "POST /api/asks/rounds",
            "/api/asks/rounds",
            "{'turn': 'COMMUNITY', 'rounds': [{'id': '%s', 'subject': 'RESIDENT:%s', 'answers': []}]}"
                .formatted(SOME_ID, resident),
            200),
        ask("GET /api/moves", "/api/moves?place=" + BAOCHENG, 404),
        ask("GET /api/moves/{move}", move(), 404),
        ask("POST /api/moves/{move}/{step}", move() + "/cancellation", "{'version': 1}", 404),
        ask("GET /api/moves/of/{household}", "/api/moves/of/" + family.id(), 404),
        ask("GET /api/moves/doors", "/api/moves/doors?within=" + BAOCHENG_1, 404),
        ask(
            "POST /api/moves",
            "/api/moves",
            "{'household': '%s', 'kind': 'OUT'}".formatted(family.id()),
            404),
        ask(
            "POST /api/moves/arrivals",
            "/api/moves/arrivals",
            "{'name': '王某', 'household': '%s'}".formatted(family.id()),
            404),
        ask(
            "POST /api/moves/births",
            "/api/moves/births",
            "{'household': '%s', 'name': '王某', 'on': '2026-01-01', 'motherElsewhere': true}"
                .formatted(family.id()),
            404),
        ask(
            "POST /api/hand-over-files",
            "/api/hand-over-files",
            "{'household': '%s', 'toName': '广州市', 'phone': '027-1', 'basis': 'CONSENT'}"
                .formatted(family.id()),
            404),
        ask("POST /api/hand-over-files/{move}", file(), 404),
        ask("GET /api/hand-over-files/{move}", file(), 404),
        ask("GET /api/hand-over-files/{move}/answer", file() + "/answer", 404),
        ask(
            "POST /api/hand-over-files/{move}/code",
            file() + "/code",
            "{'code': '000000000098'}",
            404),
        ask(
            "POST /api/hand-over-files/looks",
            "/api/hand-over-files/looks",
            "{'file': 'x', 'passphrase': 'x'}",
            422),
        ask(
            "POST /api/hand-over-files/arrivals",
            "/api/hand-over-files/arrivals",
            "{'file': 'x', 'passphrase': 'x'}",
            422),
        ask(
            "POST /api/hand-over-files/answers",
            "/api/hand-over-files/answers",
            "{'file': 'x'}",
            422),
        ask("GET /api/law/bases", "/api/law/bases?within=" + BAOCHENG, 404),
        ask("GET /api/law/bases/{key}", "/api/law/bases/" + basis(), 404),
        ask(
            "POST /api/law/bases",
            "/api/law/bases",
            "{'kind': 'APPROVAL', 'title': 'x', 'number': 'x', 'issuer': 'x', 'words': 'x', 'area': '%s', 'from': '2026-01-01', 'collects': []}"
                .formatted(BAOCHENG),
            404),
        ask(
            "POST /api/law/bases/{key}/withdrawal",
            "/api/law/bases/" + basis() + "/withdrawal",
            "{'reason': 'x'}",
            404),
        ask("GET /api/law/duties", "/api/law/duties?within=" + BAOCHENG, 404),
        ask(
            "POST /api/law/duties",
            "/api/law/duties",
            "{'agency': 'HEALTH', 'kind': 'ASSIST', 'name': 'x', 'payer': 'REQUESTER', 'basis': 'RCL-43', 'area': '%s', 'from': '2026-02-01'}"
                .formatted(BAOCHENG),
            404),
        ask(
            "POST /api/law/duties/{id}/withdrawal",
            "/api/law/duties/" + SOME_ID + "/withdrawal",
            "{'reason': 'x'}",
            404),
        ask("GET /api/law/item-uses", "/api/law/item-uses?within=" + BAOCHENG, 404),
        ask(
            "POST /api/law/item-uses",
            "/api/law/item-uses",
            "{'item': 'RELIGION', 'area': '%s', 'basis': 'x', 'purpose': 'x', 'until': '2030-01-01'}"
                .formatted(BAOCHENG),
            404),
        ask(
            "POST /api/law/item-uses/{id}/end",
            "/api/law/item-uses/" + SOME_ID + "/end",
            "{'reason': 'x'}",
            404),
        ask("GET /api/forms", "/api/forms", 200),
        ask("GET /api/forms/uses", "/api/forms/uses?place=" + BAOCHENG, 404),
        ask("GET /api/forms/uses/{form}", "/api/forms/uses/" + form() + "?place=" + BAOCHENG, 404),
        ask("GET /api/forms/{id}", "/api/forms/" + form(), 404),
        ask(
            "PUT /api/forms/{id}/meanings",
            "/api/forms/" + form() + "/meanings",
            "{'version': 1, 'rows': [], 'choices': []}",
            404),
        ask("DELETE /api/forms/{id}", "/api/forms/" + form(), 404),
        ask("GET /api/forms/{id}/preview", "/api/forms/" + form() + "/preview", 404),
        ask(
            "POST /api/forms/{id}/issue",
            "/api/forms/" + form() + "/issue",
            "{'agency': 'HEALTH', 'issuer': 'x', 'number': 'x', 'basis': 'x', 'duty': 'x', 'purpose': 'x', 'validFrom': '2026-01-01', 'validUntil': '2026-12-31', 'keepUntil': '2026-12-31'}",
            404),
        ask(
            "GET /api/forms/{id}/filled",
            "/api/forms/" + form() + "/filled?place=" + BAOCHENG,
            404),
        ask("GET /api/issues", "/api/issues?which=IN&size=200", 200),
        ask("GET /api/issues/{id}", issue(), 404),
        ask(
            "PUT /api/issues/{id}/deadline",
            issue() + "/deadline",
            "{'deadline': '2030-01-01T00:00:00Z'}",
            404),
        ask(
            "PUT /api/issues/{id}/registration",
            issue() + "/registration",
            "{'basis': 'x', 'duty': 'x', 'number': 'x'}",
            404),
        ask("POST /api/issues/{id}/withdrawal", issue() + "/withdrawal", "{'words': 'x'}", 404),
        ask("POST /api/issues/{id}/closing", issue() + "/closing", 404),
        ask(
            "POST /api/issues/{id}/returns",
            issue() + "/returns",
            "{'reason': 'OTHER', 'words': 'x'}",
            404),
        ask(
            "POST /api/returns/{id}/answer",
            "/api/returns/420102002-7/answer",
            "{'kind': 'EXPLAINED', 'words': 'x'}",
            404),
        ask("POST /api/returns/{id}/acceptance", "/api/returns/420102002-7/acceptance", 404),
        ask(
            "POST /api/returns/{id}/dispute",
            "/api/returns/420102002-7/dispute",
            "{'words': 'x'}",
            404),
        ask(
            "POST /api/returns/{id}/ruling",
            "/api/returns/420102002-7/ruling",
            "{'upheld': true, 'words': 'x'}",
            404),
        ask("GET /api/residents/{resident}/category", person + "/category", 404),
        ask(
            "POST /api/residents/{resident}/category/registrations",
            person + "/category/registrations",
            "{'id': '%s', 'cause': 'SYMPTOMS'}".formatted(SOME_ID),
            404),
        ask(
            "POST /api/residents/{resident}/category/decisions",
            person + "/category/decisions",
            "{'id': '%s', 'category': 'CONFIRMED', 'cause': 'TEST', 'bodyName': 'x', 'decidedAt': '2026-01-01T00:00:00Z'}"
                .formatted(SOME_ID),
            404),
        ask(
            "POST /api/residents/{resident}/category/endings",
            person + "/category/endings",
            "{'id': '%s', 'ending': 'EXCLUDED', 'cause': 'TEST', 'bodyName': 'x', 'decidedAt': '2026-01-01T00:00:00Z'}"
                .formatted(SOME_ID),
            404),
        ask(
            "POST /api/residents/{resident}/category/placements",
            person + "/category/placements",
            "{'id': '%s', 'facility': 'HOME'}".formatted(SOME_ID),
            404),
        ask(
            "POST /api/residents/{resident}/category/tests",
            person + "/category/tests",
            "{'id': '%s'}".formatted(SOME_ID),
            404),
        ask(
            "POST /api/residents/{resident}/category/entries/{entry}/withdrawal",
            person + "/category/entries/" + SOME_ID + "/withdrawal",
            "{'reason': 'x'}",
            404),
        ask("GET /api/categories/people", "/api/categories/people?place=" + BAOCHENG, 404),
        ask("GET /api/categories/targets", "/api/categories/targets?place=" + BAOCHENG, 404),
        ask(
            "GET /api/categories/targets/{target}/people",
            "/api/categories/targets/CONFIRMED_ADMITTED/people?place=" + BAOCHENG,
            404),
        ask(
            "GET /api/categories/targets/COMMUNITIES_CLOSED/communities",
            "/api/categories/targets/COMMUNITIES_CLOSED/communities?place=" + BAOCHENG,
            404),
        ask("GET /api/categories/purposes", "/api/categories/purposes?within=" + BAOCHENG, 404),
        ask(
            "POST /api/categories/purposes",
            "/api/categories/purposes",
            "{'area': '%s', 'basis': 'PHERL-39', 'purpose': 'x', 'until': '2030-01-01', 'keepUntil': '2030-01-01'}"
                .formatted(BAOCHENG),
            404),
        ask(
            "PUT /api/categories/purposes/{id}/end",
            "/api/categories/purposes/" + SOME_ID + "/end",
            "{'until': '2030-01-01', 'keepUntil': '2030-01-01', 'reason': 'x'}",
            404),
        ask(
            "GET /api/categories/closure-orders",
            "/api/categories/closure-orders?within=" + BAOCHENG,
            404),
        ask(
            "POST /api/categories/closure-orders",
            "/api/categories/closure-orders",
            "{'area': '%s', 'basis': 'IDL-63', 'issuer': 'x'}".formatted(BAOCHENG),
            404),
        ask(
            "DELETE /api/categories/closure-orders/{id}",
            "/api/categories/closure-orders/" + SOME_ID,
            404),
        ask(
            "PUT /api/categories/closures/{community}",
            "/api/categories/closures/" + BAOCHENG,
            404),
        ask(
            "DELETE /api/categories/closures/{community}",
            "/api/categories/closures/" + BAOCHENG,
            404),
        ask("GET /api/journal", "/api/journal?within=" + JIANGAN, 404),
        ask("GET /api/accounts", "/api/accounts?q=" + worker, 200),
        ask(
            "POST /api/accounts",
            "/api/accounts",
            "{'user': 'xx', 'name': 'x', 'post': {'role': 'GRID_WORKER', 'title': 'x', 'place': '%s'}}"
                .formatted(BAOCHENG_1),
            404),
        ask(
            "POST /api/accounts/{user}/posts",
            "/api/accounts/" + worker + "/posts",
            "{'role': 'GRID_WORKER', 'title': 'x', 'place': '%s'}".formatted(JIANGHAN),
            404),
        ask(
            "PUT /api/accounts/{user}/disabled",
            "/api/accounts/" + worker + "/disabled",
            "{'disabled': true}",
            404),
        ask(
            "POST /api/accounts/{user}/one-time-password",
            "/api/accounts/" + worker + "/one-time-password",
            404),
        ask("DELETE /api/accounts/{user}/lockout", "/api/accounts/" + worker + "/lockout", 404),
        ask("GET /api/sign-ins", "/api/sign-ins?user=" + worker, 200),
        ask("GET /api/lockouts", "/api/lockouts", 200),
        ask("GET /api/accounts/{user}/sessions", "/api/accounts/" + worker + "/sessions", 404),
        ask("DELETE /api/accounts/{user}/sessions", "/api/accounts/" + worker + "/sessions", 404),
        ask(
            "DELETE /api/accounts/{user}/second-factor",
            "/api/accounts/" + worker + "/second-factor",
            404),
        ask("GET /api/posts/{id}/colleagues", "/api/posts/" + post + "/colleagues", 404),
        ask(
            "POST /api/posts/{id}/deputies",
            "/api/posts/" + post + "/deputies",
            "{'user': 'x', 'until': '2030-01-01T00:00:00Z'}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}",
            whistle() + "/calls/HEALTH",
            "{'words': 'x'}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/acknowledgement",
            whistle() + "/calls/HEALTH/acknowledgement",
            "{}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/arrival",
            whistle() + "/calls/HEALTH/arrival",
            "{}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/refusal",
            whistle() + "/calls/HEALTH/refusal",
            "{'words': 'x'}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/ruling",
            whistle() + "/calls/HEALTH/ruling",
            "{'mustCome': true, 'words': 'x'}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/leave",
            whistle() + "/calls/HEALTH/leave",
            "{'words': 'x'}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/release",
            whistle() + "/calls/HEALTH/release",
            "{'goes': true, 'words': 'x'}",
            404),
        ask(
            "POST /api/whistles/{id}/calls/{agency}/recall",
            whistle() + "/calls/HEALTH/recall",
            "{'words': 'x'}",
            404),
        ask(
            "PUT /api/whistles/{id}/calls/{agency}/rating",
            whistle() + "/calls/HEALTH/rating",
            "{'solved': 'YES', 'words': 'x'}",
            404),
        ask("POST /api/whistles/{id}/resolution", whistle() + "/resolution", "{'words': 'x'}", 404),
        ask("POST /api/whistles/{id}/withdrawal", whistle() + "/withdrawal", "{'words': 'x'}", 404),
        ask("POST /api/whistles/{id}/remarks", whistle() + "/remarks", "{'words': 'x'}", 404),
        ask("GET /api/whistles", "/api/whistles?place=" + BAOCHENG, 404),
        ask(
            "POST /api/whistles",
            "/api/whistles",
            "{'kind': 'EMERGENCY', 'agencies': ['HEALTH'], 'place': '%s', 'spot': 'x', 'words': 'x'}"
                .formatted(BAOCHENG),
            404),
        ask("GET /api/whistles/terms", "/api/whistles/terms?place=" + BAOCHENG, 404),
        ask("GET /api/whistles/departments", "/api/whistles/departments?place=" + BAOCHENG, 404),
        ask(
            "GET /api/whistles/departments/{agency}",
            "/api/whistles/departments/HEALTH?place=" + BAOCHENG,
            404),
        ask("GET /api/whistles/{id}", whistle(), 404),
        ask("DELETE /api/deputies/{id}", "/api/deputies/" + SOME_ID, 404),
        ask(
            "PUT /api/posts/{id}/until",
            "/api/posts/" + post + "/until",
            "{'until': '2030-01-01T00:00:00Z'}",
            404),
        ask("DELETE /api/posts/{id}/until", "/api/posts/" + post + "/until", 404),
        ask(
            "PUT /api/posts/{id}/agency",
            "/api/posts/" + post + "/agency",
            "{'agency': 'HEALTH'}",
            404),
        ask("DELETE /api/posts/{id}/agency", "/api/posts/" + post + "/agency", 404),
        ask("DELETE /api/posts/{id}", "/api/posts/" + SOME_ID, 404));
  }

  /** The address of a hand-over between two grids that are both not the callers'. */
  private String move() {
    if (move == null) {
      var told =
          Http.at(port)
              .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1))
              .post(
                  "/api/moves",
                  "{'household': '%s', 'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'}"
                      .formatted(family.id(), family.members().getLast(), Neighbourhood.TAINING_1));
      move = "/api/moves/" + told.json().at("/move/move").asString();
    }
    return move;
  }

  private static String order() {
    return """
    {'title': 'x', 'words': 'x', 'scope': '%s', 'level': 'GRID', 'unit': 'x', 'rule': 'PER_PLACE',
     'byHand': [], 'within': '3wd', 'emergency': false,
     'means': {'people': null, 'goods': [], 'money': null, 'powers': '', 'data': '', 'lends': []}}
    """
        .formatted(BAOCHENG);
  }

  /** The address of an order of the other district's, an exercise that nobody else here meets. */
  private String orderHere(String step) {
    if (order == null) {
      var notice =
          WuhanNotices.all().stream().filter(it -> it.number() == 12).findFirst().orElseThrow();
      var wish = notice.order("ERL-77", DAZHI, null).orElseThrow();
      var by = forms.caller(Role.SUBDISTRICT_OFFICER, DAZHI);
      order =
          java.util.Objects.requireNonNull(
              transaction.execute(_ ->
                  orders
                      .begin(by, UUID.randomUUID())
                      .issue("exercise:elsewhere", wish)
                      .id()
                      .toString()));
    }
    return "/api/orders/" + order + step;
  }

  private String taskHere(String step) {
    return orderHere("/tasks/" + BAOCHENG + step);
  }

  /** The address of a whistle blown in the other district. */
  private String whistle() {
    if (whistle == null) {
      var blown =
          Http.at(port)
              .signedIn(world.someone(Role.SUBDISTRICT_OFFICER, Neighbourhood.DAZHI))
              .post(
                  "/api/whistles",
                  "{'kind': 'EMERGENCY', 'agencies': ['HEALTH'], 'place': '%s', 'spot': '保成路', 'words': 'x'}"
                      .formatted(BAOCHENG));
      whistle = "/api/whistles/" + blown.json().path("id").asString();
    }
    return whistle;
  }

  /** The key of an approval of the other district. */
  private String basis() {
    if (basis == null) {
      basis =
          Http.at(port)
              .signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN))
              .post(
                  "/api/law/bases",
                  "{'kind': 'APPROVAL', 'title': '保成社区的批复', 'number': '1', 'issuer': 'x', 'words': 'x', 'area': '%s', 'from': '2026-01-01', 'collects': []}"
                      .formatted(BAOCHENG))
              .json()
              .path("key")
              .asString();
    }
    return basis;
  }

  /** A form that a department of the other district is still preparing. */
  private String form() {
    if (form == null) {
      form =
          Http.at(port)
              .signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN))
              .upload(
                  "/api/forms?agency=HEALTH&place=" + BAOCHENG,
                  "file",
                  java.util.List.of(Http.File.of("x.csv", "序号,姓名,性别,联系电话\n1,,,\n2,,,")))
              .json()
              .path("id")
              .asString();
    }
    return form;
  }

  /** The address of a form that is out in a community that is not the callers'. */
  private String issue() {
    if (issue == null) issue = "/api/issues/" + forms.letOut(JIANGAN, BAOCHENG);
    return issue;
  }

  /** A sweep over the community. */
  private String sweep() {
    if (sweep == null) {
      var caller = forms.caller(Role.SUBDISTRICT_OFFICER, Neighbourhood.DAZHI);
      var until = java.time.Instant.now().plus(java.time.Duration.ofHours(1));
      sweep =
          sweeps
              .start(
                  caller,
                  new Sweep.Wish(
                      forms.letOut(JIANGAN, BAOCHENG),
                      "x",
                      "x",
                      BAOCHENG,
                      Mode.EVERY_DOOR,
                      null,
                      until))
              .id()
              .toString();
    }
    return sweep;
  }

  private static final String GROUND =
      "'ground': {'authority': 'x', 'basis': 'ERL-72', 'notice': 'x', 'words': 'x'}";

  private static String activation() {
    return "{'id': '%s', 'plan': 'flood', 'level': 'IV', 'places': ['%s'], 'matter': 'x', 'until': '2099-01-01T00:00:00Z', 'exercise': false, %s}"
        .formatted(UUID.randomUUID(), BAOCHENG, GROUND);
  }

  /** The address of something about an exercise over a community here. */
  private String alive(String rest) {
    if (alive == null) {
      var caller = forms.caller(Role.COMMUNITY_SECRETARY, BAOCHENG);
      var wish =
          new ActivationWish(
              UUID.randomUUID(),
              "flood",
              ResponseLevel.IV,
              List.of(BAOCHENG),
              "x",
              java.time.Instant.now().plus(java.time.Duration.ofHours(1)),
              new Ground("", "", "", ""),
              true);
      alive = activations.declare(caller, wish).id().toString();
    }
    return "/api/command/activations/" + alive + rest;
  }

  /** The address of a hand-over by file, which the callers' place has no part in. */
  private String file() {
    if (file == null) {
      var told =
          Http.at(port)
              .signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG))
              .post(
                  "/api/hand-over-files",
                  "{'household': '%s', 'residents': ['%s'], 'toName': '广州市', 'phone': '027-1', 'basis': 'CONSENT'}"
                      .formatted(family.id(), family.members().get(1)));
      file = "/api/hand-over-files/" + told.json().path("move").asString();
    }
    return file;
  }

  private static java.time.LocalDate today() {
    return java.time.LocalDate.now(org.linli.facts.Period.ZONE);
  }

  private String building() {
    return secretary()
        .get("/api/buildings?size=200&within=" + BAOCHENG_1)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("households").asInt() > 0)
        .reduce((_, last) -> last)
        .orElseThrow()
        .path("id")
        .asString();
  }

  private Http secretary() {
    return Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
  }

  /** A sheet of paper of this community, printed today. */
  private String sheet() {
    if (sheet == null) {
      sheet =
          secretary()
              .post(
                  "/api/paper-sheets",
                  "{'buildings': ['%s'], 'day': '%s'}".formatted(building(), today()))
              .json()
              .at("/0/number")
              .asString();
    }
    return sheet;
  }

  private static final String SOME_ID = "6f1c1c1e-3a50-4a37-9a6e-6b1f1f9b1a01";

  /** Sent as files; the rooms' own stories send rows of another's place and see them refused. */
  private static final TreeSet<String> UPLOADS =
      new TreeSet<>(
          java.util.List.of(
              "POST /api/registers/imports",
              "POST /api/reports/batch",
              "POST /api/forms",
              "POST /api/categories/lists",
              "POST /api/facts/list",
              "POST /api/facts/list/rest",
              "POST /api/places/imports",
              "POST /api/places/outlines",
              "POST /api/places/grids",
              "POST /api/zones",
              "POST /api/accounts/imports",
              "PUT /api/cases/{id}/photos/{photo}"));

  @Test
  void noEndpointIsForgotten() {
    var told = new TreeSet<>(OWN);
    told.addAll(UPLOADS);
    told.addAll(asks().keySet());
    assertThat(endpoints()).isSubsetOf(told);
  }

  @TestFactory
  Stream<DynamicTest> whatIsElsewhereDoesNotExist() {
    var commander = Http.at(port).signedIn(world.someone(Role.COMMAND, JIANGHAN));
    var worker =
        Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, Neighbourhood.ELSEWHERE));
    var officer = Http.at(port).signedIn(world.someone(Role.SECURITY_OFFICER, JIANGHAN));
    var steward = Http.at(port).signedIn(world.someone(Role.STEWARD, Neighbourhood.ELSEWHERE));
    var endpoints = endpoints();
    return asks().entrySet().stream()
        .filter(it -> endpoints.contains(it.getKey()))
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey(),
                () -> {
                  for (var caller : java.util.List.of(commander, worker, officer, steward)) {
                    var answer = send(caller, it.getKey(), it.getValue());
                    assertThat(answer.status()).as(it.getKey()).isIn(it.getValue().status(), 403);
                    // A problem repeats the address it answers, which the caller knew already.
                    assertThat(answer.text().replace(it.getValue().path().split("\\?")[0], ""))
                        .doesNotContain(family.id().toString())
                        .doesNotContain("保成")
                        .doesNotContain("grid-worker-" + BAOCHENG_1);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> nobodyGetsInWithoutSigningIn() {
    var endpoints = endpoints();
    return asks().entrySet().stream()
        .filter(it -> endpoints.contains(it.getKey()))
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey(),
                () ->
                    assertThat(send(Http.at(port), it.getKey(), it.getValue()).status())
                        .isEqualTo(401)));
  }

  private static Http.Answer send(Http caller, String endpoint, Ask ask) {
    return switch (endpoint.substring(0, endpoint.indexOf(' '))) {
      case "GET" -> caller.get(ask.path());
      case "POST" -> caller.post(ask.path(), ask.body());
      case "PUT" -> caller.put(ask.path(), ask.body());
      case "DELETE" -> caller.delete(ask.path());
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  private TreeSet<String> endpoints() {
    var endpoints = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .forEach(method -> endpoints.add(method + " " + path))));
    return endpoints;
  }

  private static Map.Entry<String, Ask> ask(String endpoint, String path, int status) {
    return ask(endpoint, path, "{}", status);
  }

  private static Map.Entry<String, Ask> ask(String endpoint, String path, String body, int status) {
    return Map.entry(endpoint, new Ask(path, body, status));
  }
}
