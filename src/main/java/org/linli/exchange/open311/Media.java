package org.linli.exchange.open311;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.cases.CaseId;
import org.linli.cases.PublishedCases.Published;
import org.linli.cases.photos.CasePhotos;
import org.linli.cases.photos.Sent;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.springframework.stereotype.Component;

/** The standard's media, which are our photos. */
@Component
class Media {

  private static final int LONGEST_ADDRESS = 500;

  private final CasePhotos photos;
  private final Texts texts;

  Media(CasePhotos photos, Texts texts) {
    this.photos = photos;
    this.texts = texts;
  }

  /**
   * What was told, with the address of a photo elsewhere as words. It is never fetched: whoever
   * sends it could make us ask machines that only we can reach.
   */
  static String withAddress(String words, @Nullable String address) {
    if (address == null) return words;
    if (address.length() > LONGEST_ADDRESS || !address.matches("https?://\\S+")) {
      throw Open311Trouble.bad("media_url is not an address of at most 500 letters");
    }
    return words + "\n" + address;
  }

  /** Adds photos to what has just been reported; one that is refused does not undo the report. */
  String take(Caller caller, CaseId id, List<Sent> sent) {
    var refused = new StringBuilder();
    for (var one : sent) {
      try {
        photos.add(caller, id, UUID.randomUUID(), one);
      } catch (Refusal why) {
        refused.append(' ').append(texts.say("open311.photo-refused", texts.detail(why)));
      } catch (NoSuchElementException notTheirs) {
        // The key reports here and does not see what it reported.
        refused.append(' ').append(texts.say("open311.photo-refused", ""));
      }
    }
    return refused.toString();
  }

  /** Where the first photo of each is fetched: only of those whose words may be read. */
  Map<CaseId, String> addresses(List<Published> found, String root) {
    var clear = found.stream().filter(it -> it.words() != null).map(Published::id).toList();
    return photos.outsideLinks(clear).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> root + "/open311/v2/media/" + it.getValue() + ".jpg"));
  }

  byte[] photo(String link) {
    try {
      return photos.outside(link);
    } catch (NoSuchElementException gone) {
      throw Open311Trouble.unknown("the photo was not found, or its address is too old");
    }
  }
}
