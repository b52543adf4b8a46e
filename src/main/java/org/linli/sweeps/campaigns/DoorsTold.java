package org.linli.sweeps.campaigns;

import java.util.Set;
import org.linli.base.PlaceCode;

/** Told in the transaction in which something became of doors: in which grids. */
public record DoorsTold(Set<PlaceCode> grids) {}
