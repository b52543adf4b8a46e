package org.linli.facts.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F5: a form states basis, duty, purpose and time, or is refused by name; what becomes of it. */
@Story
@Tag("F5")
@Tag("G5")
class AdmissionStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired Issues issues;
  @Autowired IssueLapses lapses;
  @Autowired JdbcClient jdbc;
  @Autowired java.time.Clock clock;

  private Caller officer;
  private Http department;
  private Http community;
  private Http district;

  @BeforeEach
  void people() {
    officer = forms.officer(JIANGAN);
    department = Http.at(port).signedIn(officer.user());
    community = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    district = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
  }

  /** The terms that are let through, one part of them changed. */
  private static final class Draft {
    SourceAgency agency = SourceAgency.CIVIL_AFFAIRS;
    String issuer = "江岸区民政局";
    String number = LetOutForms.newNumber();
    String basis = "PIPL-34";
    String duty = "MZ-02";
    String purpose = "安排走访";
    LocalDate from = LocalDate.MIN;
    LocalDate until = LocalDate.MIN;
    @Nullable Instant deadline;
    LocalDate keep = LocalDate.MIN;
    @Nullable String emergency;
  }

  private List<String> refused(UnaryOperator<Draft> change) {
    return refused(change, BAOCHENG, 10, "NAME", "PHONE");
  }

  private List<String> refused(
      UnaryOperator<Draft> change, PlaceCode over, int asks, String... items) {
    return issues.refusals(officer, terms(change), forms.load(over, asks, items)).stream()
        .map(it -> it.why().name())
        .toList();
  }

  private Terms terms(UnaryOperator<Draft> change) {
    var draft = new Draft();
    draft.from = forms.today();
    draft.until = forms.today().plusDays(60);
    draft.deadline = LetOutForms.noon(forms.today().plusDays(30));
    draft.keep = forms.today().plusDays(90);
    var it = change.apply(draft);
    return new Terms(
        it.agency,
        it.issuer,
        it.number,
        it.basis,
        it.duty,
        it.purpose,
        it.from,
        it.until,
        it.deadline,
        it.keep,
        it.emergency);
  }

  private static UnaryOperator<Draft> with(java.util.function.Consumer<Draft> change) {
    return it -> {
      change.accept(it);
      return it;
    };
  }

  @Test
  void everyReasonHasItsName() {
    assertThat(refused(with(it -> {}))).isEmpty();
    assertThat(refused(with(it -> it.basis = ""))).containsExactly("NO_BASIS");
    assertThat(refused(with(it -> it.basis = "NONE-1"))).containsExactly("NO_BASIS");
    assertThat(refused(with(it -> it.basis = "RCL2018-20"))).contains("BASIS_NOT_IN_FORCE");
    assertThat(refused(with(it -> it.basis = "SHRC-36"))).containsExactly("BASIS_ELSEWHERE");
    assertThat(refused(with(it -> it.basis = "PIPL-19"))).containsExactly("BASIS_DOES_NOT_ALLOW");
    assertThat(refused(with(it -> it.duty = "WJ-02"))).containsExactly("NOT_ON_DUTY_LIST");
    assertThat(refused(with(it -> it.duty = "MZ-10"))).containsExactly("DUTY_TAKEN_BACK");
    assertThat(refused(with(it -> it.number = " "))).containsExactly("NUMBER_MISSING");
    assertThat(refused(with(it -> it.purpose = ""))).containsExactly("PURPOSE_MISSING");
    assertThat(refused(with(it -> it.issuer = ""))).containsExactly("ISSUER_MISSING");
    assertThat(refused(with(it -> it.keep = it.until.minusDays(1))))
        .containsExactly("KEPT_TOO_SHORT");
    assertThat(refused(with(it -> it.keep = it.until.plusDays(367))))
        .containsExactly("KEPT_TOO_LONG");
    assertThat(refused(with(it -> it.from = it.until.plusDays(1)))).contains("VALIDITY_BACKWARDS");
    assertThat(refused(with(it -> it.until = it.from = forms.today().minusDays(1))))
        .contains("VALIDITY_OVER");
    assertThat(refused(with(it -> it.deadline = null))).containsExactly("DEADLINE_MISSING");
    assertThat(refused(with(it -> it.deadline = LetOutForms.noon(forms.today().plusDays(1)))))
        .containsExactly("DEADLINE_TOO_SHORT");
    assertThat(
            refused(
                with(it -> it.deadline = LetOutForms.noon(it.until).plus(Duration.ofHours(11)))))
        .containsExactly("DEADLINE_AT_NIGHT");
    assertThat(refused(with(it -> it.deadline = LetOutForms.noon(it.until.plusDays(1)))))
        .containsExactly("DEADLINE_AFTER_VALIDITY");
    assertThat(refused(with(it -> {}), BAOCHENG, 1, "NAME", "RELIGION"))
        .contains("ITEM_OFF", "BASIS_DOES_NOT_ALLOW");
    assertThat(refused(with(it -> {}), BAOCHENG, 1, "NO_SUCH")).containsExactly("UNKNOWN_ITEM");
    assertThat(refused(with(it -> {}), JIANGHAN, 1, "NAME")).containsExactly("OUTSIDE_PLACE");
    assertThat(refused(with(it -> it.emergency = " "))).containsExactly("EVENT_MISSING");
  }

  @Test
  void allReasonsAreToldAtOnceEachWithWhatToDo() {
    var bad =
        terms(
            with(it -> {
              it.basis = "";
              it.duty = "";
              it.purpose = "";
            }));

    assertThatThrownBy(() -> issues.issue(officer, bad, forms.load(BAOCHENG, 5)))
        .isInstanceOfSatisfying(
            Refusal.class,
            it -> {
              assertThat(it.reason()).isEqualTo(AdmissionReason.NOT_ADMITTED);
              assertThat(it.faults())
                  .extracting(fault -> fault.why().name())
                  .containsExactly("PURPOSE_MISSING", "NO_BASIS", "NOT_ON_DUTY_LIST");
            });
  }

  @Test
  void aFormThatOnlyTakesWhatIsKnownMayBeWantedAtOnce() {
    assertThat(
            refused(
                with(it -> it.deadline = clock.instant().plus(Duration.ofDays(1))),
                BAOCHENG,
                0,
                "NAME"))
        .doesNotContain("DEADLINE_TOO_SHORT");
  }

  @Test
  void aNumberIsNotGivenTwiceWhileItsFormIsOut() {
    var first = forms.terms();
    issues.issue(officer, first, forms.load(DAZHI, 1));

    assertThat(refused(with(it -> it.number = first.number()))).containsExactly("NUMBER_TAKEN");
  }

  @Test
  void theCommunityFindsTheFormAndWhatItRestsOn() {
    var id = forms.letOut(JIANGAN, DAZHI);

    var seen = community.get("/api/issues/" + id).json();

    assertThat(seen.at("/issue/state").asString()).isEqualTo("IN_FORCE");
    assertThat(seen.at("/issue/mine").asBoolean()).isFalse();
    assertThat(seen.at("/basis/title").asString()).isEqualTo("个人信息保护法第三十四条");
    assertThat(seen.at("/issue/basisNamed/englishName").asString())
        .isEqualTo("Personal Information Protection Law, article 34");
    assertThat(seen.at("/duty/name").asString()).isEqualTo("独居老年人探访关爱");
    assertThat(seen.at("/log/0/step").asString()).isEqualTo("ISSUE");
    assertThat(community.get("/api/issues?which=IN&openOnly=true&size=200").text())
        .contains(id.toString());
    assertThat(department.get("/api/issues?which=OUT&size=200").text()).contains(id.toString());
    assertThat(community.get("/api/issues?which=OUT").status()).isEqualTo(403);
  }

  @Test
  void onlyTheOriginatorMovesTheDeadlineAndNeverEarlier() {
    var id = forms.letOut(JIANGAN, BAOCHENG);
    var path = "/api/issues/" + id + "/deadline";
    var later = LetOutForms.noon(forms.today().plusDays(40));

    assertThat(deadline(district, path, later).problem()).isEqualTo("/problems/not-the-originator");
    assertThat(deadline(community, path, later).status()).isEqualTo(403);
    assertThat(deadline(department, path, LetOutForms.noon(forms.today().plusDays(29))).problem())
        .isEqualTo("/problems/not-earlier");
    assertThat(deadline(department, path, LetOutForms.noon(forms.today().plusDays(61))).problem())
        .isEqualTo("/problems/after-validity");
    assertThat(deadline(department, path, later).json().at("/issue/deadline").asString())
        .isEqualTo(later.toString());
  }

  private static Http.Answer deadline(Http who, String path, Instant to) {
    return who.put(path, "{'deadline': '%s'}".formatted(to));
  }

  @Test
  void anEmergencyGoesOutFirstAndIsRegisteredWithinADayOrStopsAsking() {
    var id =
        issues.issue(
            officer,
            terms(
                with(it -> {
                  it.emergency = "7·1 暴雨内涝";
                  it.basis = it.duty = it.number = "";
                })),
            forms.load(BAOCHENG, 5));
    assertThat(state(id)).isEqualTo("EMERGENCY_UNREGISTERED");
    assertThat(issues.isInForce(id)).isTrue();

    passes(id, Duration.ofHours(25));
    assertThat(lapses.lapse()).isPositive();

    assertThat(state(id)).isEqualTo("SUSPENDED");
    assertThat(issues.isInForce(id)).isFalse();
    var registration = "/api/issues/" + id + "/registration";
    var wrong =
        department.put(registration, "{'basis': 'PIPL-19', 'duty': 'MZ-02', 'number': '补1'}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("basis");
    var right =
        department.put(
            registration,
            "{'basis': 'PIPL-34', 'duty': 'MZ-02', 'number': '%s'}"
                .formatted(LetOutForms.newNumber()));
    assertThat(right.json().at("/issue/state").asString()).as(right.text()).isEqualTo("REGISTERED");
    assertThat(issues.isInForce(id)).isTrue();
  }

  @Test
  void whatRestsOnAWithdrawnApprovalStopsAsking() {
    var key =
        district
            .post(
                "/api/law/bases",
                "{'kind': 'APPROVAL', 'title': '批复', 'number': '1', 'issuer': 'x', 'words': 'x', 'area': '%s', 'from': '%s', 'collects': ['PERSONAL', 'ORDINARY']}"
                    .formatted(JIANGAN, forms.today()))
            .json()
            .path("key")
            .asString();
    var id = issues.issue(officer, terms(with(it -> it.basis = key)), forms.load(BAOCHENG, 3));

    district.post("/api/law/bases/" + key + "/withdrawal", "{'reason': '超出授权'}");

    assertThat(state(id)).isEqualTo("SUSPENDED");
    assertThat(refused(with(it -> it.basis = key))).containsExactly("BASIS_NOT_IN_FORCE");
  }

  @Test
  void aFormWhoseValidityIsOverEndsByItselfAndOneIsClosedOrWithdrawn() {
    var expired = forms.letOut(JIANGAN, BAOCHENG);
    jdbc.sql("update form_issue set valid_from = :day, valid_until = :day where id = :id")
        .param("day", forms.today().minusDays(1))
        .param("id", expired)
        .update();
    passes(expired, Duration.ofDays(61));
    lapses.lapse();
    assertThat(state(expired)).isEqualTo("EXPIRED");

    var closed = forms.letOut(JIANGAN, BAOCHENG);
    assertThat(department.post("/api/issues/" + closed + "/closing", "{}").status()).isEqualTo(204);
    assertThat(state(closed)).isEqualTo("CLOSED");
    assertThat(department.post("/api/issues/" + closed + "/closing", "{}").problem())
        .isEqualTo("/problems/issue-over");

    var withdrawn = forms.letOut(JIANGAN, BAOCHENG);
    var path = "/api/issues/" + withdrawn + "/withdrawal";
    assertThat(community.post(path, "{'words': '不要'}").status()).isEqualTo(403);
    assertThat(district.post(path, "{'words': '重复了'}").status()).isEqualTo(204);
    assertThat(state(withdrawn)).isEqualTo("WITHDRAWN");
  }

  @Test
  void aCityDepartmentDoesNotLetFormsOutBelowWhatItsBasisAsksFor() {
    var secretary = forms.caller(Role.SUBDISTRICT_OFFICER, DAZHI);
    var faults =
        issues.refusals(
            secretary, terms(with(it -> it.basis = "STAT-17")), forms.load(BAOCHENG, 1));
    assertThat(faults).extracting(it -> it.why().name()).containsExactly("BASIS_FOR_HIGHER");
    assertThat(
            issues.refusals(
                forms.officer(CITY),
                terms(with(it -> it.basis = "STAT-17")),
                forms.load(BAOCHENG, 1)))
        .isEmpty();
  }

  private String state(UUID id) {
    return department.get("/api/issues/" + id).json().at("/issue/state").asString();
  }

  private void passes(UUID id, Duration by) {
    jdbc.sql("update form_issue set due = due - :by * interval '1 second' where id = :id")
        .param("by", by.toSeconds())
        .param("id", id)
        .update();
  }
}
