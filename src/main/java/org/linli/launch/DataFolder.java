package org.linli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.linli.launch.CannotStart.Why;

/**
 * The folder that holds an installation: the database, its keys, and a mark that says which form of
 * folder it is. Only one running program may hold it.
 */
final class DataFolder implements AutoCloseable {

  /** Raised when an older program could not read the folder any more. */
  static final String FORMAT = "linli-data 1";

  private static final long LEAST_BYTES = 600L * 1024 * 1024;

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Opens the folder, making it when it is not there; refuses one that is not ours to use. */
  static DataFolder open(Path root) {
    try {
      var mark = root.resolve("linli-data");
      if (Files.exists(root) && !Files.exists(mark) && !isEmpty(root)) {
        throw new CannotStart(Why.FOLDER_NOT_OURS, root);
      }
      Files.createDirectories(root);
      refuseAnothersFolder(root);
      if (Files.exists(mark) && !Files.readString(mark).strip().equals(FORMAT)) {
        throw new CannotStart(
            Why.FOLDER_OF_ANOTHER_VERSION, root, Files.readString(mark).strip(), FORMAT);
      }
      if (Files.getFileStore(root).getUsableSpace() < LEAST_BYTES) {
        throw new CannotStart(Why.NO_ROOM_ON_DISK, root, LEAST_BYTES / 1024 / 1024);
      }
      var lock = lock(root);
      Files.writeString(mark, FORMAT + "\n");
      return new DataFolder(root, lock);
    } catch (IOException trouble) {
      throw new CannotStart(Why.FOLDER_NOT_WRITABLE, root, String.valueOf(trouble.getMessage()));
    }
  }

  Path database() {
    return root.resolve("database");
  }

  Path binaries() {
    return root.resolve("postgresql");
  }

  /** What is found by words; it can be made again from the database at any time. */
  Path index() {
    return root.resolve("index");
  }

  Path keys() {
    return root.resolve("keys.json");
  }

  Path demoAccounts() {
    return root.resolve("demo-accounts.json");
  }

  /** The rows an import did not take. */
  Path rest(java.util.UUID id) {
    return root.resolve("import-rest-" + id + ".csv");
  }

  Path firstAdministrator() {
    return root.resolve("first-administrator.txt");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** PostgreSQL refuses a cluster of another owner with words few can read; so we look first. */
  private static void refuseAnothersFolder(Path root) throws IOException {
    if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
    var inside = root.resolve("database");
    var owner = Files.getOwner(Files.exists(inside) ? inside : root).getName();
    var me = System.getProperty("user.name");
    if (!owner.equals(me)) throw new CannotStart(Why.FOLDER_OF_ANOTHER_OWNER, root, owner, me);
  }

  private static FileChannel lock(Path root) throws IOException {
    var channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (held(channel) == null) {
      channel.close();
      throw new CannotStart(Why.FOLDER_IN_USE, root);
    }
    return channel;
  }

  private static java.nio.channels.@Nullable FileLock held(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException byThisProgram) {
      return null;
    }
  }

  private static boolean isEmpty(Path root) throws IOException {
    if (!Files.isDirectory(root)) return false;
    try (var inside = Files.list(root)) {
      return inside.findAny().isEmpty();
    }
  }
}
