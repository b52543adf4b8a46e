package org.linli.facts.admission;

import java.util.UUID;

/** A form is over; its asks are released already. */
public record IssueEnded(UUID issue, State.End end) {}
