package dev.volley.worker;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Which classes have how many instances, garbage included: to leave that out would take a full
 * collection, which a JVM in trouble may not survive. Stateless.
 */
final class HeapHistogram {

  private HeapHistogram() {}

  /** The histogram as the JVM words it. */
  static String take() throws JMException {
    Object[] arguments = {new String[] {"-all"}};
    String[] signature = {String[].class.getName()};
    return String.valueOf(
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                arguments,
                signature));
  }
}
