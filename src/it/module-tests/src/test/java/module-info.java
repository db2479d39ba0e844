open module it.app.test {
  requires it.app;
  requires org.junit.jupiter.api;
}
