package org.linli.command.teams;

import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account, as they were told; no more than is needed to find them.
 *
 * @param phone null where none was told
 */
record Person(String name, @Nullable String phone) {}
