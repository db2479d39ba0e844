package dev.volley.fork;

import dev.volley.wire.proto.ToWorker;
import java.time.Duration;

/**
 * What it takes to start one worker.
 *
 * @param identity who it is
 * @param launch starts its host
 * @param nonce stands in its preamble
 * @param configure its first command
 * @param exitTimeout how long its host may take to end after Goodbye
 */
record ForkOrder(
    Identity identity,
    Host.Launch launch,
    String nonce,
    ToWorker configure,
    Duration exitTimeout) {}
