/** The OpenAPI document, made true by rule from the code's own types. */
@NullMarked
package org.linli.edge.contract;

import org.jspecify.annotations.NullMarked;
