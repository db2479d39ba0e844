package dev.volley.fork;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.MethodFilter;
import dev.volley.wire.proto.ToWorker;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes a worker's settings down as its first command. Stateless. */
final class ConfigureMessage {
  private ConfigureMessage() {}

  /**
   * The command for one worker.
   *
   * @param inProcess whether it has a process of its own, which it ends after Goodbye
   */
  static ToWorker of(ForkSettings settings, Identity identity, boolean inProcess) {
    ForkSettings.TestFilter filter = settings.filter();
    Configure.Builder configure =
        Configure.newBuilder()
            .putAllSystemProperties(identity.systemProperties(settings))
            .setTestClassPath(
                settings.shownClassPath().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)))
            .putAllConfigurationParameters(settings.configurationParameters())
            .setEnableAssertions(settings.enableAssertions())
            .addAllIncludeTags(filter.includeTags())
            .addAllExcludeTags(filter.excludeTags())
            .addAllIncludeEngines(filter.includeEngines())
            .addAllExcludeEngines(filter.excludeEngines())
            .setExitAfterGoodbye(inProcess)
            .setHeapPercent(settings.watch().heapPercent());
    settings.watch().leaks().forEach(kind -> configure.addWatchedLeaks(LeakMessages.kind(kind)));
    for (ForkSettings.MethodFilter method : filter.methods()) {
      configure.addMethodFilters(
          MethodFilter.newBuilder()
              .setClassRegex(method.classRegex())
              .setMethodRegex(method.methodRegex())
              .setInvocation(method.invocation())
              .setInvocationRegex(method.invocationRegex())
              .setUniqueId(method.uniqueId())
              .setExcluded(method.excluded()));
    }
    return ToWorker.newBuilder().setConfigure(configure).build();
  }
}
