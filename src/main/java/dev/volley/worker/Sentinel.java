package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.util.List;

/** Looks at one thing in the JVM that classes may leave behind. For one thread at a time. */
interface Sentinel {

  /** Takes down how things are. */
  void before();

  /** What is there now and was not then, or is not as it was; may wait shortly for it to go. */
  List<Leak> after();
}
