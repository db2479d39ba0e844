module it.app {
  exports it.app;
}
