module it.app {
  requires org.opentest4j;

  exports it.app;
}
