package org.linli.places.reorganisation;

import java.util.List;
import java.util.UUID;
import org.linli.base.PlaceCode;

/** Published in the transaction that brought a plan into force: what ended and what began. */
public record PlacesReorganised(UUID plan, List<PlaceCode> ended, List<PlaceCode> begun) {}
