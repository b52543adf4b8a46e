package org.linli.authority;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.catalogue.SourceAgency;
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

/** HTTP for managing accounts and posts. */
@RestController
@RequestMapping("/api")
class AccountResource {

  private final Accounts accounts;
  private final Posts posts;
  private final Places places;

  AccountResource(Accounts accounts, Posts posts, Places places) {
    this.accounts = accounts;
    this.posts = posts;
    this.places = places;
  }

  record NewAccount(
      @Schema(example = "wang-fang") String user,
      @Schema(example = "王芳") String name,
      Post.Wish post) {}

  record Disabling(boolean disabled) {}

  record End(Instant until) {}

  record OfAgency(SourceAgency agency) {}

  record AccountView(
      String user,
      String name,
      boolean disabled,
      boolean passwordOneTime,
      @Nullable Instant lockedUntil,
      List<PostView> posts) {}

  /** What whoever manages accounts hands over; it is shown this once. */
  record GivenView(AccountView account, String oneTimePassword) {}

  record OneTimePassword(String oneTimePassword) {}

  @GetMapping("/accounts")
  Page<AccountView> list(Caller caller, @RequestParam(defaultValue = "") String q, Page.Ask ask) {
    return accounts.list(caller, q, ask).map(this::view);
  }

  @PostMapping("/accounts")
  @ResponseStatus(CREATED)
  GivenView create(Caller caller, @RequestBody NewAccount it) {
    places.current(caller, it.post().place());
    var given = accounts.create(caller, it.user().strip(), it.name().strip(), it.post());
    return new GivenView(view(given.account()), given.oneTimePassword());
  }

  @PostMapping("/accounts/{user}/posts")
  @ResponseStatus(CREATED)
  AccountView addPost(
      Caller caller,
      @Parameter(example = "wang-fang") @PathVariable String user,
      @RequestBody Post.Wish post) {
    places.current(caller, post.place());
    posts.give(caller, user, post);
    return view(accounts.managed(caller, user));
  }

  @PostMapping("/accounts/{user}/one-time-password")
  @ResponseStatus(CREATED)
  OneTimePassword giveOneTimePassword(
      Caller caller, @Parameter(example = "wang-fang") @PathVariable String user) {
    return new OneTimePassword(accounts.giveOneTimePassword(caller, user));
  }

  @PutMapping("/accounts/{user}/disabled")
  @ResponseStatus(NO_CONTENT)
  void disable(
      Caller caller,
      @Parameter(example = "wang-fang") @PathVariable String user,
      @RequestBody Disabling it) {
    accounts.disable(caller, user, it.disabled());
  }

  @PutMapping("/posts/{id}/until")
  @ResponseStatus(NO_CONTENT)
  void changeEnd(Caller caller, @PathVariable UUID id, @RequestBody End it) {
    posts.changeEnd(caller, id, it.until());
  }

  @DeleteMapping("/posts/{id}/until")
  @ResponseStatus(NO_CONTENT)
  void leaveOpen(Caller caller, @PathVariable UUID id) {
    posts.changeEnd(caller, id, null);
  }

  @PutMapping("/posts/{id}/agency")
  @ResponseStatus(NO_CONTENT)
  void changeAgency(Caller caller, @PathVariable UUID id, @RequestBody OfAgency it) {
    posts.changeAgency(caller, id, it.agency());
  }

  @DeleteMapping("/posts/{id}/agency")
  @ResponseStatus(NO_CONTENT)
  void leaveAgency(Caller caller, @PathVariable UUID id) {
    posts.changeAgency(caller, id, null);
  }

  @DeleteMapping("/posts/{id}")
  @ResponseStatus(NO_CONTENT)
  void endPost(Caller caller, @PathVariable UUID id) {
    posts.end(caller, id);
  }

  private AccountView view(Account account) {
    return new AccountView(
        account.user(),
        account.name(),
        account.isDisabled(),
        account.password().oneTime(),
        account.lockedUntil(),
        posts.views(account.posts()));
  }
}
