package org.linli.places.outlines;

import org.linli.base.PlaceCode;

/** Published in the transaction that stored or removed outlines within a place. */
public record OutlinesChanged(PlaceCode within) {}
