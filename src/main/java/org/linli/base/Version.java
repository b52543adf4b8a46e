package org.linli.base;

/** Which version of the program this is. */
public final class Version {

  /** As the packaged program's manifest says, or {@code development}. */
  public static final String OF_PROGRAM = read();

  private Version() {}

  private static String read() {
    var written = Version.class.getPackage().getImplementationVersion();
    return written == null ? "development" : written;
  }
}
