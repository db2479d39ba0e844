package dev.volley.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.lang.reflect.Method;

/**
 * What virtual threads do, which only a JVM from Java 21 on can tell, and only into a file ({@code
 * HotSpotDiagnosticMXBean.dumpThreads}). By reflection, since this is Java 8. Stateless.
 */
final class VirtualThreads {

  private static final String BEAN = "com.sun.management.HotSpotDiagnosticMXBean";

  private static final String FORMAT = BEAN + "$ThreadDumpFormat";

  private VirtualThreads() {}

  /** Whether this JVM has virtual threads and can tell of them. */
  static boolean areKnown() {
    try {
      Class.forName(FORMAT);
      return true;
    } catch (ClassNotFoundException | LinkageError without) {
      return false;
    }
  }

  /** Writes every thread, virtual ones included, to a file that must not exist. */
  static void dump(File file) throws ReflectiveOperationException {
    Class<? extends PlatformManagedObject> type =
        Class.forName(BEAN).asSubclass(PlatformManagedObject.class);
    Class<?> format = Class.forName(FORMAT);
    Object bean = ManagementFactory.getPlatformMXBean(type);
    Method dump = type.getMethod("dumpThreads", String.class, format);
    dump.invoke(bean, file.getAbsolutePath(), format.getField("TEXT_PLAIN").get(null));
  }
}
