package dev.volley.zoo.run.contexts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A context that takes its time, and leaves a file in a shared directory for each time. */
@Configuration
class Counted {
  private static final long MILLIS = 300;

  /** What is expensive. */
  @Bean
  String built(Environment environment) throws IOException, InterruptedException {
    Thread.sleep(MILLIS);
    String name = Arrays.toString(environment.getActiveProfiles()) + "-" + UUID.randomUUID();
    Files.createFile(Path.of(System.getProperty("zoo.directory"), name));
    return name;
  }
}
