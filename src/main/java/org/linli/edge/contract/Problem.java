package org.linli.edge.contract;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.linli.edge.Texts;

/**
 * A refusal as it is sent (RFC 9457). {@code type} is {@code /problems/} and the reason's name;
 * {@code errors} lists what is wrong with single fields or cells, and is left out where the refusal
 * is about the whole.
 */
record Problem(
    @Schema(format = "uri-reference", example = "/problems/not-found") URI type,
    String title,
    @Schema(minimum = "400", maximum = "599") int status,
    @Schema(description = "a sentence for a person, in the language asked for") String detail,
    @Schema(format = "uri-reference", description = "the address that was asked for") URI instance,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<Texts.FaultView> errors) {}
