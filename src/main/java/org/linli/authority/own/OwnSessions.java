package org.linli.authority.own;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.authority.signin.Self;
import org.linli.authority.signin.Sessions;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to one's own open sessions. */
@Service
@Transactional
public class OwnSessions {

  private final Sessions sessions;
  private final Journal journal;

  OwnSessions(Sessions sessions, Journal journal) {
    this.sessions = sessions;
    this.journal = journal;
  }

  @Transactional(readOnly = true)
  List<Sessions.Open> list(Self self) {
    return sessions.of(self.caller().account());
  }

  void end(Self self, UUID id) {
    if (!sessions.end(self.caller().account(), id)) throw new NoSuchElementException();
    var caller = self.caller();
    journal.note(caller, "SESSION_ENDED", caller.user(), caller.place(), Map.of());
  }
}
