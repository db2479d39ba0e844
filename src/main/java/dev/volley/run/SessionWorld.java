package dev.volley.run;

import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a session reaches the world through.
 *
 * @param factory forks workers
 * @param listener what workers speak to: the inbox
 * @param inbox gives the next event, waiting for it
 * @param alarm puts events into the inbox later
 * @param log takes what is found
 * @param clock tells the time for the log
 * @param processor tells how much of the processor workers use; empty where nobody asks
 */
record SessionWorld(
    WorkerFactory factory,
    WorkerListener listener,
    Supplier<SessionEvent> inbox,
    Alarm alarm,
    EventLog log,
    InstantSource clock,
    Optional<ProcessorTime> processor) {}
