package org.linli.authority.signin;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.linli.authority.Account;
import org.linli.authority.Accounts;
import org.linli.authority.AuthorityReason;
import org.linli.authority.factor.SecondFactors;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the security officer, and of the lockouts that managers of accounts may lift too. */
@Service
@Transactional
public class Security {

  private final Accounts accounts;
  private final Attempts attempts;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Journal journal;

  Security(
      Accounts accounts,
      Attempts attempts,
      Sessions sessions,
      SecondFactors factors,
      Journal journal) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.factors = factors;
    this.journal = journal;
  }

  /** The accounts within the caller's place that are locked now, by user name. */
  @Transactional(readOnly = true)
  Page<Account> locked(Caller caller, Page.Ask ask) {
    caller.require(Power.MANAGE_SECURITY);
    return accounts.locked(caller.place(), ask);
  }

  /** Opens the door again; what failed is still told to the person at the next sign-in. */
  void lift(Caller caller, String user) {
    caller.requireOneOf(Power.MANAGE_ACCOUNTS, Power.MANAGE_SECURITY);
    var account = accounts.within(caller, user);
    attempts.forget(account.user());
    journal.note(caller, "LOCKOUT_LIFTED", account.user(), caller.place(), Map.of());
  }

  @Transactional(readOnly = true)
  List<Sessions.Open> sessions(Caller caller, String user) {
    caller.require(Power.MANAGE_SECURITY);
    return sessions.of(accounts.within(caller, user).id());
  }

  /** Ends all open sessions of an account now; they can sign in again. */
  void endSessions(Caller caller, String user) {
    caller.require(Power.MANAGE_SECURITY);
    var account = accounts.within(caller, user);
    var ended = sessions.endOthers(account.id(), null);
    journal.note(
        caller, "SESSIONS_ENDED", account.user(), caller.place(), Map.of("sessions", ended));
  }

  /** For somebody whose phone and recovery codes are lost; nobody does it for themselves. */
  void removeSecondFactor(Caller caller, String user) {
    caller.require(Power.MANAGE_SECURITY);
    var account = accounts.within(caller, user);
    if (account.id().equals(caller.account())) {
      throw Refusal.because(AuthorityReason.OWN_SECOND_FACTOR);
    }
    if (!factors.remove(account.id())) throw new NoSuchElementException(user);
    journal.note(caller, "SECOND_FACTOR_REMOVED", account.user(), caller.place(), Map.of());
  }
}
