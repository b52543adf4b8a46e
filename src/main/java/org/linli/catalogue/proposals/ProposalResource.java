package org.linli.catalogue.proposals;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.catalogue.DataType;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for items that are proposed for the catalogue. */
@RestController
@RequestMapping("/api/catalogue/proposals")
class ProposalResource {

  private final Proposals proposals;

  ProposalResource(Proposals proposals) {
    this.proposals = proposals;
  }

  /** Where a proposal stands. */
  enum ProposalState {
    OPEN,
    ACCEPTED,
    SYNONYM,
    DECLINED
  }

  /** {@code item} is the key of the item it became or is another name of. */
  record ProposalView(
      UUID id,
      Instant at,
      String label,
      ItemSubject subject,
      DataType type,
      @Nullable String unit,
      List<String> codes,
      SourceAgency owner,
      String form,
      ProposalState state,
      @Nullable String item,
      @Nullable String reason) {

    static ProposalView of(Proposal it) {
      var proposed = it.proposed();
      var state = it.state();
      return new ProposalView(
          it.id(),
          it.at(),
          proposed.label(),
          proposed.subject(),
          proposed.type(),
          proposed.unit(),
          proposed.codes(),
          proposed.owner(),
          proposed.form(),
          switch (state) {
            case Proposal.State.Open _ -> ProposalState.OPEN;
            case Proposal.State.Accepted _ -> ProposalState.ACCEPTED;
            case Proposal.State.Synonym _ -> ProposalState.SYNONYM;
            case Proposal.State.Declined _ -> ProposalState.DECLINED;
          },
          switch (state) {
            case Proposal.State.Accepted accepted -> accepted.key();
            case Proposal.State.Synonym(var of) -> of;
            case Proposal.State.Open _, Proposal.State.Declined _ -> null;
          },
          state instanceof Proposal.State.Declined(var reason) ? reason : null);
    }
  }

  record NewProposal(
      @Schema(example = "是否安装充电桩") String label,
      ItemSubject subject,
      DataType type,
      @Schema(example = "个") @Nullable String unit,
      @Schema(example = "[\"有\", \"无\"]") @Nullable List<String> codes,
      SourceAgency owner,
      @Schema(example = "电动自行车排查表") String form) {}

  record ProposalId(UUID id) {}

  /** {@code fresh} is an ISO 8601 period such as {@code P1Y}; left out: a value never ages. */
  record Acceptance(
      @Schema(example = "Has a charging point") String english,
      @Schema(example = "P1Y") @Nullable String fresh,
      Sensitivity sensitivity) {}

  record AcceptedAs(String key) {}

  record SynonymOf(@Schema(example = "PHONE") String of) {}

  record Declination(@Schema(example = "重复收集") String reason) {}

  @GetMapping
  Page<ProposalView> list(
      Caller caller, @RequestParam(defaultValue = "false") boolean open, Page.Ask ask) {
    return proposals.list(caller, open, ask).map(ProposalView::of);
  }

  /** Where the same waits already, its id is answered. */
  @PostMapping
  @ResponseStatus(CREATED)
  ProposalId propose(Caller caller, @RequestBody NewProposal it) {
    return new ProposalId(
        proposals.propose(
            caller,
            new Proposed(
                it.label(),
                it.subject(),
                it.type(),
                it.unit(),
                it.codes() == null ? List.of() : it.codes(),
                it.owner(),
                it.form())));
  }

  @PutMapping("/{id}/acceptance")
  AcceptedAs accept(Caller caller, @PathVariable UUID id, @RequestBody Acceptance it) {
    return new AcceptedAs(
        proposals.accept(
            caller, id, new Proposal.Terms(it.english(), it.fresh(), it.sensitivity())));
  }

  @PutMapping("/{id}/synonym")
  @ResponseStatus(NO_CONTENT)
  void isSynonym(Caller caller, @PathVariable UUID id, @RequestBody SynonymOf it) {
    proposals.isSynonym(caller, id, it.of());
  }

  @PutMapping("/{id}/declination")
  @ResponseStatus(NO_CONTENT)
  void decline(Caller caller, @PathVariable UUID id, @RequestBody Declination it) {
    proposals.decline(caller, id, it.reason());
  }
}
