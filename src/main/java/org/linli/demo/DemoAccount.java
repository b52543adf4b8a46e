package org.linli.demo;

import org.linli.authority.Post;

/** A post to try: who holds it, and the only time its password and token are told. */
public record DemoAccount(Post post, String user, String password, String token) {}
