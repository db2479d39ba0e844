package dev.volley.journal;

import dev.volley.journal.proto.Duration;
import dev.volley.journal.proto.Exit;
import dev.volley.journal.proto.Node;
import dev.volley.journal.proto.Orderly;
import dev.volley.journal.proto.Signal;
import dev.volley.journal.proto.Timestamp;
import dev.volley.model.SuitePart;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerExit;
import dev.volley.wire.proto.Invocations;
import java.time.DateTimeException;
import java.time.Instant;

/** Times, units, parts of suites and exits, to protobuf and back. */
final class Values {

  private Values() {}

  static Timestamp toProto(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  static Instant fromProto(Timestamp instant) throws DamagedRecordException {
    try {
      return Instant.ofEpochSecond(instant.getSeconds(), instant.getNanos());
    } catch (DateTimeException | ArithmeticException e) {
      throw new DamagedRecordException("a time beyond all times: " + e.getMessage());
    }
  }

  static Duration toProto(java.time.Duration duration) {
    return Duration.newBuilder()
        .setSeconds(duration.getSeconds())
        .setNanos(duration.getNano())
        .build();
  }

  static java.time.Duration fromProto(Duration duration) throws DamagedRecordException {
    try {
      return java.time.Duration.ofSeconds(duration.getSeconds(), duration.getNanos());
    } catch (ArithmeticException e) {
      throw new DamagedRecordException("a duration beyond all times: " + e.getMessage());
    }
  }

  static dev.volley.journal.proto.SuitePart toProto(SuitePart part) {
    return dev.volley.journal.proto.SuitePart.newBuilder()
        .setNumber(part.number())
        .setOf(part.of())
        .setPlan(part.plan())
        .build();
  }

  static SuitePart fromProto(dev.volley.journal.proto.SuitePart part) {
    return new SuitePart(part.getNumber(), part.getOf(), part.getPlan());
  }

  static Node.Kind toProto(TestNode.Kind kind) {
    return switch (kind) {
      case CONTAINER -> Node.Kind.CONTAINER;
      case TEST -> Node.Kind.TEST;
      case CONTAINER_AND_TEST -> Node.Kind.CONTAINER_AND_TEST;
    };
  }

  static TestNode.Kind fromProto(Node.Kind kind) throws DamagedRecordException {
    return switch (kind) {
      case CONTAINER -> TestNode.Kind.CONTAINER;
      case TEST -> TestNode.Kind.TEST;
      case CONTAINER_AND_TEST -> TestNode.Kind.CONTAINER_AND_TEST;
      case UNRECOGNIZED -> throw new DamagedRecordException("a node of an unknown kind");
    };
  }

  static dev.volley.journal.proto.Unit toProto(Unit unit) {
    Unit.Selection selection = unit.selection();
    dev.volley.journal.proto.Unit.Builder proto =
        dev.volley.journal.proto.Unit.newBuilder()
            .setRequest(unit.request())
            .setLabel(unit.label())
            .addAllClassNames(selection.classNames())
            .addAllUniqueIds(selection.uniqueIds())
            .addAllIncludeEngines(selection.includeEngines())
            .addAllExcludeEngines(selection.excludeEngines())
            .setWeight(unit.weight().size())
            .setWeightKnown(unit.weight().known())
            .setCpuShare(unit.weight().cpuShare())
            .setAlone(unit.alone())
            .setFixture(unit.fixture())
            .setLane(unit.lane());
    for (Unit.Invocations range : selection.invocations()) {
      proto.addInvocations(
          Invocations.newBuilder()
              .setParent(range.parent())
              .addAllSegmentTypes(range.segmentTypes())
              .setFirst(range.first())
              .setLast(range.last())
              .addAllExcept(range.except()));
    }
    return proto.build();
  }

  static Unit fromProto(dev.volley.journal.proto.Unit unit) {
    Unit.Selection selection =
        new Unit.Selection(
            unit.getClassNamesList(),
            unit.getUniqueIdsList(),
            unit.getInvocationsList().stream().map(Values::fromProto).toList(),
            unit.getIncludeEnginesList(),
            unit.getExcludeEnginesList());
    return new Unit(
        unit.getRequest(),
        unit.getLabel(),
        selection,
        new Unit.Weight(unit.getWeightKnown(), unit.getWeight(), unit.getCpuShare()),
        unit.getAlone(),
        unit.getFixture(),
        unit.getLane());
  }

  static Exit toProto(WorkerExit exit) {
    return exit.fold(TO_EXIT).build();
  }

  static WorkerExit fromProto(Exit exit) throws DamagedRecordException {
    return switch (exit.getExitCase()) {
      case ORDERLY -> new WorkerExit.Orderly();
      case CODE -> new WorkerExit.Code(exit.getCode());
      case SIGNAL ->
          new WorkerExit.Signal(exit.getSignal().getNumber(), exit.getSignal().getName());
      case BROKEN_FRAMES -> new WorkerExit.BrokenFrames(exit.getBrokenFrames());
      case NOT_STARTED -> new WorkerExit.NotStarted(exit.getNotStarted());
      case KILLED -> new WorkerExit.Killed(exit.getKilled());
      case EXIT_NOT_SET -> throw new DamagedRecordException("an exit that says nothing");
    };
  }

  private static Unit.Invocations fromProto(Invocations range) {
    return new Unit.Invocations(
        range.getParent(),
        range.getSegmentTypesList(),
        range.getFirst(),
        range.getLast(),
        range.getExceptList());
  }

  private static final WorkerExit.Cases<Exit.Builder> TO_EXIT =
      new WorkerExit.Cases<>() {
        @Override
        public Exit.Builder orderly() {
          return Exit.newBuilder().setOrderly(Orderly.getDefaultInstance());
        }

        @Override
        public Exit.Builder code(WorkerExit.Code exit) {
          return Exit.newBuilder().setCode(exit.code());
        }

        @Override
        public Exit.Builder signal(WorkerExit.Signal exit) {
          return Exit.newBuilder()
              .setSignal(Signal.newBuilder().setNumber(exit.number()).setName(exit.name()));
        }

        @Override
        public Exit.Builder brokenFrames(WorkerExit.BrokenFrames exit) {
          return Exit.newBuilder().setBrokenFrames(exit.problem());
        }

        @Override
        public Exit.Builder notStarted(WorkerExit.NotStarted exit) {
          return Exit.newBuilder().setNotStarted(exit.problem());
        }

        @Override
        public Exit.Builder killed(WorkerExit.Killed exit) {
          return Exit.newBuilder().setKilled(exit.why());
        }
      };
}
