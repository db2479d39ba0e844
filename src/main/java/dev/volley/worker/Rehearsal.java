package dev.volley.worker;

import com.google.protobuf.ByteString;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.Asking;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.TakenBack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Says once, to nobody, what a worker must be able to say in need. A class that is first used where
 * the stack is at its end, or where a test's security manager forbids to load it, fails then and
 * may fail for good; so these are used before any of the user's code runs. Stateless.
 */
final class Rehearsal {

  private Rehearsal() {}

  /** Loads and initializes the classes. */
  static void perform() throws IOException {
    Exception thrown = new IllegalStateException("a rehearsal", new IOException());
    thrown.addSuppressed(new AssertionError());
    FrameWriter nowhere = new FrameWriter(new ByteArrayOutputStream());
    nowhere.write(
        FromWorker.newBuilder()
            .setFinished(
                Finished.newBuilder()
                    .setStatus(Finished.Status.ERRED)
                    .setThrown(Throwables.describe(thrown, Rehearsal.class)))
            .build(),
        true);
    nowhere.write(
        FromWorker.newBuilder()
            .setPrinted(Printed.newBuilder().setText(ByteString.copyFrom(new byte[1], 0, 1)))
            .build(),
        true);
    nowhere.write(
        FromWorker.newBuilder().setAsking(Asking.newBuilder().setRequest(1)).build(), true);
    nowhere.write(
        FromWorker.newBuilder().setTakenBack(TakenBack.newBuilder().setRequest(1)).build(), true);
  }
}
