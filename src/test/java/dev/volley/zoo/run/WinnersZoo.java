package dev.volley.zoo.run;

import java.net.URL;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class WinnersZoo {
  @Test
  void tells() throws Exception {
    for (String path : System.getProperty("zoo.paths").split(",", -1)) {
      for (URL url : Collections.list(getClass().getClassLoader().getResources(path))) {
        System.out.println(path + " in " + url);
      }
    }
    String first = System.getProperty("zoo.first");
    System.out.println(first + " first in " + getClass().getClassLoader().getResource(first));
    for (String name : System.getProperty("zoo.classes").split(",", -1)) {
      URL location = Class.forName(name).getProtectionDomain().getCodeSource().getLocation();
      System.out.println(name + " from " + location);
    }
    System.out.println("java.class.path=" + System.getProperty("java.class.path"));
    System.out.println(
        "surefire.test.class.path=" + System.getProperty("surefire.test.class.path"));
  }
}
