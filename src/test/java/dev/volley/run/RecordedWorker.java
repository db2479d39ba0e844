package dev.volley.run;

import dev.volley.fork.Worker;
import dev.volley.model.Unit;
import java.util.List;

/** A worker that does nothing but write down what it is told. */
record RecordedWorker(List<String> commands) implements Worker {
  @Override
  public void assign(Unit unit, boolean granted) {
    commands.add("assign " + unit.request());
  }

  @Override
  public void grant(int request) {
    commands.add("grant " + request);
  }

  @Override
  public void takeBack(int request) {
    commands.add("take back " + request);
  }

  @Override
  public void end() {
    commands.add("end");
  }

  @Override
  public void kill(String why) {
    commands.add("kill");
  }
}
