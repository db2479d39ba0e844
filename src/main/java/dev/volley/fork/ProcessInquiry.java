package dev.volley.fork;

import dev.volley.wire.proto.Cancel;
import dev.volley.wire.proto.Dump;
import dev.volley.wire.proto.ToWorker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a worker by commands, and looks at its process from outside, on threads of its own, since
 * that reads and writes files.
 */
final class ProcessInquiry implements Inquiry {
  private final Identity identity;
  private final CommandWriter commands;
  private final CaptureSink capture;
  private volatile Host.@Nullable OwnProcess process;

  /** About a worker whose process is not started. */
  ProcessInquiry(Identity identity, CommandWriter commands, CaptureSink capture) {
    this.identity = identity;
    this.commands = commands;
    this.capture = capture;
  }

  /** Its host runs; one inside Maven has no process of its own. On any thread. */
  void started(Host host) {
    process = host.process().orElse(null);
  }

  @Override
  public void stacks(int number) {
    commands.send(ToWorker.newBuilder().setDump(Dump.newBuilder().setNumber(number)).build());
  }

  @Override
  public void evidence(int number, Path directory) {
    commands.send(
        ToWorker.newBuilder()
            .setDump(Dump.newBuilder().setNumber(number).setDirectory(directory.toString()))
            .build());
    look("processes", own -> new ProcessPicture(own.handle()).write(directory));
  }

  @Override
  public void signalForDump(Path directory) {
    look("signal", own -> new SignalledDump(own.handle(), capture).write(directory));
  }

  @Override
  public void interrupt(List<Integer> nodes) {
    commands.send(ToWorker.newBuilder().setCancel(Cancel.newBuilder().addAllNodes(nodes)).build());
  }

  @Override
  public void killChildrenSince(Instant since) {
    look("children", own -> ProcessTree.killChildrenSince(own.handle(), own.started(), since));
  }

  private interface Looking {
    void at(Host.OwnProcess process) throws IOException;
  }

  private void look(String name, Looking looking) {
    Optional.ofNullable(process)
        .filter(own -> own.handle().isAlive())
        .ifPresent(alive -> DaemonThread.start(identity.thread(name), () -> look(looking, alive)));
  }

  private void look(Looking looking, Host.OwnProcess alive) {
    try {
      looking.at(alive);
    } catch (IOException e) {
      byte[] line =
          ("Volley: evidence cannot be written: " + e + "\n").getBytes(StandardCharsets.UTF_8);
      capture.accept(line, line.length);
    }
  }
}
