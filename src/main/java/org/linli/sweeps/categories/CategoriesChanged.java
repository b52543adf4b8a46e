package org.linli.sweeps.categories;

import org.linli.base.PlaceCode;

/**
 * Somebody of a grid stands otherwise now, or what is done about them is. Tells no more than where.
 * Published within the transaction.
 */
public record CategoriesChanged(PlaceCode grid) {}
