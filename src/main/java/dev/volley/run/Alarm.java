package dev.volley.run;

import java.time.Duration;

/** Puts an event into the session's inbox later. */
interface Alarm {
  void after(Duration delay, SessionEvent event);
}
