package org.linli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** The house: rooms on floors, one door a room, SQL and HTTP where they belong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  /** From the ground up. Rooms of one line may use those written before them, never after. */
  private static final List<String> FLOORS =
      List.of(
          "base",
          "sheets",
          "edge",
          "vault",
          "journal",
          "calendar",
          "places",
          "catalogue",
          "law",
          "authority",
          "people",
          "messages",
          "facts",
          "cases",
          "sweeps",
          "orders",
          "command",
          "commons",
          "board",
          "exchange",
          "demo",
          "launch");

  /** Let go of with this class: it is as large as a running program. */
  private final JavaClasses code =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.linli");

  @Test
  void roomsUseOnlyTheDoorsOfRoomsTheyName() {
    ApplicationModules.of(Linli.class).verify();
  }

  @Test
  void floorsOnlyGoDown() {
    var rooms =
        ApplicationModules.of(Linli.class).stream().map(it -> it.getIdentifier().toString());
    assertThat(rooms).isSubsetOf(FLOORS);
    for (var room : FLOORS) {
      var above = FLOORS.subList(FLOORS.indexOf(room) + 1, FLOORS.size());
      if (above.isEmpty()) continue;
      noClasses()
          .that()
          .resideInAPackage("org.linli." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              above.stream().map(it -> "org.linli." + it + "..").toArray(String[]::new))
          .allowEmptyShould(true)
          .check(code);
    }
  }

  @Test
  void sqlStandsOnlyInStores() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .doNotHaveSimpleName("CopyRows") // what several stores send rows with
        .and()
        .resideOutsideOfPackage("org.linli.launch..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(JdbcOperations.class)
        .check(code);
  }

  @Test
  void httpStandsOnlyInResources() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .haveSimpleNameEndingWith("Resource")
        .check(code);
  }

  @Test
  void storesAndResourcesStayInTheirRoom() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .or()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .notBePublic()
        .check(code);
  }

  @Test
  void resourcesDoNotReachPastTheDoorToAStore() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .and()
        .doNotHaveSimpleName("HealthResource")
        .should()
        .accessClassesThat()
        .areAnnotatedWith(org.springframework.stereotype.Repository.class)
        .check(code);
  }

  @Test
  void recordsAndTheBaseKnowNoSpring() {
    noClasses()
        .that()
        .areRecords()
        .or()
        .areEnums()
        .or()
        .resideInAPackage("org.linli.base..")
        .should()
        .accessClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(code);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses().should().callMethod(Instant.class, "now").check(code);
  }
}
