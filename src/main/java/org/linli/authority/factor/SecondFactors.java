package org.linli.authority.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.authority.AuthorityReason;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/** Sets second factors up, checks their codes, and takes them away. */
@Component
public class SecondFactors {

  private static final String ISSUER = "Linli";
  private static final String COLUMN = "second_factor.secret";
  private static final int RECOVERY_CODES = 10;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondFactorStore store;
  private final Vault vault;
  private final Clock clock;

  SecondFactors(SecondFactorStore store, Vault vault, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /** What came of a code typed (or not) at sign-in. */
  public enum Check {
    NOT_NEEDED,
    PASSED,
    PASSED_BY_RECOVERY_CODE,
    MISSING,
    WRONG
  }

  /** The secret in letters and as the address a QR code holds; shown while setting up only. */
  public record Setup(String secret, String uri) {}

  public FactorStanding of(UUID account) {
    return store
        .find(account)
        .map(it ->
            it.confirmedAt() == null
                ? new FactorStanding.Begun()
                : new FactorStanding.InForce(it.confirmedAt(), store.codesLeft(account)))
        .orElseGet(FactorStanding.None::new);
  }

  /** Begins anew; what is in force is first taken away, so that no one changes it in passing. */
  public Setup begin(Account account) {
    var totp = Totp.fresh();
    if (!store.begin(account.id(), vault.seal(totp.letters(), COLUMN, account.id()))) {
      throw Refusal.because(AuthorityReason.SECOND_FACTOR_IN_FORCE);
    }
    return new Setup(totp.letters(), totp.uri(ISSUER, account.user()));
  }

  /** The first code shows that the app has the secret; answers the recovery codes, told once. */
  public List<String> confirm(UUID account, String code) {
    var begun = store.find(account).filter(it -> it.confirmedAt() == null);
    if (begun.isEmpty()) throw Refusal.because(AuthorityReason.SECOND_FACTOR_NOT_BEGUN);
    var now = clock.instant();
    var step = totp(account, begun.get()).stepOf(plain(code), now, begun.get().lastStep());
    if (step.isEmpty()) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("code", code, FactorFault.NOT_THE_CODE)));
    }
    store.confirm(account, now, step.getAsLong());
    return renewRecoveryCodes(account);
  }

  public Check check(UUID account, @Nullable String typed) {
    var factor = store.find(account).filter(it -> it.confirmedAt() != null);
    if (factor.isEmpty()) return Check.NOT_NEEDED;
    var code = plain(typed == null ? "" : typed);
    if (code.isEmpty()) return Check.MISSING;
    var step = totp(account, factor.get()).stepOf(code, clock.instant(), factor.get().lastStep());
    if (step.isPresent() && store.use(account, step.getAsLong())) return Check.PASSED;
    return store.useCode(account, vault.hash(code)) ? Check.PASSED_BY_RECOVERY_CODE : Check.WRONG;
  }

  /** New recovery codes instead of those there were. */
  public List<String> renewRecoveryCodes(UUID account) {
    var codes = new ArrayList<String>();
    while (codes.size() < RECOVERY_CODES) codes.add(recoveryCode());
    store.keepCodes(account, codes.stream().map(it -> vault.hash(plain(it))).toList());
    return List.copyOf(codes);
  }

  /** Whether there was one to take away. */
  public boolean remove(UUID account) {
    return store.remove(account);
  }

  private Totp totp(UUID account, SecondFactorStore.Row row) {
    return Totp.read(vault.open(row.secret(), COLUMN, account));
  }

  /** Two groups of five letters, 49 bits; kept as keyed hashes only. */
  private static String recoveryCode() {
    var code = new StringBuilder();
    for (var i = 0; i < 10; i++) {
      if (i == 5) code.append('-');
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  private static String plain(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
  }
}
