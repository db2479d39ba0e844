package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
  @ParameterizedTest
  @ValueSource(strings = {"argLine", "systemProperties", "file", "variables", "user"})
  void comesFromTheLastThatNamesIt(String source) {
    assertEquals(source, System.getProperty("by." + source));
  }

  @Test
  void hasWhatABuildTells() {
    assertEquals("", System.getProperty("empty"));
    assertEquals("slot-" + System.getProperty("volley.worker.slot"), System.getProperty("slot"));
    assertTrue(new File(System.getProperty("basedir"), "pom.xml").isFile());
    assertTrue(new File(System.getProperty("localRepository")).isDirectory());
    assertEquals("works here", new File(System.getProperty("user.dir")).getName());
    assertTrue(new File("").getAbsoluteFile().isDirectory());
  }

  @Test
  void hasTheClassPathOfTheTests() {
    String classPath = System.getProperty("java.class.path");
    assertEquals(classPath, System.getProperty("surefire.test.class.path"));
    assertTrue(classPath.contains("test-classes" + File.pathSeparator), classPath);
    assertNotNull(System.getProperty("surefire.real.class.path"));
    // Archives may bring other jars before the tests: it must be there whether or not they do.
    URL manifest = getClass().getClassLoader().getResource("META-INF/MANIFEST.MF");
    assertTrue(manifest.toString().contains("-worker.jar!"), manifest.toString());
  }

  @Test
  void hasTheEnvironmentThatIsLeft() {
    assertEquals("set", System.getenv("IT_SET"));
    assertEquals("inherited", System.getenv("IT_INHERITED"));
    assertNull(System.getenv("IT_LEFT_OUT"));
  }

  @Test
  void findsTheAdditionalDependency() throws ClassNotFoundException {
    assertNotNull(Class.forName("org.jspecify.annotations.Nullable"));
  }
}
