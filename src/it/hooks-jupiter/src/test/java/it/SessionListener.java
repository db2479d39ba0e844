package it;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

public class SessionListener implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Hooks.called("sessionOpened");
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Hooks.called("sessionClosed");
  }
}
