package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LoopbackTcpTest {
  private final Transport.Line line;
  private final Process process;
  private final List<String> address;

  LoopbackTcpTest() throws IOException {
    line = new LoopbackTcp().open();
    process = line.process(List.of("sleep", "300")).start();
    address = List.of(line.arguments().get(0).split(":", 3));
  }

  @AfterEach
  void end() {
    line.close();
    process.destroyForcibly();
  }

  @Test
  void turnsAwayWhoDoesNotSayTheToken() throws IOException {
    CompletableFuture<Channel> channel = connect();
    try (Socket stranger = say("0".repeat(address.get(2).length()) + "\n");
        Socket worker = say(address.get(2) + "\nhello")) {
      InputStream frames = channel.join().frames();

      assertThat(frames.readNBytes(5)).asString(StandardCharsets.UTF_8).isEqualTo("hello");
      assertThat(stranger.getInputStream().read()).isEqualTo(-1);
      channel.join().commands().write(7);
      assertThat(worker.getInputStream().read()).isEqualTo(7);
    }
  }

  /** What compares byte by byte and stops at the first that differs tells how far one has come. */
  @Test
  void comparesTheTokenInConstantTime() {
    JavaClasses transport = new ClassFileImporter().importPackages("dev.volley.fork");

    ArchRuleDefinition.classes()
        .that()
        .haveSimpleName("Socketed")
        .should()
        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
        .andShould(
            ArchConditions.never(
                ArchConditions.callMethod(Arrays.class, "equals", byte[].class, byte[].class)))
        .andShould(
            ArchConditions.never(ArchConditions.callMethod(String.class, "equals", Object.class)))
        .check(transport);
  }

  @Test
  void listensForOneWorkerOnly() throws IOException {
    CompletableFuture<Channel> channel = connect();
    try (Socket worker = say(address.get(2) + "\n")) {
      assertThat(worker.isConnected()).isTrue();
      channel.join();

      assertThatThrownBy(() -> say(address.get(2) + "\n")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void givesUpWhenClosed() {
    CompletableFuture<Channel> channel = connect();

    line.close();

    assertThatThrownBy(channel::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  private CompletableFuture<Channel> connect() {
    CompletableFuture<Channel> channel = new CompletableFuture<>();
    DaemonThread.start(
        "connects",
        () -> {
          try {
            channel.complete(line.connect(process));
          } catch (IOException e) {
            channel.completeExceptionally(e);
          }
        });
    return channel;
  }

  private Socket say(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.get(1)));
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
