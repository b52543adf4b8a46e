package org.linli.command.activations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.command.plans.ResponseLevel;

/**
 * An activation as it is declared: what is responded to, how strongly, where, until when, on which
 * ground.
 *
 * @param id given by whoever declares, so that asking twice declares once
 * @param plan the key of the plan that holds at the first place
 * @param places where; none within another
 * @param matter what is responded to
 * @param until the expected end
 * @param exercise play it, binding nobody; what of {@code ground} is blank is filled in
 */
public record ActivationWish(
    UUID id,
    @Schema(example = "epidemic") String plan,
    ResponseLevel level,
    List<PlaceCode> places,
    @Schema(example = "江岸区聚集性呼吸道传染病疫情") String matter,
    Instant until,
    Ground ground,
    boolean exercise) {

  public ActivationWish {
    places = List.copyOf(places);
  }
}
