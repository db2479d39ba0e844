package dev.volley.run;

import dev.volley.history.HistoryFile;
import dev.volley.history.Observations;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent.Described;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Lock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Learns from the events of a run what the next may expect. Reporter thread. */
final class Learning implements Recorder.Consumer {
  private final HistoryFile file;
  private final Observations observations;
  private final Map<String, String> digests = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private @Nullable Instant started;

  Learning(HistoryFile file, Scope scope, Collection<Candidate> candidates) {
    this.file = file;
    this.observations = new Observations(scope);
    candidates.forEach(each -> digests.put(each.className(), each.digest()));
  }

  @Override
  public void accept(RunEvent event) {
    observations.accept(event);
    if (event instanceof RunEvent.RunStarted run) {
      started = run.at();
    } else if (event instanceof RunEvent.WorkerReady ready && ready.worker().number() == 1) {
      Instant since = started == null ? ready.at() : started;
      observations.workerStarted(Duration.between(since, ready.at()));
    } else if (event instanceof RunEvent.OnWorker on && on.event() instanceof Described described) {
      described.nodes().stream().filter(TestNode::isClass).forEach(this::described);
    }
  }

  private void described(TestNode node) {
    String name = node.source().className().orElseThrow();
    String outermost = Candidate.outermost(name);
    if (!node.traits().fixture().isEmpty() && digests.containsKey(outermost)) {
      observations.needs(outermost, node.traits().fixture());
    }
    String digest = digests.get(name);
    if (digest != null && told.add(name)) {
      Set<String> locks = new TreeSet<>();
      node.traits().locks().stream().map(Lock::key).forEach(locks::add);
      observations.described(name, digest, locks, node.traits().divisible());
    }
  }

  /**
   * Keeps what was learnt.
   *
   * @param apart classes that failed beside others and passed alone
   * @param shares in what share of their time workers computed
   * @return what the user should know
   */
  List<String> save(List<String> apart, ProcessorShares shares) {
    apart.forEach(observations::apart);
    shares.ofAll().ifPresent(observations::cpuShare);
    shares
        .byLabel()
        .forEach(
            (label, share) -> {
              if (digests.containsKey(label)) {
                observations.cpuShare(label, share);
              }
            });
    return file.save(observations);
  }
}
