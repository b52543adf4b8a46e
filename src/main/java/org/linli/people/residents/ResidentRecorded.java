package org.linli.people.residents;

import org.linli.people.ResidentId;

/** Somebody was entered, or a datum of theirs was corrected. Told within the transaction. */
public record ResidentRecorded(ResidentId resident) {}
