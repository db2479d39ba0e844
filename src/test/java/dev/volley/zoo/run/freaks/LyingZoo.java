package dev.volley.zoo.run.freaks;

import com.google.protobuf.ByteString;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.Described;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Lock;
import dev.volley.wire.proto.Node;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.Started;
import dev.volley.wire.proto.Thrown;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Speaks for its worker: describes and finishes tests of classes whose names are paths, in frames
 * that are well made.
 */
class LyingZoo {
  /** The request that runs this class where its run has no other: suites have the first. */
  private static final int ITS_REQUEST = 2;

  /** Names of classes; {@code zoo.outside} is a directory that nobody may write to. */
  static List<String> names() {
    String outside = System.getProperty("zoo.outside", "/nowhere");
    return List.of(
        outside + "/evil",
        "../../../../../../../../../.." + outside + "/evil",
        "..",
        ".",
        "../evil",
        "a/../../evil",
        "a\\..\\..\\evil",
        "C:\\evil",
        "file:///evil",
        "evil\u0000.xml",
        "evil\n.xml",
        "~/evil",
        "$HOME",
        "CON",
        "aux.Evil",
        "x".repeat(32 * 1024),
        "\u20ac".repeat(10 * 1024),
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "]]><testcase name=\"made up\"/>");
  }

  @Test
  void lies() throws IOException {
    try (OutputStream channel = new FileOutputStream("/dev/fd/4")) {
      FrameWriter frames = new FrameWriter(channel);
      int number = 1_000_000;
      for (String name : names()) {
        number += 3;
        frames.write(described(number, name), true);
        for (int node = number; node < number + 3; node++) {
          frames.write(
              FromWorker.newBuilder().setStarted(Started.newBuilder().setNode(node)).build(), true);
        }
        frames.write(printed(number + 2, name), true);
        for (int node = number + 2; node >= number; node--) {
          frames.write(finished(node, name), true);
        }
      }
    }
  }

  private static FromWorker described(int number, String name) {
    Node.Builder engine = Node.newBuilder().setId(number).setIdPart("[engine:" + name + "]");
    Node.Builder type =
        Node.newBuilder()
            .setId(number + 1)
            .setParent(number)
            .setIdPart("/[class:" + name + "]")
            .setClassName(name)
            .setFixture("/etc/passwd")
            .setDisplayName(name)
            .setLegacyName(name)
            .addTags("/etc/passwd")
            .addLocks(Lock.newBuilder().setKey("/etc/passwd").setExclusive(true));
    Node.Builder test =
        Node.newBuilder()
            .setId(number + 2)
            .setParent(number + 1)
            .setIdPart("/[method:" + name + "]")
            .setKind(Node.Kind.TEST)
            .setClassName(name)
            .setMethodName(name)
            .setLegacyName(name);
    return FromWorker.newBuilder()
        .setDescribed(
            Described.newBuilder()
                .setRequest(ITS_REQUEST)
                .addNodes(engine)
                .addNodes(type)
                .addNodes(test)
                .setComplete(true))
        .build();
  }

  private static FromWorker printed(int number, String name) {
    return FromWorker.newBuilder()
        .setPrinted(
            Printed.newBuilder().setNode(number).setText(ByteString.copyFromUtf8("of " + name)))
        .build();
  }

  private static FromWorker finished(int number, String name) {
    Finished.Builder finished = Finished.newBuilder().setNode(number).setNanos(Long.MAX_VALUE);
    if (number % 3 == 0) {
      finished.setStatus(Finished.Status.SUCCESSFUL);
    } else {
      finished
          .setStatus(Finished.Status.FAILED)
          .setThrown(
              Thrown.newBuilder()
                  .setClassName(name)
                  .setSimpleName(name)
                  .setMessage(name)
                  .setText(name)
                  .addFrames(name)
                  .setCommonFrames(Integer.MIN_VALUE)
                  .setCause(Thrown.newBuilder().setCommonFrames(Integer.MAX_VALUE)));
    }
    return FromWorker.newBuilder().setFinished(finished).build();
  }
}
