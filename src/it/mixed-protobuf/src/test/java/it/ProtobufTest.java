package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.StringValue;
import org.junit.jupiter.api.Test;

class ProtobufTest {
  @Test
  void loadsTheProjectsOwn() {
    String path = StringValue.class.getResource("StringValue.class").getPath();
    assertTrue(path.contains("protobuf-java-3.25.8.jar"), path);
  }

  @Test
  void worksWithIt() throws Exception {
    StringValue value = StringValue.of("a");
    assertEquals(value, StringValue.parseFrom(value.toByteArray()));
  }
}
