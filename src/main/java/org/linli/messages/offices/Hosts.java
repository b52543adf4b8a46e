package org.linli.messages.offices;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;

/**
 * Where robots may be told, as the installation says: {@code wecom} and {@code dingtalk} are the
 * two services' own hosts; beside them stand addresses ({@code https://host}) of services that run
 * in an office's own net. Nothing typed on a page leads anywhere else.
 *
 * @param origins scheme, host and port, for each kind of robot
 */
record Hosts(Map<AddressKind, Set<String>> origins) {

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,200}");
  private static final List<AddressKind> ROBOTS = List.of(AddressKind.WECOM, AddressKind.DINGTALK);

  Hosts {
    origins = Map.copyOf(origins);
  }

  /** What stands in the setting, apart by commas. */
  static Hosts of(String setting) {
    var all = new HashMap<AddressKind, Set<String>>();
    ROBOTS.forEach(it -> all.put(it, new HashSet<>()));
    Arrays.stream(setting.split(",", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .forEach(it -> all.forEach((kind, origins) -> origins.addAll(origins(kind, it))));
    return new Hosts(
        all.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> Set.copyOf(it.getValue()))));
  }

  private static Set<String> origins(AddressKind kind, String word) {
    return switch (word) {
      case "wecom" -> kind == AddressKind.WECOM ? Set.of("https://qyapi.weixin.qq.com") : Set.of();
      case "dingtalk" ->
          kind == AddressKind.DINGTALK ? Set.of("https://oapi.dingtalk.com") : Set.of();
      default -> {
        if (!ORIGIN.matcher(word).matches()) {
          throw new IllegalArgumentException("Not a host for robots: " + word);
        }
        yield Set.of(word.toLowerCase(Locale.ROOT));
      }
    };
  }

  boolean isNone() {
    return origins.values().stream().allMatch(Set::isEmpty);
  }

  /** All of them, to be shown. */
  List<String> shown() {
    return origins.values().stream().flatMap(Set::stream).distinct().sorted().toList();
  }

  /** A robot that somebody wrote down: nothing of what they typed is left but its key. */
  record Robot(AddressKind kind, String address) {}

  Robot read(String typed) {
    var uri = uri(typed);
    var path = uri.getRawPath();
    var kind =
        ROBOTS.stream().filter(it -> it.path().equals(path)).findFirst().orElseThrow(Hosts::wrong);
    var origin = origin(uri);
    if (!origins.getOrDefault(kind, Set.of()).contains(origin)) {
      throw Refusal.because(OfficeReason.HOST_NOT_ALLOWED);
    }
    return new Robot(kind, origin + path + "?" + kind.key() + "=" + key(kind, uri));
  }

  private static URI uri(String typed) {
    try {
      var uri = new URI(typed.strip());
      if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw wrong();
      }
      return uri;
    } catch (URISyntaxException none) {
      throw wrong();
    }
  }

  private static String key(AddressKind kind, URI uri) {
    var query = uri.getRawQuery();
    var begin = kind.key() + "=";
    if (query == null || !query.startsWith(begin)) throw wrong();
    var key = query.substring(begin.length());
    if (!KEY.matcher(key).matches()) throw wrong();
    return key;
  }

  private static Refusal wrong() {
    return Refusal.forFaults(
        EdgeReason.INVALID, List.of(Fault.at("target", "", OfficeFault.NOT_AN_ADDRESS)));
  }

  /** Still, at the moment of sending: the setting may have changed since it was written down. */
  boolean allow(AddressKind kind, String address) {
    return origins.getOrDefault(kind, Set.of()).contains(origin(URI.create(address)));
  }

  private static String origin(URI uri) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
