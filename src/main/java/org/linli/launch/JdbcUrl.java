package org.linli.launch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads an address as PostgreSQL's own tools write it: {@code postgresql://user:pw@host/db}. */
final class JdbcUrl {

  private static final int USUAL_PORT = 5432;

  private JdbcUrl() {}

  static String of(String address) {
    var uri = URI.create(address);
    var url =
        "jdbc:postgresql://%s:%d%s"
            .formatted(
                uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), uri.getPath());
    var user = uri.getUserInfo();
    if (user == null) return url + query(uri, "?");
    var parts = user.split(":", 2);
    var named = url + "?user=" + encoded(parts[0]);
    return (parts.length == 2 ? named + "&password=" + encoded(parts[1]) : named) + query(uri, "&");
  }

  private static String query(URI uri, String joint) {
    return uri.getRawQuery() == null ? "" : joint + uri.getRawQuery();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
