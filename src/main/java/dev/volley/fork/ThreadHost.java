package dev.volley.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A worker's thread inside Maven, with a class loader that sees the test class path and nothing of
 * Maven's. It ends by returning; its exit value is 0 then, and 1 where it threw, with the stack
 * trace on the capture. May be killed on any thread.
 */
final class ThreadHost implements Host {
  private static final int PIPE = 64 * 1024;

  private final BytePipe frames = new BytePipe(PIPE);
  private final BytePipe commands = new BytePipe(PIPE);
  private final BytePipe capture = new BytePipe(PIPE);
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private @Nullable Thread thread;

  private ThreadHost() {}

  /**
   * Starts the thread of one worker.
   *
   * @param classPath what the worker sees, Volley's own worker jar included
   * @param mainClass has {@code run(InputStream, OutputStream, String)}
   * @param identity who it is
   * @param nonce what shall precede its first frame
   * @throws IOException if the class cannot be loaded
   */
  static Host start(List<Path> classPath, String mainClass, Identity identity, String nonce)
      throws IOException {
    ThreadHost host = new ThreadHost();
    ClassLoader loader = loader(classPath);
    Method run = runMethod(loader, mainClass);
    Thread thread = DaemonThread.create(identity.thread("inside"), () -> host.live(run, nonce));
    thread.setContextClassLoader(loader);
    host.thread = thread;
    thread.start();
    return host;
  }

  @Override
  public InputStream capture() {
    return capture.source();
  }

  @Override
  public Channel connect() {
    return new Channel(frames.source(), commands.sink());
  }

  @Override
  public CompletionStage<Integer> ended() {
    return ended;
  }

  @Override
  public void kill() {
    commands.sever();
    frames.sever();
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public String inWords() {
    return "its thread in this JVM";
  }

  private void live(Method run, String nonce) {
    int exitValue = 1;
    try {
      run.invoke(null, commands.source(), frames.sink(), nonce);
      exitValue = 0;
    } catch (InvocationTargetException e) {
      tell(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException e) {
      tell(e);
    } finally {
      frames.endWriting();
      capture.endWriting();
      commands.endWriting();
      ended.complete(exitValue);
    }
  }

  private void tell(Throwable thrown) {
    PrintWriter writer =
        new PrintWriter(new OutputStreamWriter(capture.sink(), StandardCharsets.UTF_8));
    thrown.printStackTrace(writer);
    writer.flush();
  }

  /** Left open: threads and shutdown hooks of tests may outlive the worker and load classes. */
  private static ClassLoader loader(List<Path> classPath) throws IOException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toAbsolutePath().toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static Method runMethod(ClassLoader loader, String mainClass) throws IOException {
    try {
      return loader
          .loadClass(mainClass)
          .getMethod("run", InputStream.class, OutputStream.class, String.class);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IOException("its main class cannot be used: " + e, e);
    }
  }
}
