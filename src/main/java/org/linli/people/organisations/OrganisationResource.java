package org.linli.people.organisations;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for organisations and their people. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationResource {

  private final Organisations organisations;
  private final Places places;

  OrganisationResource(Organisations organisations, Places places) {
    this.organisations = organisations;
    this.places = places;
  }

  /** A correction: what is told now, and the version that was looked at. */
  record OrganisationCorrection(int version, OrganisationTold told) {}

  @GetMapping
  Page<OrganisationView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable List<Organisation.Kind> kind,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var found = organisations.list(caller, within, kind == null ? List.of() : kind, q, ask);
    var grids =
        places.named(found.items().stream().map(Organisation::grid).collect(Collectors.toSet()));
    return found.map(it -> OrganisationView.of(it, grids, null));
  }

  @GetMapping("/{organisation}")
  OrganisationView one(Caller caller, @PathVariable OrganisationId organisation) {
    var found = organisations.get(caller, organisation);
    return OrganisationView.of(
        found.organisation(), places.named(Set.of(found.organisation().grid())), found.people());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  OrganisationView add(Caller caller, @RequestBody OrganisationTold told) {
    return one(caller, organisations.add(caller, told));
  }

  @PutMapping("/{organisation}")
  OrganisationView correct(
      Caller caller,
      @PathVariable OrganisationId organisation,
      @RequestBody OrganisationCorrection it) {
    organisations.correct(caller, organisation, it.version(), it.told());
    return one(caller, organisation);
  }

  @DeleteMapping("/{organisation}")
  @ResponseStatus(NO_CONTENT)
  void end(Caller caller, @PathVariable OrganisationId organisation) {
    organisations.end(caller, organisation);
  }

  @PostMapping("/{organisation}/people")
  @ResponseStatus(CREATED)
  OrganisationView addPerson(
      Caller caller,
      @PathVariable OrganisationId organisation,
      @RequestBody Organisations.Joining joining) {
    organisations.addPerson(caller, organisation, joining);
    return one(caller, organisation);
  }

  @DeleteMapping("/{organisation}/people/{person}")
  @ResponseStatus(NO_CONTENT)
  void endPerson(
      Caller caller,
      @PathVariable OrganisationId organisation,
      @Parameter(example = "1042") @PathVariable long person) {
    organisations.endPerson(caller, organisation, person);
  }
}
