package dev.volley.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of tests, said of some of them, and left to other builds: what goals share.
 */
abstract class SchedulingMojo extends UpkeepMojo {

  /**
   * The file in which earlier runs are remembered, or {@code off}. Default: a file per module and
   * execution under {@code ~/.cache/volley/history}, or {@code $XDG_CACHE_HOME/volley/history}. A
   * relative path is relative to the module.
   */
  @Parameter(property = "volley.history")
  @Nullable String history;

  /**
   * How many of some tests may run at once. Each {@code limit} has {@code tests} (a tag, or a
   * pattern of class names such as {@code com.acme.*IT} or {@code *Test#slow*}) and {@code atOnce}.
   */
  @Parameter List<Limit> limits = List.of();

  /**
   * How many workers' share of the machine some tests take. Each {@code weight} has {@code tests},
   * as in {@code limits}, and {@code slots}.
   */
  @Parameter List<Weight> weights = List.of();

  /** Tests that run on one worker after the rest. Each {@code tests} is as in {@code limits}. */
  @Parameter List<@Nullable String> dedicated = List.of();

  /** The part of the tests that this build runs, as in {@code 2/5}; other builds run the others. */
  @Parameter(property = "volley.shard")
  @Nullable String shard;

  /**
   * What decides which class belongs to which shard: {@code hash} (its name alone), {@code count}
   * (equal numbers of classes) or {@code time} (equal durations, as history knows them).
   */
  @Parameter(property = "volley.shardBy", defaultValue = "hash")
  String shardBy;
}
