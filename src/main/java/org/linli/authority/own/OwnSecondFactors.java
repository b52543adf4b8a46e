package org.linli.authority.own;

import java.util.List;
import java.util.Map;
import org.linli.authority.AuthorityReason;
import org.linli.authority.factor.FactorStanding;
import org.linli.authority.factor.SecondFactors;
import org.linli.authority.signin.Confinement;
import org.linli.authority.signin.Self;
import org.linli.base.Refusal;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to one's own second factor. A password of one's own comes first. */
@Service
public class OwnSecondFactors {

  private final SecondFactors factors;
  private final OwnPasswords passwords;
  private final Journal journal;

  OwnSecondFactors(SecondFactors factors, OwnPasswords passwords, Journal journal) {
    this.factors = factors;
    this.passwords = passwords;
    this.journal = journal;
  }

  @Transactional(readOnly = true)
  FactorStanding standing(Self self) {
    return factors.of(self.caller().account());
  }

  /** Shows a new secret; asks the password, as it ties the account to whoever has the phone. */
  @Transactional(noRollbackFor = Refusal.class)
  SecondFactors.Setup begin(Self self, String password) {
    withOwnPassword(self);
    return factors.begin(passwords.confirm(self, "password", password));
  }

  @Transactional
  List<String> confirm(Self self, String code) {
    withOwnPassword(self);
    var codes = factors.confirm(self.caller().account(), code);
    note(self, "SECOND_FACTOR_SET_UP");
    return codes;
  }

  @Transactional(noRollbackFor = Refusal.class)
  List<String> renewRecoveryCodes(Self self, String password) {
    var account = passwords.confirm(self, "password", password);
    if (!(factors.of(account.id()) instanceof FactorStanding.InForce)) {
      throw Refusal.because(AuthorityReason.SECOND_FACTOR_NOT_BEGUN);
    }
    note(self, "RECOVERY_CODES_RENEWED");
    return factors.renewRecoveryCodes(account.id());
  }

  @Transactional(noRollbackFor = Refusal.class)
  void remove(Self self, String password) {
    var account = passwords.confirm(self, "password", password);
    if (factors.remove(account.id())) note(self, "SECOND_FACTOR_REMOVED");
  }

  private static void withOwnPassword(Self self) {
    if (self.confinement() == Confinement.PASSWORD) {
      throw Refusal.because(AuthorityReason.PASSWORD_MUST_BE_CHANGED);
    }
  }

  private void note(Self self, String action) {
    var caller = self.caller();
    journal.note(caller, action, caller.user(), caller.place(), Map.of());
  }
}
