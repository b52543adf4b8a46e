/**
 * The register from and to spreadsheets: understood, tried dry, carried out, the rest given back.
 */
@NamedInterface("imports")
@NullMarked
package org.linli.people.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
