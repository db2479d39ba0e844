package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for TCP ports that this process listens on, in Linux's tables under {@code /proc/self}; on
 * another operating system nothing is found.
 */
final class PortSentinel implements Sentinel {
  private static final Path PROCESS = Paths.get("/proc/self");
  private static final List<String> TABLES = Arrays.asList("net/tcp", "net/tcp6");
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENING = "0A";
  private static final String SOCKET = "socket:[";

  private Set<String> known = Collections.emptySet();

  @Override
  public void before() {
    known = listening().keySet();
  }

  @Override
  public List<Leak> after() {
    Map<String, Integer> left = listening();
    left.keySet().removeAll(known);
    known = Collections.emptySet();
    if (!left.isEmpty()) {
      // The tables show every process's sockets, and reading one's own costs more.
      left.keySet().retainAll(ownSockets());
    }
    List<Leak> leaks = new ArrayList<>();
    left.values().stream()
        .sorted()
        .forEach(
            port ->
                leaks.add(LeakWatch.leak(Leak.Kind.PORT, "port " + port + ", listened on", "")));
    return leaks;
  }

  /** Ports by the inode of the socket that listens. */
  private static Map<String, Integer> listening() {
    Map<String, Integer> ports = new TreeMap<>();
    for (String table : TABLES) {
      for (String line : lines(PROCESS.resolve(table))) {
        String[] fields = line.trim().split("\\s+", -1);
        if (fields.length > INODE && fields[STATE].equals(LISTENING)) {
          String address = fields[LOCAL_ADDRESS];
          ports.put(
              fields[INODE], Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16));
        }
      }
    }
    return ports;
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table, StandardCharsets.US_ASCII);
    } catch (IOException noSuchTable) {
      // Not Linux, or without this protocol: what cannot be read tells nothing.
      return Collections.emptyList();
    }
  }

  private static Set<String> ownSockets() {
    Set<String> inodes = new HashSet<>();
    File[] descriptors = PROCESS.resolve("fd").toFile().listFiles();
    for (File descriptor : descriptors == null ? new File[0] : descriptors) {
      String target = target(descriptor.toPath());
      if (target.startsWith(SOCKET)) {
        inodes.add(target.substring(SOCKET.length(), target.length() - 1));
      }
    }
    return inodes;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      // Then it is no leak either.
      return "";
    }
  }
}
