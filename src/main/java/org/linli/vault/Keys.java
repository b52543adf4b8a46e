package org.linli.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installation's keys, made at the first use and kept in one file that only its owner can read:
 * one for sealing what must not be read, one for finding it by a keyed hash, one for signing links.
 */
@Component
class Keys {

  private static final int FINDING_TAG_BYTES = 32;
  private static final int LINK_TAG_BYTES = 12;

  private final SingletonSupplier<Opened> opened;

  Keys(@Value("${linli.keys}") Path file) {
    this.opened = SingletonSupplier.of(() -> open(file));
  }

  private record Opened(Aead sealing, Mac finding, Mac linking) {}

  Aead sealing() {
    return opened.obtain().sealing();
  }

  Mac finding() {
    return opened.obtain().finding();
  }

  Mac linking() {
    return opened.obtain().linking();
  }

  private static Opened open(Path file) {
    try {
      if (!Files.exists(file)) write(file, fresh());
      var texts = new JsonMapper().readValue(Files.readString(file), Texts.class);
      return new Opened(
          sealing(texts.sealing()), signing(texts.finding()), signing(texts.linking()));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("The keys in " + file + " cannot be used", trouble);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private record Texts(String sealing, String finding, String linking) {}

  private static Map<String, String> fresh() throws GeneralSecurityException {
    var texts = new LinkedHashMap<String, String>();
    var sealing = AeadConfig2026.get();
    var signing = MacConfig2026.get();
    texts.put("sealing", fresh(PredefinedAeadParameters.AES256_GCM, sealing));
    texts.put("finding", fresh(hmac(FINDING_TAG_BYTES), signing));
    texts.put("linking", fresh(hmac(LINK_TAG_BYTES), signing));
    return texts;
  }

  /** Without the library's prefix, so that a link stays short enough for a small QR code. */
  private static HmacParameters hmac(int tagBytes) throws GeneralSecurityException {
    return HmacParameters.builder()
        .setKeySizeBytes(32)
        .setTagSizeBytes(tagBytes)
        .setHashType(HmacParameters.HashType.SHA256)
        .setVariant(HmacParameters.Variant.NO_PREFIX)
        .build();
  }

  private static String fresh(Parameters parameters, Configuration configuration)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        KeysetHandle.generateNew(parameters, configuration),
        configuration,
        InsecureSecretKeyAccess.get());
  }

  private static Aead sealing(String text) throws GeneralSecurityException {
    return handle(text, AeadConfig2026.get()).getPrimitive(AeadConfig2026.get(), Aead.class);
  }

  private static Mac signing(String text) throws GeneralSecurityException {
    return handle(text, MacConfig2026.get()).getPrimitive(MacConfig2026.get(), Mac.class);
  }

  private static KeysetHandle handle(String text, Configuration configuration)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        text, configuration, InsecureSecretKeyAccess.get());
  }

  private static void write(Path file, Map<String, String> texts) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.writeString(
        file, new JsonMapper().writeValueAsString(texts), StandardOpenOption.TRUNCATE_EXISTING);
  }
}
