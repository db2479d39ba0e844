package dev.volley.worker;

import java.lang.management.ManagementFactory;

/**
 * Which classes have how many instances, garbage included: to leave that out would take a full
 * collection, which a JVM in trouble may not survive. By reflection, since the worker knows the
 * packages {@code java.*} alone and {@code javax.management} is needed nowhere else. Stateless.
 */
final class HeapHistogram {

  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private HeapHistogram() {}

  /** The histogram as the JVM words it. */
  static String take() throws ReflectiveOperationException {
    Object server = ManagementFactory.class.getMethod("getPlatformMBeanServer").invoke(null);
    Class<?> nameType = Class.forName("javax.management.ObjectName");
    Object name = nameType.getConstructor(String.class).newInstance(COMMANDS);
    Object[] arguments = {new String[] {"-all"}};
    String[] signature = {String[].class.getName()};
    return String.valueOf(
        Class.forName("javax.management.MBeanServerConnection")
            .getMethod("invoke", nameType, String.class, Object[].class, String[].class)
            .invoke(server, name, "gcClassHistogram", arguments, signature));
  }
}
