package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.linli.Neighbourhood;
import org.linli.authority.Account;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;

/** Somebody with a post, and their cookie. */
final class SignIn {

  private SignIn() {}

  /** Answers a user name that nobody had before. */
  static String somebody(Bench bench, Role role, PlaceCode place) {
    return account(bench, role, place).user();
  }

  /** Somebody new as the doors see them. */
  static Caller caller(Bench bench, Role role, PlaceCode place) {
    var account = account(bench, role, place);
    var post = account.posts().getFirst();
    return new Caller(account.id(), account.user(), post.id(), place, post.powers());
  }

  private static Account account(Bench bench, Role role, PlaceCode place) {
    var user = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    return bench
        .bean(Accounts.class)
        .found(
            user,
            user,
            Neighbourhood.PASSWORD,
            new Post.Wish(role, user, place, null, null),
            "bench");
  }

  static String cookie(int port, String user) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"user\":\"%s\",\"password\":\"%s\"}"
                                .formatted(user, Neighbourhood.PASSWORD)))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }
}
