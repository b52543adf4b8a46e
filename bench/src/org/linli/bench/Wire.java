package org.linli.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One keep-alive connection that sends requests written beforehand: the cheapest client there is. */
final class Wire implements Closeable {

  private final Socket socket;
  private final BufferedInputStream in;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 4096);
  }

  /** Sends one request, reads its whole answer and tells its status. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      if (lower.startsWith("transfer-encoding:")) chunked = true;
    }
    if (chunked) {
      for (var size = chunk(); size > 0; size = chunk()) in.skipNBytes(size + 2L);
      line();
    } else {
      in.skipNBytes(length);
    }
    return status;
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  /** A line without its end. */
  String line() throws IOException {
    var line = new StringBuilder();
    for (var letter = in.read(); letter != '\n'; letter = in.read()) {
      if (letter < 0) throw new IOException("The server closed the connection");
      if (letter != '\r') line.append((char) letter);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
