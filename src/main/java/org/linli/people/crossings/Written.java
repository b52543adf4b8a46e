package org.linli.people.crossings;

import org.linli.people.moves.HandOverId;

/** A file as it is handed out, with the passphrase that is told by telephone and kept nowhere. */
record Written(HandOverId move, String fileName, String file, SpokenDigits passphrase) {}
