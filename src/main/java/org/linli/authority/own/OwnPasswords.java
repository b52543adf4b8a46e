package org.linli.authority.own;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.authority.Accounts;
import org.linli.authority.passwords.PasswordFault;
import org.linli.authority.passwords.Passwords;
import org.linli.authority.signin.Attempts;
import org.linli.authority.signin.Self;
import org.linli.authority.signin.Sessions;
import org.linli.base.Refusal;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to one's own password. */
@Service
public class OwnPasswords {

  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Journal journal;

  OwnPasswords(
      Accounts accounts,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      Journal journal) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.journal = journal;
  }

  /** Changes the caller's password and ends their sessions but the one that is kept. */
  @Transactional(noRollbackFor = Refusal.class)
  void change(Self self, String present, String wanted, @Nullable UUID kept) {
    var account = confirm(self, "present", present);
    if (passwords.match(wanted, account.password())) {
      Passwords.refuse("wanted", PasswordFault.AS_BEFORE);
    }
    accounts.keepPassword(
        account, passwords.keepOwn("wanted", wanted, account.user(), account.name()));
    var ended = sessions.endOthers(account.id(), kept);
    journal.note(
        self.caller(),
        "PASSWORD_CHANGED",
        account.user(),
        self.caller().place(),
        Map.of("sessionsEnded", ended));
  }

  /**
   * Whoever sits at somebody's open browser is not yet that person: asks the password again.
   * Failures count as those of signing in do.
   */
  Account confirm(Self self, String field, String password) {
    var account = accounts.byId(self.caller().account());
    attempts.admit(account.user(), self.address());
    if (!passwords.match(password, account.password())) {
      attempts.failed(account.user(), self.address());
      Passwords.refuse(field, PasswordFault.NOT_THE_PRESENT_ONE);
    }
    return account;
  }
}
