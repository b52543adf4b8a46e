package org.linli.places.zones;

import java.util.List;
import org.linli.base.PlaceCode;

/** A functional zone: its own key (such as Z-DHGX), its name, and its subdistricts by code. */
public record Zone(String key, String name, List<PlaceCode> subdistricts) {}
