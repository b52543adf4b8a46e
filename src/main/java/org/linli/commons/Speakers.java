package org.linli.commons;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.StewardPosts;

/** Who speaks and who acted for somebody, by name: looked up once for all that is shown. */
public record Speakers(Map<UUID, StewardPosts.Person> people, Map<UUID, String> titles) {

  /** Those of whom only the name is shown; one read, however many. */
  public static Speakers named(StewardPosts people, Set<UUID> accounts) {
    return new Speakers(people.named(accounts), Map.of());
  }

  /** Two reads, however many. */
  static Speakers of(
      StewardPosts people, Posts posts, Collection<BuildingNotice> notices, Set<UUID> proxies) {
    var accounts = new HashSet<>(proxies);
    for (var it : notices) accounts.add(it.author());
    var held = notices.stream().map(BuildingNotice::post).collect(Collectors.toSet());
    return new Speakers(people.named(accounts), posts.titles(held));
  }

  /** Name and post: neighbours know who says it. */
  String author(BuildingNotice of) {
    var title = titles.getOrDefault(of.post(), "");
    var name = name(of.author());
    return title.isEmpty() || title.equals(name) ? name : name + " · " + title;
  }

  /** Empty where nobody has the account any more. */
  public String name(UUID account) {
    var person = people.get(account);
    return person == null ? "" : person.name();
  }

  /** The same; null where nobody acted. */
  public @Nullable String nameOrNull(@Nullable UUID account) {
    return account == null ? null : name(account);
  }
}
