package org.linli.authority;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;

/** It was said which kind of department a post works for; told in the same transaction. */
public record PostAgencyChanged(UUID post, @Nullable SourceAgency agency) {}
