package dev.volley.zoo.run;

import org.junit.jupiter.api.Test;

class SurroundingsZoo {
  @Test
  void tells() throws Exception {
    for (String name : new String[] {"run.id", "worker.id", "worker.slot", "worker.count"}) {
      System.out.println(name + "=" + System.getProperty("volley." + name));
      String variable = "VOLLEY_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
      System.out.println(variable + "=" + System.getenv(variable));
    }
    System.out.println("forkNumber=" + System.getProperty("surefire.forkNumber"));
    System.out.println("mine=" + System.getProperty("zoo.mine"));
    System.out.println("stdin=" + System.in.read());
  }
}
