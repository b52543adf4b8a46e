package org.linli.authority;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.linli.base.Page;
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
  private final Places places;

  AccountResource(Accounts accounts, Places places) {
    this.accounts = accounts;
    this.places = places;
  }

  record NewAccount(
      @Schema(example = "wang-fang") String user,
      @Schema(example = "王芳") String name,
      @Schema(example = "a long pass phrase") String password,
      Post.Wish post) {}

  record Disabling(boolean disabled) {}

  record AccountView(String user, String name, boolean disabled, List<PostView> posts) {}

  @GetMapping("/accounts")
  Page<AccountView> list(Caller caller, @RequestParam(defaultValue = "") String q, Page.Ask ask) {
    return accounts.list(caller, q, ask).map(this::view);
  }

  @PostMapping("/accounts")
  @ResponseStatus(CREATED)
  AccountView create(Caller caller, @RequestBody NewAccount it) {
    places.current(caller, it.post().place());
    return view(accounts.create(caller, it.user(), it.name(), it.password(), it.post()));
  }

  @PostMapping("/accounts/{user}/posts")
  @ResponseStatus(CREATED)
  AccountView addPost(
      Caller caller,
      @Parameter(example = "wang-fang") @PathVariable String user,
      @RequestBody Post.Wish post) {
    places.current(caller, post.place());
    return view(accounts.addPost(caller, user, post));
  }

  @PutMapping("/accounts/{user}/disabled")
  @ResponseStatus(NO_CONTENT)
  void disable(
      Caller caller,
      @Parameter(example = "wang-fang") @PathVariable String user,
      @RequestBody Disabling it) {
    accounts.disable(caller, user, it.disabled());
  }

  @DeleteMapping("/posts/{id}")
  @ResponseStatus(NO_CONTENT)
  void endPost(Caller caller, @PathVariable UUID id) {
    accounts.endPost(caller, id);
  }

  private AccountView view(Account account) {
    return new AccountView(
        account.user(),
        account.name(),
        account.disabledAt() != null,
        account.posts().stream().map(post -> PostView.of(post, places)).toList());
  }
}
